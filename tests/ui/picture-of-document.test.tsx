import { act, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stimulusList } from '../../src/core/catalogue.ts';
import { encodeDocument } from '../../src/state/codec.ts';
import type { ExplorerState } from '../../src/state/store.ts';
import { InputPanel } from '../../src/ui/panels/InputPanel.tsx';
import { TimePanel } from '../../src/ui/panels/TimePanel.tsx';
import { SessionContext } from '../../src/ui/session/session.ts';
import { useGhosts } from '../../src/ui/view/use-ghosts.ts';
import { stage } from './session.tsx';

/** Both plots, and a way to keep a picture of them. */
function Plots({ onReady }: { readonly onReady: (freeze: () => void) => void }) {
  const { frozen, freeze, unfreeze } = useGhosts();
  onReady(freeze);
  return (
    <>
      <InputPanel frozen={frozen} />
      <TimePanel frozen={frozen} onFreeze={freeze} onUnfreeze={unfreeze} />
    </>
  );
}

function page(link: string) {
  const { session, document } = stage(link);
  let freeze = (): void => undefined;
  const { container, unmount } = render(
    <SessionContext value={session}>
      <Plots
        onReady={(way) => {
          freeze = way;
        }}
      />
    </SessionContext>,
  );
  return {
    document,
    unmount,
    freeze: () => act(() => freeze()),
    do: (edit: (state: ExplorerState) => void) => act(() => edit(session.store.getState())),
    /** All that is drawn, but for names that are made up for each page. */
    picture: () =>
      [...container.querySelectorAll('.io-plot svg, .time-plot svg')].map((svg) =>
        svg.outerHTML.replaceAll(/(?:id="|url\(#)[^")]*/gu, '').replaceAll('><', '>\n<'),
      ),
  };
}

let complaints: string[] = [];
beforeEach(() => {
  complaints = [];
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    complaints.push(words.map(String).join(' '));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Edit = (state: ExplorerState) => void;

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const models = ['lif', 'relu', 'step', 'logistic', 'gelu', 'leaky-relu'];
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.boolean().map(
    (on): Edit =>
      (s) =>
        s.setDerivative(on),
  ),
  fc.tuple(number(-3, 0), number(0.5, 30)).map(
    (range): Edit =>
      (s) =>
        s.setInputRange(range),
  ),
  number(-2, 12).map(
    (amp): Edit =>
      (s) =>
        s.setInput(amp),
  ),
  fc.constantFrom(...stimulusList).map(
    ({ id }): Edit =>
      (s) =>
        s.setStimulusKind(id),
  ),
  fc.constantFrom(...models).map(
    (id): Edit =>
      (s) =>
        s.addModel(id),
  ),
  fc.constantFrom(...models).map(
    (id): Edit =>
      (s) =>
        s.removeModel(id),
  ),
  fc.constantFrom('x', 'native', 'rheobase').map(
    (unit): Edit =>
      (s) =>
        s.setInputUnit(unit as 'x', { rheobaseNative: 2 }),
  ),
  fc.constantFrom('peak-potential', 'did-it-fire', 'rate-steady', 'latency').map(
    (measure): Edit =>
      (s) =>
        s.setMeasure(measure),
  ),
  number(0.2, 9).map(
    (gain): Edit =>
      (s) =>
        s.setModelParam('relu', 'gain', gain),
  ),
  number(-5, 20).map((amp): Edit => (s) => {
    s.begin();
    s.setInput(amp);
    s.commit();
  }),
  number(20, 400).map(
    (tEndMs): Edit =>
      (s) =>
        s.setTEnd(tEndMs),
  ),
  fc.constant<Edit>((s) => s.undo()),
  fc.constant<Edit>((s) => s.startOver()),
);

test('whatever has been done before, at rest the same document is the same picture', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (edits) => {
      const used = page('v=1&models=lif,relu,step');
      for (const edit of edits) used.do(edit);
      const fresh = page(encodeDocument(used.document()));
      expect(fresh.document()).toEqual(used.document());
      expect(used.picture()).toEqual(fresh.picture());
      used.unmount();
      fresh.unmount();
    }),
    { numRuns: 12 },
  );
  expect(complaints.filter((words) => words.includes('same key'))).toEqual([]);
}, 60_000);

test('slopes that come and go, a wide range, a drag and Start over leave nothing behind', () => {
  const used = page('v=1&models=lif,relu,step&derivative=1');
  const [left] = used.picture();
  expect(left?.match(/<circle/gu)?.length).toBeGreaterThan(2);
  used.do((s) => s.setDerivative(false));
  used.do((s) => s.setInputRange([0, 25]));
  used.do((s) => s.setDerivative(true));
  used.do((s) => s.setInputRange([0, 3]));
  expect(used.picture()).toEqual(page('v=1&models=lif,relu,step&derivative=1').picture());
  expect(complaints.filter((words) => words.includes('same key'))).toEqual([]);
});

test('Start over takes the kept picture away, too, and is one step back', () => {
  const used = page('v=1&models=lif,relu,step&amp=2.5');
  used.freeze();
  used.do((s) => s.setInput(1.2));
  expect(used.picture().join('')).toContain('plot-ghost');
  used.do((s) => s.startOver());
  expect(used.picture()).toEqual(page('').picture());
  used.do((s) => s.undo());
  expect(used.document().stimulus.params).toEqual({ amp: 1.2 });
});

test('a kept picture is not drawn against axes that count something else', () => {
  const used = page('v=1&models=lif,relu,step');
  const hasGhost = (): boolean => used.picture()[0]!.includes('plot-ghost');
  used.freeze();
  expect(hasGhost()).toBe(true);
  used.do((s) => s.setMeasure('rate-first'));
  expect(hasGhost()).toBe(true);
  for (const edit of [
    (s: ExplorerState) => s.setMeasure('peak-potential'),
    (s: ExplorerState) => s.setInputUnit('native', { rheobaseNative: 2 }),
    (s: ExplorerState) => s.setInputUnit('x', { rheobaseNative: 2 }),
    (s: ExplorerState) => s.setDerivative(true),
    (s: ExplorerState) => s.setOutputScale('native'),
  ]) {
    used.do(edit);
    expect(hasGhost()).toBe(false);
    used.do((s) => s.undo());
    expect(hasGhost()).toBe(true);
  }
});
