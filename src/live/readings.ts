import { getMeasure } from '../analysis/measures/index.ts';
import type { SweepRequest } from '../analysis/reading.ts';
import type { ExplorerDocument, ModelEntry } from '../state/document.ts';
import { methodFor, selectAxis } from '../state/selectors.ts';

/** Points of a curve before its jumps are refined: every 1/32 of a rheobase over the usual range. */
const POINTS = 97;

/** The sweep behind a model's curve. What is swept is left out of the stimulus. */
export function sweepRequest(document: ExplorerDocument, entry: ModelEntry): SweepRequest {
  const { stimulus, measure, tEndMs, dtMs, seed } = document;
  const axis = selectAxis(document);
  const { protocol } = getMeasure(measure);
  const settled = protocol === 'settled';
  // A settled rate asks for a constant current and nothing else: dragging an onset must not repeat it.
  const swept = settled ? {} : { ...stimulus.params, [axis.key]: 0 };
  return {
    model: entry.id,
    params: entry.params,
    measure,
    stimulus: { ...stimulus, params: swept },
    inRheobases: document.inputUnit !== 'native',
    ...(!axis.isAmplitude && { axis: axis.key }),
    range: axis.range,
    points: POINTS,
    // Other questions make runs as long as they need.
    tEndMs: protocol === 'run' ? tEndMs : 100,
    method: methodFor(document, entry.id) ?? 'auto',
    dtMs,
    seed,
  };
}
