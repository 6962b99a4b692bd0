import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { InputScale } from '../analysis/input-scale.ts';
import { getMeasure } from '../analysis/measures/index.ts';
import type { Reading } from '../analysis/answer.ts';
import type { SimulationResult } from '../core/contracts/simulation.ts';
import type { Runner } from '../runtime/runner.ts';
import type { ExplorerDocument, ModelEntry } from '../state/document.ts';
import { sameData } from '../state/same-data.ts';
import { selectMembranes } from '../state/selectors.ts';
import type { Curve } from './curve.ts';
import { createHere } from './here.ts';
import { problemFor, stepsOf } from './problem.ts';
import { sweepRequest } from './readings.ts';
import { Runs } from './runs.ts';
import { Scales } from './scales.ts';
import { SweepLane } from './sweep-lane.ts';

/** What of a model is not the answer to the present document yet: something better is on its way. */
export interface Provisional {
  readonly scale: boolean;
  readonly trace: boolean;
  readonly curve: boolean;
  readonly here: boolean;
}

/** What the running models say about one membrane model of the document. */
export interface MembraneLive {
  readonly scale: InputScale;
  readonly trace: SimulationResult | null;
  readonly curve: Curve | null;
  /** The measure at the present input; null while nothing can be said. */
  readonly here: Reading | null;
  readonly provisional: Provisional;
  /** A run or a sweep failed; English, for the console and the curious. */
  readonly failure: string | null;
}

export interface LiveState {
  readonly membranes: Readonly<Record<string, MembraneLive>>;
}

/** More work than this, over all lanes, is not done between two frames but in a worker. */
const MOST_STEPS_NOW = 40_000;
/** News from a worker ride along with the next frame of a moving hand; if none comes, they wait so long [ms]. */
const RIDE_MS = 50;

export interface Live {
  readonly store: StoreApi<LiveState>;
  /**
   * Brings everything in line with a document: traces at once, curves as they come. `moving`: a hand
   * moves something, and traces that change with it have fewer samples until it rests. What is shown in
   * the end is a function of the document alone, whatever way has led to it.
   */
  update(document: ExplorerDocument, moving?: boolean): void;
  dispose(): void;
}

export function createLive(runner: Runner): Live {
  const store = createStore<LiveState>(() => ({ membranes: {} }));
  const lanes = new Map<string, SweepLane>();
  const scales = new Scales();
  const measured = createHere(runner, (id, { reading, isLate }) =>
    patch(id, { here: reading }, { here: isLate || isRough(id) }),
  );
  const runs = new Runs(runner, {
    onResult: arrive,
    onFailure: (id, failure) => patch(id, { failure }, { trace: isRough(id) }),
  });
  /** Curves that have come while a hand moves, and are still to be shown. */
  const arrived = new Map<string, Curve>();
  let ride: ReturnType<typeof setTimeout> | undefined;
  let document: ExplorerDocument | null = null;
  let measureChanged = true;
  let isMoving = false;

  function patch(
    id: string,
    change: Partial<MembraneLive>,
    provisional: Partial<Provisional> = {},
  ): void {
    const { membranes } = store.getState();
    const before = membranes[id];
    if (!before) return;
    const now = { ...before, ...change, provisional: { ...before.provisional, ...provisional } };
    store.setState({ membranes: { ...membranes, [id]: now } });
  }

  const entryOf = (id: string): ModelEntry | undefined =>
    document?.models.find((model) => model.id === id);

  /** Do runs hang on a scale that is not final? Currents in µA/cm² need none. */
  function isRough(id: string): boolean {
    const entry = entryOf(id);
    return document?.inputUnit !== 'native' && entry !== undefined && !scales.isFinal(entry);
  }

  function isOpen(id: string, curve: Curve | null): boolean {
    const entry = entryOf(id);
    if (!document || !entry || !curve?.done) return true;
    return !sameData(curve.request, sweepRequest(document, entry));
  }

  /** Drawing the page for every report of every worker would leave no time for what the hand does. */
  function rideAlong(): void {
    ride ??= setTimeout(() => document && update(document, isMoving), RIDE_MS);
  }

  function laneOf(id: string): SweepLane {
    const known = lanes.get(id);
    if (known) return known;
    const lane = new SweepLane(`sweep:${id}`, runner, {
      onScale(scale, { params }) {
        if (!document || !scales.learn(id, params, scale)) return;
        if (isMoving) rideAlong();
        else update(document);
      },
      onCurve(curve) {
        if (isMoving) {
          arrived.set(id, curve);
          rideAlong();
        } else patch(id, { curve, failure: null }, { curve: isOpen(id, curve) });
      },
      onOtherAxis() {
        arrived.delete(id);
        patch(id, { curve: null }, { curve: true });
      },
      onFailure: (failure) => patch(id, { failure }),
    });
    lanes.set(id, lane);
    return lane;
  }

  function arrive(id: string, trace: SimulationResult): void {
    const entry = entryOf(id);
    const before = store.getState().membranes[id];
    if (!document || !entry || !before) return;
    const { reading, isLate } = measured.read(document, entry, before.scale, trace, before.here);
    const rough = isRough(id);
    patch(id, { trace, here: reading }, { trace: rough, here: rough || isLate });
  }

  function build(doc: ExplorerDocument, entry: ModelEntry, isCheap: boolean): MembraneLive {
    const { id } = entry;
    const before = store.getState().membranes[id];
    const scale = scales.of(entry);
    const rough = isRough(id);
    const news = arrived.get(id);
    // An old curve may stay for a moment, but not as the answer to another question.
    const curve = measureChanged ? null : (news ?? before?.curve ?? null);
    const open = { scale: !scales.isFinal(entry), curve: isOpen(id, curve) };
    try {
      const problem = problemFor(doc, entry, scale.unit);
      const run = runs.trace(id, problem, before?.trace ?? null, { isCheap, isMoving });
      const old = measureChanged ? null : (before?.here ?? null);
      const answer = measured.read(doc, entry, scale, run.trace, old);
      const isOfRun = getMeasure(doc.measure).protocol === 'run';
      // What failed before stays failed until something about the run changes.
      const isOld = before?.trace === run.trace && !news;
      arrived.delete(id);
      return {
        scale,
        trace: run.trace,
        curve,
        here: answer.reading,
        provisional: {
          ...open,
          trace: rough || run.isLate,
          here: rough || answer.isLate || (isOfRun && run.isLate),
        },
        failure: isOld ? (before?.failure ?? null) : null,
      };
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      const kept = before ?? { trace: null, curve: null, here: null };
      return { ...kept, scale, provisional: { ...open, trace: rough, here: rough }, failure };
    }
  }

  function isCheap(doc: ExplorerDocument): boolean {
    let steps = 0;
    for (const entry of membraneEntries(doc)) {
      steps += stepsOf(problemFor(doc, entry, scales.of(entry).unit));
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
      runs.stop(id);
      measured.drop(id);
      lanes.delete(id);
      arrived.delete(id);
      scales.drop(id);
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
