import type { InputScale } from '../analysis/input-scale.ts';
import { getMeasure } from '../analysis/measures/index.ts';
import type { SweepRequest } from '../analysis/reading.ts';
import { getStimulus } from '../core/catalogue.ts';
import type { ExplorerDocument, ModelEntry } from '../state/document.ts';
import { methodFor } from '../state/selectors.ts';

/** Points of a curve before its jumps are refined: every 1/32 of a rheobase over the usual range. */
const POINTS = 97;

/** The sweep behind a model's curve. The amplitude itself is what is swept, so it is left out. */
export function sweepRequest(
  document: ExplorerDocument,
  entry: ModelEntry,
  scale: InputScale,
): SweepRequest {
  const { stimulus, measure, inputRange, tEndMs, dtMs, seed } = document;
  const kind = getStimulus(stimulus.kind);
  const settled = getMeasure(measure).protocol === 'settled';
  // A settled rate asks for a constant current and nothing else: dragging an onset must not repeat it.
  const swept = settled ? {} : { ...stimulus.params, [kind.amplitude]: 0 };
  return {
    model: entry.id,
    params: entry.params,
    measure,
    stimulus: { ...stimulus, params: swept },
    inRheobases: document.inputUnit !== 'native',
    range: inputRange,
    points: POINTS,
    tEndMs: settled ? 100 : tEndMs,
    method: methodFor(document, entry.id) ?? 'auto',
    dtMs,
    seed,
    near: scale.rheobase,
  };
}
