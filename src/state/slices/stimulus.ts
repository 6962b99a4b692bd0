import { findStimulus } from '../../core/catalogue.ts';
import { own } from '../../core/contracts/own.ts';
import { boundsOfStimulus, keepWithin } from '../bounds.ts';
import { withBrought, withoutBrought } from '../brought.ts';
import type { Conversion } from '../convert-currents.ts';
import { withoutDust } from '../dust.ts';
import type { ExplorerDocument } from '../document.ts';
import type { Edit } from '../edit.ts';
import { edit, unknownValue, withFields } from '../edit.ts';
import { measureAfter } from '../measure-for.ts';
import type { Points } from '../points.ts';
import { checkPoints } from '../points.ts';
import { axisOf } from '../selectors.ts';
import { stimulusAfter } from '../stimulus-after.ts';
import { withValue } from '../values.ts';

/** The input itself: what the handle on the plot and the number field move. In the unit of the document. */
export function setInput(document: ExplorerDocument, amplitude: number): Edit {
  const kind = findStimulus(document.stimulus.kind);
  return setStimulusParam(document, kind?.amplitude ?? '', amplitude);
}

/** Any number of the stimulus; currents in the unit of the document. */
export function setStimulusParam(document: ExplorerDocument, key: string, value: number): Edit {
  const { stimulus, inputUnit } = document;
  const specs = findStimulus(stimulus.kind)?.params ?? {};
  const spec = own(specs, key);
  if (!spec) return edit(document, [], [{ kind: 'unknown-key', name: key }]);
  const checked = keepWithin(key, withoutDust(value), boundsOfStimulus(spec, inputUnit));
  if (checked.value === null) return edit(document, [key], [checked.notice]);
  const params = withValue(stimulus.params, key, spec, checked.value);
  return edit(withFields(document, { stimulus: { ...stimulus, params } }), [key], [checked.notice]);
}

/**
 * Another kind of stimulus with the same input. It brings the question that suits it and a look at what is
 * short in it; the run is made longer if the new kind needs it. All that came with the present kind goes. In native units, `conversion` turns the new kind's
 * declared currents, which are multiples of the rheobase, into currents of the same meaning.
 */
export function setStimulusKind(
  document: ExplorerDocument,
  id: string,
  conversion: Conversion = { rheobaseNative: null },
): Edit {
  const kind = findStimulus(id);
  if (!kind) return edit(document, [], [unknownValue('stimulus', id)]);
  if (id === document.stimulus.kind) return edit(document, ['stimulus']);
  const { stimulus, notices } = stimulusAfter(document, kind, conversion);
  const before = findStimulus(document.stimulus.kind);
  const measure = measureAfter(document.measure, before, kind);
  const axis = axisOf(id, document.axis);
  // What was said about the numbers of the old kind says nothing about the new one.
  const about = [...Object.keys(before?.params ?? {}), 'points'];
  const next = withBrought(withFields(withoutBrought(document), { stimulus, measure, axis }));
  return edit(next, ['stimulus', 'measure', 'axis', 't', 'view', 'cursor', ...about], notices);
}

/** The drawing of a drawn stimulus, in ms and multiples of the amplitude. */
export function setPoints(document: ExplorerDocument, drawn: Points): Edit {
  const { stimulus } = document;
  if (!findStimulus(stimulus.kind)?.drawn) {
    return edit(document, [], [{ kind: 'unused-key', name: 'points' }]);
  }
  const { points, notices } = checkPoints(drawn);
  if (!points) return edit(document, ['points'], notices);
  return edit(withFields(document, { stimulus: { ...stimulus, points } }), ['points'], notices);
}
