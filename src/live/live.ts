import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { InputScale } from '../analysis/input-scale.ts';
import { inputScale } from '../analysis/input-scale.ts';
import type { Reading } from '../analysis/reading.ts';
import { getMembrane } from '../core/catalogue.ts';
import { completeParams } from '../core/contracts/check.ts';
import type { SimulationProblem, SimulationResult } from '../core/contracts/simulation.ts';
import { simulate } from '../core/simulate/simulate.ts';
import type { Runner } from '../runtime/runner.ts';
import type { ExplorerDocument, ModelEntry } from '../state/document.ts';
import { sameData } from '../state/same-data.ts';
import { selectMembranes } from '../state/selectors.ts';
import type { Curve } from './curve.ts';
import { createHere } from './here.ts';
import { inMotion, problemFor, sameProblem, stepsOf } from './problem.ts';
import { sweepRequest } from './readings.ts';
import { SweepLane } from './sweep-lane.ts';

/** What the running models say about one membrane model of the document. */
export interface MembraneLive {
  readonly scale: InputScale;
  readonly trace: SimulationResult | null;
  /** A newer run than `trace` is on its way. */
  readonly stale: boolean;
  readonly curve: Curve | null;
  /** The measure at the present input; null while nothing can be said. */
  readonly here: Reading | null;
  /** A run or a sweep failed; English, for the console and the curious. */
  readonly failure: string | null;
}

export interface LiveState {
  readonly membranes: Readonly<Record<string, MembraneLive>>;
}

/** More work than this, over all lanes, is not done between two frames but in a worker. */
const MOST_STEPS_NOW = 40_000;
/** The first rheobase of a model is found on the spot, roughly; a worker refines it at once. */
const FIRST_LOOK = 1e-3;
/** News from a worker ride along with the next frame of a moving hand; if none comes, they wait so long [ms]. */
const RIDE_MS = 50;

export interface Live {
  readonly store: StoreApi<LiveState>;
  /**
   * Brings everything in line with a document: traces at once, curves as they come. `moving`: a hand
   * moves something, and traces that change with it have fewer samples until it rests.
   */
  update(document: ExplorerDocument, moving?: boolean): void;
  dispose(): void;
}

export function createLive(runner: Runner): Live {
  const store = createStore<LiveState>(() => ({ membranes: {} }));
  const lanes = new Map<string, SweepLane>();
  const scales = new Map<string, InputScale>();
  const measured = createHere(runner, (id, here) => patch(id, { here }));
  /** Models whose scale is only a first look. */
  const rough = new Set<string>();
  /** Runs under way in a worker, by model. */
  const underWay = new Map<string, SimulationProblem>();
  /** Curves that have come while a hand moves, and are still to be shown. */
  const arrived = new Map<string, Curve>();
  let ride: ReturnType<typeof setTimeout> | undefined;
  let document: ExplorerDocument | null = null;
  let measureChanged = true;
  let isMoving = false;

  function patch(id: string, change: Partial<MembraneLive>): void {
    const { membranes } = store.getState();
    const before = membranes[id];
    if (before) store.setState({ membranes: { ...membranes, [id]: { ...before, ...change } } });
  }

  /** Drawing the page for every report of every worker would leave no time for what the hand does. */
  function rideAlong(): void {
    ride ??= setTimeout(() => document && update(document, isMoving), RIDE_MS);
  }

  function laneOf(id: string): SweepLane {
    const known = lanes.get(id);
    if (known) return known;
    const lane = new SweepLane(`sweep:${id}`, runner, {
      onScale(scale) {
        if (!document) return;
        if (!rough.delete(id) && sameData(scales.get(id), scale)) return;
        scales.set(id, scale);
        if (isMoving) rideAlong();
        else update(document);
      },
      onCurve(curve) {
        if (isMoving) {
          arrived.set(id, curve);
          rideAlong();
        } else patch(id, { curve, failure: null });
      },
      onOtherAxis() {
        arrived.delete(id);
        patch(id, { curve: null });
      },
      onFailure: (failure) => patch(id, { failure }),
    });
    lanes.set(id, lane);
    return lane;
  }

  function scaleOf(entry: ModelEntry): InputScale {
    const known = scales.get(entry.id);
    if (known) return known;
    const model = getMembrane(entry.id);
    const params = completeParams(model.params, entry.params);
    const scale = inputScale(model, params, FIRST_LOOK);
    scales.set(entry.id, scale);
    rough.add(entry.id);
    return scale;
  }

  function stopTrace(id: string): void {
    if (underWay.delete(id)) runner.cancel(`trace:${id}`);
  }

  /** The trace of one model: now if it is cheap, else from a worker while the old one stays. */
  function trace(
    id: string,
    problem: SimulationProblem,
    before: MembraneLive | undefined,
    cheap: boolean,
  ): Pick<MembraneLive, 'trace' | 'stale'> {
    const old = before?.trace ?? null;
    const now = isMoving ? inMotion(problem) : problem;
    if (old && [problem, now].some((one) => sameProblem(old.problem, one))) {
      stopTrace(id);
      return { trace: old, stale: false };
    }
    if (cheap) {
      stopTrace(id);
      return { trace: simulate(now), stale: false };
    }
    const running = underWay.get(id);
    if (!running || !sameProblem(running, problem)) send(id, problem);
    return { trace: old, stale: true };
  }

  function send(id: string, problem: SimulationProblem): void {
    underWay.set(id, problem);
    runner.start(
      `trace:${id}`,
      { kind: 'trace', problem },
      {
        onMessages: (messages) => {
          for (const message of messages) {
            if (message.kind === 'trace') arrive(id, message.result);
          }
        },
        onDone: () => underWay.delete(id),
        onError: (failure) => {
          underWay.delete(id);
          patch(id, { failure, stale: false });
        },
      },
    );
  }

  function arrive(id: string, result: SimulationResult): void {
    const entry = document?.models.find((model) => model.id === id);
    const before = store.getState().membranes[id];
    if (!document || !entry || !before) return;
    const here = measured.read(document, entry, before.scale, result, before.here);
    patch(id, { trace: result, stale: false, here });
  }

  function build(doc: ExplorerDocument, entry: ModelEntry, cheap: boolean): MembraneLive {
    const before = store.getState().membranes[entry.id];
    const scale = scaleOf(entry);
    const news = arrived.get(entry.id);
    try {
      const problem = problemFor(doc, entry, scale.unit);
      const run = trace(entry.id, problem, before, cheap);
      const isSame = before?.trace === run.trace && before.scale === scale && !measureChanged;
      const old = measureChanged ? null : (before?.here ?? null);
      const here = isSame ? old : measured.read(doc, entry, scale, run.trace, old);
      // What failed before stays failed until something about the run changes.
      const isOld = before?.trace === run.trace && !news;
      const failure = isOld ? (before?.failure ?? null) : null;
      // An old curve may stay for a moment, but not as the answer to another question.
      const curve = measureChanged ? null : (news ?? before?.curve ?? null);
      arrived.delete(entry.id);
      return { scale, ...run, curve, here, failure };
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      const kept = before ?? { trace: null, curve: null, here: null };
      return { ...kept, scale, stale: false, failure };
    }
  }

  function isCheap(doc: ExplorerDocument): boolean {
    let steps = 0;
    for (const entry of membraneEntries(doc)) {
      steps += stepsOf(problemFor(doc, entry, scaleOf(entry).unit));
    }
    return steps <= MOST_STEPS_NOW;
  }

  function update(next: ExplorerDocument, moving = false): void {
    clearTimeout(ride);
    ride = undefined;
    isMoving = moving;
    measureChanged = document?.measure !== next.measure;
    document = next;
    const entries = membraneEntries(next);
    const cheap = isCheap(next);
    const membranes: Record<string, MembraneLive> = {};
    for (const entry of entries) membranes[entry.id] = build(next, entry, cheap);
    store.setState({ membranes });
    for (const entry of entries) {
      laneOf(entry.id).want(sweepRequest(next, entry), moving);
    }
    for (const [id, lane] of lanes) {
      if (membranes[id]) continue;
      lane.stop();
      stopTrace(id);
      measured.drop(id);
      lanes.delete(id);
      arrived.delete(id);
      scales.delete(id);
      rough.delete(id);
    }
  }

  return {
    store,
    update,
    dispose() {
      clearTimeout(ride);
      for (const lane of lanes.values()) lane.stop();
      runner.dispose();
    },
  };
}

const membraneEntries = (document: ExplorerDocument): readonly ModelEntry[] =>
  selectMembranes(document).map(({ entry }) => entry);
