import { describe, expect, test } from 'vitest';
import { DEFAULT_DOCUMENT } from '../../src/state/default-document.ts';
import { addAtMost } from '../../src/state/slices/models.ts';
import { explorer } from './explorer.ts';

describe('the parameters of a model', () => {
  test('are stored only where they differ from the published values', () => {
    const page = explorer();
    page.act.setModelParam('lif', 'gL', 0.2);
    expect(page.params('lif')).toEqual({ gL: 0.2 });
    page.act.resetModelParam('lif', 'gL');
    expect(page.params('lif')).toEqual({});
    page.act.setModelParam('lif', 'gL', 0.2);
    page.act.setModelParam('lif', 'tRef', 5);
    page.act.resetModel('lif');
    expect(page.params('lif')).toEqual({});
  });

  test('beyond a physical limit are clamped with value, unit and range', () => {
    const page = explorer();
    page.act.setModelParam('hodgkin-huxley', 'T', 99);
    expect(page.params('hodgkin-huxley')).toEqual({ T: 45 });
    expect(page.notices).toEqual([
      {
        kind: 'clamped',
        name: 'hodgkin-huxley.T',
        value: 99,
        unit: '°C',
        min: -5,
        max: 45,
        used: 45,
      },
    ]);
  });

  test('that would contradict each other are refused, and the last good ones stay', () => {
    const page = explorer('#lif.vTh=-30&lif.vReset=-45');
    const before = page.document;
    page.act.setModelParam('lif', 'vReset', -20);
    expect(page.document).toBe(before);
    expect(page.notices).toMatchObject([{ kind: 'conflict', name: 'lif.vReset', value: -20 }]);
    // The published threshold lies below the present reset.
    page.act.resetModelParam('lif', 'vTh');
    expect(page.document).toBe(before);
    expect(page.notices).toHaveLength(2);
    page.act.resetModel('lif');
    expect(page.notices).toEqual([]);
  });

  test('leave all other models the same objects', () => {
    const page = explorer();
    const before = page.document.models;
    page.act.setModelParam('lif', 'gL', 0.2);
    page.document.models.forEach((entry, i) => {
      if (entry.id === 'lif') expect(entry).not.toBe(before[i]);
      else expect(entry).toBe(before[i]);
    });
  });

  test('that the model does not have are refused', () => {
    const page = explorer();
    page.act.setModelParam('lif', 'constructor', 1);
    page.act.setModelParam('tanh', 'k', 2);
    page.act.resetModelParam('lif', 'gNa');
    expect(page.document).toBe(DEFAULT_DOCUMENT);
    expect(page.notices.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'unknown-key lif.constructor',
      'unknown-key tanh.k',
      'unknown-key lif.gNa',
    ]);
  });
});

describe('the table of models', () => {
  test('takes each model once, at the end', () => {
    const page = explorer('#models=lif,relu');
    page.act.addModel('tanh');
    page.act.addModel('tanh');
    expect(page.ids).toEqual(['lif', 'relu', 'tanh']);
    page.act.addModel('perceptron');
    expect(page.ids).toHaveLength(3);
    expect(page.notices).toEqual([{ kind: 'unknown-value', name: 'models', value: 'perceptron' }]);
  });

  test('is full at its limit, and says so', () => {
    const { document } = explorer('#models=lif,relu');
    const full = addAtMost(document, 'tanh', 2);
    expect(full.document).toBe(document);
    expect(full.notices).toMatchObject([
      { kind: 'clamped', name: 'models', value: 3, max: 2, used: 2 },
    ]);
  });

  test('is never empty, and something on it is always selected', () => {
    const page = explorer('#models=lif,relu,step&selected=relu');
    page.act.removeModel('relu');
    expect(page.document.selected).toBe('step');
    page.act.removeModel('step');
    expect(page.document.selected).toBe('lif');
    const last = page.document;
    page.act.removeModel('lif');
    page.act.removeModel('relu');
    expect(page.document).toBe(last);
    page.act.selectModel('relu');
    expect(page.document).toBe(last);
    expect(page.notices).toEqual([{ kind: 'unknown-value', name: 'selected', value: 'relu' }]);
  });

  test('can be put in any order', () => {
    const page = explorer('#models=lif,relu,step');
    page.act.moveModel('step', 0);
    expect(page.ids).toEqual(['step', 'lif', 'relu']);
    page.act.moveModel('step', 99);
    expect(page.ids).toEqual(['lif', 'relu', 'step']);
    const before = page.document;
    page.act.moveModel('relu', 1);
    page.act.moveModel('relu', NaN);
    page.act.moveModel('tanh', 0);
    expect(page.document).toBe(before);
  });
});
