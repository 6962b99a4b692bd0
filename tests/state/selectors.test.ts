import { describe, expect, test } from 'vitest';
import { decodeDocument } from '../../src/state/codec.ts';
import { DEFAULT_DOCUMENT } from '../../src/state/default-document.ts';
import {
  methodFor,
  methodRefusal,
  selectActivations,
  selectAmplitude,
  selectMeasure,
  selectMeasures,
  selectMembranes,
  selectSelectedModel,
  selectStimulusKind,
  selectStimulusValues,
  selectView,
  selectWindow,
} from '../../src/state/selectors.ts';
import { explorer } from './explorer.ts';

const read = (link: string) => decodeDocument(link).document;

test('neurons and artificial units come apart, each in the order of the table', () => {
  const document = read('models=relu,lif,step,hodgkin-huxley&lif.gL=0.2');
  expect(selectMembranes(document).map(({ entry }) => entry.id)).toEqual(['lif', 'hodgkin-huxley']);
  expect(selectActivations(document).map(({ entry }) => entry.id)).toEqual(['relu', 'step']);
  expect(selectMembranes(document)[0]?.params).toMatchObject({ gL: 0.2, C: 1, EL: -65 });
});

test('the models of a table stay the same objects while other things change', () => {
  const page = explorer('models=lif,hodgkin-huxley,relu');
  const [membranes, activations] = [
    selectMembranes(page.document),
    selectActivations(page.document),
  ];
  page.act.setInput(2);
  expect(selectMembranes(page.document)).toBe(membranes);
  expect(selectActivations(page.document)).toBe(activations);
  page.act.setModelParam('lif', 'gL', 0.2);
  expect(selectMembranes(page.document)[0]).not.toBe(membranes[0]);
  expect(selectMembranes(page.document)[1]).toBe(membranes[1]);
});

test('the selected model is found with its values', () => {
  expect(selectSelectedModel(read('selected=lif&lif.tRef=5'))).toMatchObject({
    model: { id: 'lif' },
    params: { tRef: 5 },
  });
});

test('the stimulus is completed with what it declares', () => {
  const document = read('stimulus=sine&amp=2&freqHz=40');
  expect(selectStimulusKind(document).id).toBe('sine');
  expect(selectStimulusValues(document)).toEqual({
    amp: 2,
    depth: 0.5,
    freqHz: 40,
    onMs: 20,
    offMs: 170,
  });
  expect(selectAmplitude(document)).toBe(2);
  expect(selectAmplitude(DEFAULT_DOCUMENT)).toBe(1.6);
});

test('spikes are counted while the stimulus lasts, inside the run', () => {
  expect(selectWindow(DEFAULT_DOCUMENT)).toEqual([20, 170]);
  expect(selectWindow(DEFAULT_DOCUMENT)).toBe(selectWindow(DEFAULT_DOCUMENT));
  expect(selectWindow(read('t=100&onMs=30'))).toEqual([30, 100]);
  expect(selectWindow(read('stimulus=constant&t=100'))).toEqual([0, 100]);
});

test('without a view of its own the document shows the whole run', () => {
  expect(selectView(read('t=100'))).toEqual([0, 100]);
  expect(selectView(read('view=20,80'))).toEqual([20, 80]);
});

test('only measures that the stimulus answers are on offer', () => {
  const pulse = read('stimulus=pulse');
  expect(selectMeasures(pulse)).toContain(selectMeasure(pulse));
  expect(selectMeasures(pulse).length).toBeLessThan(selectMeasures(DEFAULT_DOCUMENT).length);
});

describe('the method of a run', () => {
  test("is each model's best unless the reader chose another", () => {
    expect(methodFor(DEFAULT_DOCUMENT, 'lif')).toBe('exact');
    expect(methodFor(DEFAULT_DOCUMENT, 'hodgkin-huxley')).toBe('dormand-prince');
    expect(methodFor(read('method=rk4'), 'lif')).toBe('rk4');
    expect(methodRefusal(DEFAULT_DOCUMENT, 'lif')).toBeNull();
  });

  test('falls back, with a reason, for a model that refuses the choice', () => {
    const exact = read('method=exact');
    expect(methodFor(exact, 'lif')).toBe('exact');
    expect(methodFor(exact, 'hodgkin-huxley')).toBe('dormand-prince');
    expect(methodRefusal(exact, 'hodgkin-huxley')?.en).toContain('closed-form');
    const noisy = read('method=rk4&lif.sigmaV=2');
    expect(methodFor(noisy, 'lif')).toBe('exact');
    expect(methodRefusal(noisy, 'lif')?.en).toContain('noise');
  });

  test('is a question for neurons only', () => {
    expect(methodFor(DEFAULT_DOCUMENT, 'relu')).toBeNull();
    expect(methodFor(read('models=relu'), 'lif')).toBeNull();
  });
});
