import type { InputScale } from '../analysis/input-scale.ts';
import { getMeasure } from '../analysis/measures/index.ts';
import type { Reading } from '../analysis/reading.ts';
import { reader, UNCOUNTED } from '../analysis/reading.ts';
import { getMembrane } from '../core/catalogue.ts';
import { completeParams } from '../core/contracts/check.ts';
import type { SimulationResult } from '../core/contracts/simulation.ts';
import type { Runner } from '../runtime/runner.ts';
import type { ExplorerDocument, ModelEntry } from '../state/document.ts';
import { selectAxis, selectWindow } from '../state/selectors.ts';
import type { Asked } from './reading-lane.ts';
import { ReadingLane } from './reading-lane.ts';
import { sweepRequest } from './readings.ts';

/** The measure at the present input, for every model on the table. */
export interface Here {
  /** The answer, or `old` until one that takes longer than a frame has come. */
  read(
    document: ExplorerDocument,
    entry: ModelEntry,
    scale: InputScale,
    trace: SimulationResult | null,
    old: Reading | null,
  ): Reading | null;
  /** Nothing about this model is asked any more. */
  drop(id: string): void;
}

/** `onLate` hears the answers that took longer than a frame. */
export function createHere(runner: Runner, onLate: (id: string, here: Reading) => void): Here {
  const lanes = new Map<string, ReadingLane>();
  const bound = new Map<string, { from: readonly unknown[]; read: (input: number) => Reading }>();

  function laneOf(id: string): ReadingLane {
    const known = lanes.get(id);
    if (known) return known;
    const lane = new ReadingLane(`here:${id}`, runner, (reading) => onLate(id, reading));
    lanes.set(id, lane);
    return lane;
  }

  function drop(id: string): void {
    lanes.get(id)?.stop();
    lanes.delete(id);
  }

  /** While only the input moves, a model bound to its values is kept for the next answer. */
  function answer(id: string, { request, unit, input }: Asked): Reading {
    const from = [request.params, request.measure, request.inRheobases, request.seed, unit];
    const known = bound.get(id);
    if (known && from.every((value, i) => value === known.from[i])) return known.read(input);
    const read = reader(request, unit);
    bound.set(id, { from, read });
    return read(input);
  }

  return {
    read(document, entry, { unit }, trace, old) {
      const measure = getMeasure(document.measure);
      if (measure.protocol === 'run') {
        drop(entry.id);
        if (trace?.outcome.kind === 'too-many-spikes') return UNCOUNTED;
        if (trace?.outcome.kind !== 'completed') return null;
        const y = measure.of(trace, selectWindow(document), getMembrane(entry.id));
        return { y, ripple: false };
      }
      const request = sweepRequest(document, entry);
      const asked = { request, unit, input: selectAxis(document).value };
      if (measure.protocol === 'threshold' || isRandom(entry)) {
        laneOf(entry.id).want(asked);
        return old;
      }
      drop(entry.id);
      return answer(entry.id, asked);
    },
    drop,
  };
}

/** A random rate is counted over seconds; a threshold takes some thirty runs. */
function isRandom({ id, params }: ModelEntry): boolean {
  const model = getMembrane(id);
  return model.isNoisy?.(completeParams(model.params, params)) ?? false;
}
