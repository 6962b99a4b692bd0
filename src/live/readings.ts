import type { InputScale } from '../analysis/input-scale.ts';
import { getMeasure } from '../analysis/measures/index.ts';
import type { Reading, SweepRequest } from '../analysis/reading.ts';
import { reader } from '../analysis/reading.ts';
import { getMembrane } from '../core/catalogue.ts';
import type { SimulationResult } from '../core/contracts/simulation.ts';
import type { ExplorerDocument, ModelEntry } from '../state/document.ts';
import { methodFor, selectAxis, selectWindow } from '../state/selectors.ts';

/** Points of a curve before its jumps are refined: every 1/32 of a rheobase over the usual range. */
const POINTS = 97;

/** The sweep behind a model's curve. What is swept is left out of the stimulus. */
export function sweepRequest(
  document: ExplorerDocument,
  entry: ModelEntry,
  scale: InputScale,
): SweepRequest {
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
    near: scale.rheobase,
  };
}

/** The measure at the present input: from the very trace that is shown, or settled on the spot. */
export function readHere(
  document: ExplorerDocument,
  entry: ModelEntry,
  unit: number,
  trace: SimulationResult | null,
): Reading | null {
  const measure = getMeasure(document.measure);
  if (measure.protocol === 'run') {
    if (!trace || trace.outcome.kind !== 'completed') return null;
    return { y: measure.of(trace, selectWindow(document), getMembrane(entry.id)), ripple: false };
  }
  const request = sweepRequest(document, entry, { rheobase: null, unit });
  return reader(request, unit)(selectAxis(document).value);
}
