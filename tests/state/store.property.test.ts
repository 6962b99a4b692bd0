import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measures } from '../../src/analysis/measures/index.ts';
import { stimulusList } from '../../src/core/catalogue.ts';
import { methods } from '../../src/core/integrators/index.ts';
import { decodeDocument, encodeDocument } from '../../src/state/codec.ts';
import { DEFAULT_DOCUMENT } from '../../src/state/default-document.ts';
import { sameData } from '../../src/state/same-data.ts';
import type { ExplorerState } from '../../src/state/store.ts';
import { createExplorerStore } from '../../src/state/store.ts';
import { allModels, anyPoints } from './any-document.ts';
import { faultsOf } from './valid.ts';

type Act = (actions: ExplorerState) => void;

const id = fc.constantFrom('nobody', ...allModels.map((model) => model.id));
const ownParam = fc
  .constantFrom(...allModels)
  .chain(({ id: modelId, params }) =>
    fc.tuple(fc.constant(modelId), fc.constantFrom('constructor', ...Object.keys(params))),
  );
const stimulusParam = fc.constantFrom(
  'nothing',
  ...new Set(stimulusList.flatMap(({ params }) => Object.keys(params))),
);

/** Sensible and foolish numbers. */
const number = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1000, max: 4000 }).map((n) => n / 20) },
  { weight: 2, arbitrary: fc.double({ min: -2000, max: 6000, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 5e-324, 1e300, 0.1, 1) },
);
const pair = fc.tuple(number, number);
const rheobase = fc.option(
  fc.oneof(fc.double({ min: 1e-3, max: 200, noNaN: true }), fc.constantFrom(1.5, 6.26, 0, -3)),
);

/** Any edit that a reader, a program or an accident could make. */
const anyEdit: fc.Arbitrary<Act> = fc.oneof(
  number.map(
    (n): Act =>
      (s) =>
        s.setInput(n),
  ),
  fc.tuple(stimulusParam, number).map(
    ([key, n]): Act =>
      (s) =>
        s.setStimulusParam(key, n),
  ),
  fc.tuple(fc.constantFrom('nothing', ...stimulusList.map((kind) => kind.id)), rheobase).map(
    ([kind, r]): Act =>
      (s) =>
        s.setStimulusKind(kind, { rheobaseNative: r }),
  ),
  anyPoints.map(
    (points): Act =>
      (s) =>
        s.setPoints(points),
  ),
  fc.array(pair, { maxLength: 8 }).map(
    (points): Act =>
      (s) =>
        s.setPoints(points),
  ),
  fc.tuple(ownParam, number).map(
    ([[m, key], n]): Act =>
      (s) =>
        s.setModelParam(m, key, n),
  ),
  ownParam.map(
    ([m, key]): Act =>
      (s) =>
        s.resetModelParam(m, key),
  ),
  id.map(
    (m): Act =>
      (s) =>
        s.resetModel(m),
  ),
  id.map(
    (m): Act =>
      (s) =>
        s.addModel(m),
  ),
  id.map(
    (m): Act =>
      (s) =>
        s.removeModel(m),
  ),
  id.map(
    (m): Act =>
      (s) =>
        s.selectModel(m),
  ),
  fc.tuple(id, number).map(
    ([m, n]): Act =>
      (s) =>
        s.moveModel(m, n),
  ),
  fc.constantFrom('nothing', ...measures.map((measure) => measure.id)).map(
    (m): Act =>
      (s) =>
        s.setMeasure(m),
  ),
  fc.tuple(fc.constantFrom('rheobase', 'native', 'x'), rheobase).map(
    ([unit, r]): Act =>
      (s) =>
        s.setInputUnit(unit, { rheobaseNative: r }),
  ),
  pair.map(
    (range): Act =>
      (s) =>
        s.setInputRange(range),
  ),
  fc.constantFrom('relative', 'native').map(
    (scale): Act =>
      (s) =>
        s.setOutputScale(scale),
  ),
  number.map(
    (n): Act =>
      (s) =>
        s.setTEnd(n),
  ),
  fc.option(pair).map(
    (view): Act =>
      (s) =>
        s.setView(view),
  ),
  fc.option(number).map(
    (n): Act =>
      (s) =>
        s.setCursor(n),
  ),
  fc.constantFrom('nothing', 'auto', ...methods.map((method) => method.id)).map(
    (m): Act =>
      (s) =>
        s.setMethod(m),
  ),
  number.map(
    (n): Act =>
      (s) =>
        s.setDt(n),
  ),
  number.map(
    (n): Act =>
      (s) =>
        s.setSeed(n),
  ),
  fc.boolean().map(
    (on): Act =>
      (s) =>
        s.setDerivative(on),
  ),
  fc.constantFrom('none', 'gates', 'currents', 'conductances', 'forces').map(
    (v): Act =>
      (s) =>
        s.setInside(v),
  ),
);

const anyTravel = fc.constantFrom<Act>(
  (s) => s.begin(),
  (s) => s.commit(),
  (s) => s.undo(),
  (s) => s.redo(),
  (s) => s.dismissNotices(),
);

const PATIENT_MS = 60_000;

test(
  'a thousand actions, sensible or not, never leave a broken document',
  () => {
    const acts = fc.array(
      fc.oneof({ weight: 6, arbitrary: anyEdit }, { weight: 1, arbitrary: anyTravel }),
      {
        minLength: 1000,
        maxLength: 1000,
      },
    );
    fc.assert(
      fc.property(acts, (sequence) => {
        const store = createExplorerStore(DEFAULT_DOCUMENT);
        for (const act of sequence) {
          const before = store.getState().document;
          act(store.getState());
          const { document, past, future } = store.getState();
          expect(faultsOf(document)).toEqual([]);
          // Equal documents are the same document: that is what makes remembered results reusable.
          if (document !== before && sameData(document, before)) {
            expect([...past, ...future]).toContain(document);
          }
        }
        const { document } = store.getState();
        expect(decodeDocument(encodeDocument(document))).toEqual({ document, notices: [] });
      }),
      { numRuns: 10, endOnFailure: true },
    );
  },
  PATIENT_MS,
);

test(
  'an action repeated changes nothing, not even the object',
  () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), anyEdit, (way, act) => {
        const store = createExplorerStore(DEFAULT_DOCUMENT);
        for (const before of way) before(store.getState());
        act(store.getState());
        const once = store.getState().document;
        act(store.getState());
        expect(store.getState().document).toBe(once);
      }),
      { numRuns: 500 },
    );
  },
  PATIENT_MS,
);

test(
  'undo and redo are the inverse of each other, all the way back and forth',
  () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 60 }), (acts) => {
        const store = createExplorerStore(DEFAULT_DOCUMENT);
        for (const act of acts) act(store.getState());
        const { document: last, past } = store.getState();
        for (const earlier of past.toReversed()) {
          store.getState().undo();
          expect(store.getState().document).toBe(earlier);
        }
        expect(store.getState().past).toEqual([]);
        for (let i = 0; i < past.length; i++) store.getState().redo();
        expect(store.getState()).toMatchObject({ future: [], past });
        expect(store.getState().document).toBe(last);
      }),
      { numRuns: 200 },
    );
  },
  PATIENT_MS,
);
