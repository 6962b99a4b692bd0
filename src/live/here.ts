import type { InputScale } from '../analysis/input-scale.ts';
import { getMeasure } from '../analysis/measures/index.ts';
import type { Reading } from '../analysis/answer.ts';
import { UNCOUNTED } from '../analysis/answer.ts';
import { reader } from '../analysis/reading.ts';
import { getMembrane } from '../core/catalogue.ts';
import { completeParams } from '../core/contracts/check.ts';
import type { SimulationResult } from '../core/contracts/simulation.ts';
import type { Runner } from '../runtime/runner.ts';
import type { ExplorerDocument, ModelEntry } from '../state/document.ts';
import { selectAxis, selectWindow } from '../state/selectors.ts';
import type { Answer, Asked } from './reading-lane.ts';
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
  ): Answer;
  /** Nothing about this model is asked any more. */
  drop(id: string): void;
}

/** `onLate` hears the answers that took longer than a frame. */
export function createHere(runner: Runner, onLate: (id: string, answer: Answer) => void): Here {
  const lanes = new Map<string, ReadingLane>();
  const bound = new Map<string, { from: readonly unknown[]; read: (input: number) => Reading }>();
  const kept = new Map<string, { from: readonly unknown[]; reading: Reading }>();

  function laneOf(id: string): ReadingLane {
    const known = lanes.get(id);
    if (known) return known;
    const lane = new ReadingLane(`here:${id}`, runner, (answer) => onLate(id, answer));
    lanes.set(id, lane);
    return lane;
  }

  function stop(id: string): void {
    lanes.get(id)?.stop();
    lanes.delete(id);
  }

  /** The same question about the same run or values has the very same answer. */
  function keep(id: string, from: readonly unknown[], read: () => Reading): Answer {
    const before = kept.get(id);
    const reading = before && sameItems(before.from, from) ? before.reading : read();
    kept.set(id, { from, reading });
    return { reading, isLate: false };
  }

  /** While only the input moves, a model bound to its values is kept for the next answer. */
  function readerOf(id: string, from: readonly unknown[], { request, unit }: Asked) {
    const known = bound.get(id);
    if (known && sameItems(from, known.from)) return known.read;
    const read = reader(request, unit);
    bound.set(id, { from, read });
    return read;
  }

  return {
    read(document, entry, { unit }, trace, old) {
      const measure = getMeasure(document.measure);
      if (measure.protocol === 'run') {
        stop(entry.id);
        if (trace?.outcome.kind === 'too-many-spikes') return { reading: UNCOUNTED, isLate: false };
        if (trace?.outcome.kind !== 'completed') return { reading: null, isLate: false };
        const window = selectWindow(document);
        return keep(entry.id, [measure, trace, ...window], () => {
          return { y: measure.of(trace, window, getMembrane(entry.id)), ripple: false };
        });
      }
      const request = sweepRequest(document, entry);
      const asked = { request, unit, input: selectAxis(document).value };
      if (measure.protocol === 'threshold' || isRandom(entry)) {
        const reading = laneOf(entry.id).want(asked);
        return { reading: reading ?? old, isLate: reading === null };
      }
      stop(entry.id);
      const { params, measure: id, inRheobases, seed } = request;
      const from = [params, id, inRheobases, seed, unit];
      const read = readerOf(entry.id, from, asked);
      return keep(entry.id, [...from, asked.input], () => read(asked.input));
    },
    drop(id) {
      stop(id);
      bound.delete(id);
      kept.delete(id);
    },
  };
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => Object.is(value, b[i]));

/** A random rate is counted over seconds; a threshold takes some thirty runs. */
function isRandom({ id, params }: ModelEntry): boolean {
  const model = getMembrane(id);
  return model.isNoisy?.(completeParams(model.params, params)) ?? false;
}
