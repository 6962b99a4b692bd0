import { describe, expect, test } from 'vitest';
import { decodeDocument } from '../../src/state/codec.ts';
import { DEFAULT_DOCUMENT } from '../../src/state/default-document.ts';
import {
  methodFor,
  selectAmplitude,
  selectMembranes,
  selectSlopes,
  selectWindow,
} from '../../src/state/selectors.ts';
import { explorer } from './explorer.ts';

const read = (link: string) => decodeDocument(link).document;

test('the neurons of a table come in its order, with all their values', () => {
  const document = read('models=relu,lif,step,hodgkin-huxley&lif.gL=0.2');
  expect(selectMembranes(document).map(({ entry }) => entry.id)).toEqual(['lif', 'hodgkin-huxley']);
  expect(selectMembranes(document)[0]?.params).toMatchObject({ gL: 0.2, C: 1, EL: -65 });
});

test('the models of a table stay the same objects while other things change', () => {
  const page = explorer('models=lif,hodgkin-huxley,relu');
  const membranes = selectMembranes(page.document);
  page.act.setInput(2);
  expect(selectMembranes(page.document)).toBe(membranes);
  page.act.setModelParam('lif', 'gL', 0.2);
  expect(selectMembranes(page.document)[0]).not.toBe(membranes[0]);
  expect(selectMembranes(page.document)[1]).toBe(membranes[1]);
});

test('the input is what the link says, or what the stimulus declares', () => {
  const document = read('stimulus=sine&amp=2&freqHz=40');
  expect(selectAmplitude(document)).toBe(2);
  expect(selectAmplitude(DEFAULT_DOCUMENT)).toBe(1.6);
});

test('spikes are counted while the stimulus lasts, inside the run', () => {
  expect(selectWindow(DEFAULT_DOCUMENT)).toEqual([20, 170]);
  expect(selectWindow(DEFAULT_DOCUMENT)).toBe(selectWindow(DEFAULT_DOCUMENT));
  expect(selectWindow(read('t=100&onMs=30'))).toEqual([30, 100]);
  expect(selectWindow(read('stimulus=constant&t=100'))).toEqual([0, 100]);
});

test('spikes are counted to the end of the run where those after the stimulus count, too', () => {
  expect(selectWindow(read('measure=spike-count&t=200'))).toEqual([20, 200]);
  expect(selectWindow(read('measure=did-it-fire&t=200&offMs=90'))).toEqual([20, 200]);
  expect(selectWindow(read('measure=rate-window&t=200&offMs=90'))).toEqual([20, 90]);
});

test('slopes are shown of artificial units only', () => {
  expect(selectSlopes(read('models=lif,relu&derivative=1'))).toBe(true);
  expect(selectSlopes(read('models=lif,relu'))).toBe(false);
  expect(selectSlopes(read('models=lif&derivative=1'))).toBe(false);
});

describe('the method of a run', () => {
  test("is each model's best unless the reader chose another", () => {
    expect(methodFor(DEFAULT_DOCUMENT, 'lif')).toBe('exact');
    expect(methodFor(DEFAULT_DOCUMENT, 'hodgkin-huxley')).toBe('dormand-prince');
    expect(methodFor(read('method=rk4'), 'lif')).toBe('rk4');
  });

  test('falls back for a model that refuses the choice', () => {
    const exact = read('method=exact');
    expect(methodFor(exact, 'lif')).toBe('exact');
    expect(methodFor(exact, 'hodgkin-huxley')).toBe('dormand-prince');
    const noisy = read('method=rk4&lif.sigmaV=2');
    expect(methodFor(noisy, 'lif')).toBe('exact');
  });

  test('is a question for neurons only', () => {
    expect(methodFor(DEFAULT_DOCUMENT, 'relu')).toBeNull();
    expect(methodFor(read('models=relu'), 'lif')).toBeNull();
  });
});
