import { createHash } from 'node:crypto';
import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { measures } from '../../src/analysis/measures/index.ts';
import { membraneList, stimulusList } from '../../src/core/catalogue.ts';
import { follow } from '../../src/live/follow.ts';
import { createLive } from '../../src/live/live.ts';
import { decodeDocument } from '../../src/state/codec.ts';
import type { ExplorerDocument } from '../../src/state/document.ts';
import type { ExplorerStore } from '../../src/state/store.ts';
import { createExplorerStore } from '../../src/state/store.ts';
import { CurveTable } from '../../src/ui/panels/CurveTable.tsx';
import { ParamPanel } from '../../src/ui/panels/ParamPanel.tsx';
import { LeftSummary, RightSummary } from '../../src/ui/panels/Summaries.tsx';
import { TraceTable } from '../../src/ui/panels/TraceTable.tsx';
import { VerdictPanel } from '../../src/ui/panels/VerdictPanel.tsx';
import { createReader } from '../../src/ui/session/reader.ts';
import {
  SessionContext,
  useExplorerDocument,
  useLive,
  useMessages,
} from '../../src/ui/session/session.ts';
import { inputBands } from '../../src/ui/view/bands.ts';
import { NO_GHOSTS } from '../../src/ui/view/ghosts.ts';
import { useLanes } from '../../src/ui/view/use-lanes.ts';
import { useLeftPlot } from '../../src/ui/view/use-left-plot.ts';
import { WorkingRunner } from '../live/working-runner.ts';
import { plain } from './session.tsx';

const bits = (values: Float64Array): string =>
  `${values.length} numbers ${createHash('sha1').update(values).digest('hex')}`;

/** Every sentence, number and table about an experiment, and the curves to the last bit. */
function Told() {
  const plot = useLeftPlot();
  const lanes = useLanes(NO_GHOSTS);
  const bands = inputBands(useExplorerDocument(), useLive(), useMessages());
  return (
    <>
      <LeftSummary />
      <RightSummary />
      <VerdictPanel />
      <ParamPanel />
      <CurveTable plot={plot} />
      <TraceTable lanes={lanes} />
      <pre>{JSON.stringify([bands, plot.outputs.map(({ y }) => y), plot.pending])}</pre>
      <pre>{plot.series.map(({ id, x, y }) => `${id} ${bits(x)} ${bits(y)}`).join()}</pre>
    </>
  );
}

function experiment(document: ExplorerDocument) {
  const store = createExplorerStore(document);
  const runner = new WorkingRunner();
  const live = createLive(runner);
  const stop = follow(store, live);
  const session = { store, live, reader: createReader({ language: 'en' }, 'en') };
  /** What stands on the page now. */
  function told(): readonly string[] {
    const { container } = render(
      <SessionContext value={session}>
        <Told />
      </SessionContext>,
    );
    const parts = Array.from(container.children, ({ textContent }) => plain(textContent));
    cleanup();
    return parts;
  }
  /** What stands there when the hand has let go and everything has been computed. */
  function toldInTheEnd(): readonly string[] {
    store.getState().commit();
    for (let i = 0; i < 3; i++) {
      runner.work();
      vi.advanceTimersByTime(1000);
    }
    const parts = told();
    stop();
    live.dispose();
    return parts;
  }
  return { store, runner, told, toldInTheEnd };
}

const fresh = (document: ExplorerDocument): readonly string[] =>
  experiment(structuredClone(document)).toldInTheEnd();

function timers(): void {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
}

/** Models in closed form, without noise, and no thresholds: cheap enough for many experiments. */
const quick = membraneList.filter(({ exact }) => exact);
const asked = measures.filter(({ protocol }) => protocol !== 'threshold');
const anyShare = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);

type Edit = (store: ExplorerStore) => void;
const edit = (change: (state: ReturnType<ExplorerStore['getState']>) => void): Edit => {
  return (store) => change(store.getState());
};

const anyParam = fc
  .constantFrom(
    ...quick.flatMap(({ id, params, isNoisy }) =>
      Object.entries(params)
        .filter(([key, { range }]) => !isNoisy?.({ [key]: range[1] } as never))
        .map(([key, { range }]) => ({ id, key, range })),
    ),
  )
  .chain(({ id, key, range: [min, max] }) =>
    anyShare.map((share) =>
      edit((state) => state.setModelParam(id, key, min + share * (max - min))),
    ),
  );

/** What a reader may do to an experiment; some of it with the hand still on the slider. */
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: anyParam },
  fc.constantFrom(...asked).map(({ id }) => edit((state) => state.setMeasure(id))),
  fc.constantFrom(...stimulusList).map(({ id }) => edit((state) => state.setStimulusKind(id))),
  anyShare.map((share) => edit((state) => state.setInput(3 * share))),
  fc
    .constantFrom('rheobase', 'native', 'x')
    .map((unit) => edit((state) => state.setInputUnit(unit, { rheobaseNative: 1.5 }))),
  anyShare.map((share) => edit((state) => state.setInputRange([0, 1 + 4 * share]))),
  anyShare.map((share) => edit((state) => state.setSeed(20 * share))),
  fc.constantFrom('begin', 'commit', 'undo', 'redo').map((what) => edit((state) => state[what]())),
);

const anyPath = fc.array(
  fc.record({
    change: anyEdit,
    /** How much a worker says and how much time passes before the next edit. */
    messages: fc.constantFrom(0, 1, 3, 20, 200),
    waitMs: fc.constantFrom(0, 20, 200),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('The same experiment says the same, whatever way has led to it', () => {
  const link = `v=1&models=${quick.map(({ id }) => id).join()},step,logistic&t=60&scale=native`;

  test('any edits, the hand on the slider or off it, while workers are heard or not', () => {
    timers();
    fc.assert(
      fc.property(anyPath, (path) => {
        const { store, runner, toldInTheEnd } = experiment(decodeDocument(link).document);
        for (const { change, messages, waitMs } of path) {
          change(store);
          runner.work(messages);
          vi.advanceTimersByTime(waitMs);
        }
        const told = toldInTheEnd();
        expect(told).toEqual(fresh(store.getState().document));
        expect(told.join('\n')).not.toMatch(/provisional|being computed/u);
      }),
      // As many as a busy machine has time for.
      { numRuns: 40, interruptAfterTimeLimit: 20_000 },
    );
  }, 60_000);

  test.each(membraneList.map(({ id }) => [id]))(
    '%s: another question and back',
    (id) => {
      timers();
      const { document } = decodeDocument(`v=1&models=${id},step&selected=${id}`);
      const { store, runner, toldInTheEnd } = experiment(document);
      runner.work();
      const { measure } = store.getState().document;
      store.getState().setMeasure('rate-first');
      runner.work();
      store.getState().setMeasure(measure);
      expect(toldInTheEnd()).toEqual(fresh(document));
    },
    60_000,
  );
});
