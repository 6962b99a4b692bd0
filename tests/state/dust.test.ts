import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDocument, encodeDocument } from '../../src/state/codec.ts';
import { withoutDust } from '../../src/state/dust.ts';
import { createExplorerStore } from '../../src/state/store.ts';
import { toStored } from '../../src/ui/view/input-units.ts';

const hundredths = fc.integer({ min: -300, max: 300 }).map((n) => n / 100);

/** Every number of a link. */
const numbersIn = (link: string): readonly string[] =>
  link.split('&').flatMap((pair) => pair.match(/(?<=[=,:;])-?[\d.e-]+/gu) ?? []);

test('a number set by hand stands in the link with the digits that it was set with', () => {
  fc.assert(
    fc.property(fc.constantFrom('rheobase', 'native', 'x'), hundredths, (unit, shown) => {
      const store = createExplorerStore(decodeDocument(`unit=${unit}`).document);
      const { document } = store.getState();
      store.getState().setInput(toStored(document, 'level', shown));
      for (const number of numbersIn(encodeDocument(store.getState().document))) {
        expect(number).toMatch(/^-?\d+(?:\.\d{1,2})?$/u);
      }
    }),
  );
});

test('so does one that was reached by adding steps', () => {
  fc.assert(
    fc.property(hundredths, fc.integer({ min: 1, max: 60 }), (from, steps) => {
      const store = createExplorerStore(decodeDocument('').document);
      const { setInput, setInputRange, setView, setCursor } = store.getState();
      let value = from;
      for (let i = 0; i < steps; i++) value += 0.01;
      setInput(value);
      setInputRange([value - 1, value + 1.1]);
      setView([Math.abs(value), Math.abs(value) + 7.7]);
      setCursor(Math.abs(value) * 1.1);
      for (const number of numbersIn(encodeDocument(store.getState().document))) {
        expect(number).toMatch(/^-?\d+(?:\.\d{1,3})?(?:e-\d+)?$/u);
      }
    }),
  );
});

test('steps that lead back to zero end there, and what is small stays', () => {
  expect(withoutDust(-0.29 + 29 * 0.01 - 29 * 0.01 + 0.29)).toBe(0);
  expect(withoutDust(3.5e-18)).toBe(0);
  expect(withoutDust(2.5e-13)).toBe(2.5e-13);
  expect(withoutDust(-1e-9)).toBe(-1e-9);
});
