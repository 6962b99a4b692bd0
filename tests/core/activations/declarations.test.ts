import { describe, expect, test } from 'vitest';
import { renderEquations } from '../../../scripts/equations/render.ts';
import { limitsOf } from '../../../src/core/contracts/quantity.ts';
import { eachUnit, units } from './units.ts';

test('the units come in teaching order, each with a name of its own', () => {
  const ids = units.map(({ id }) => id);
  expect(ids).toEqual([
    'step',
    'sign',
    'relu',
    'leaky-relu',
    'logistic',
    'tanh',
    'softplus',
    'elu',
    'gelu',
    'silu',
  ]);
  for (const language of ['en', 'pl'] as const) {
    expect(new Set(units.map(({ label }) => label[language])).size).toBe(ids.length);
  }
});

describe.each(eachUnit)('the %s unit', (id, unit) => {
  const specs = Object.entries(unit.params);

  test('starts from values that its sliders reach and its limits allow', () => {
    for (const [, spec] of specs) {
      const [low, high] = spec.range;
      const [min, max] = limitsOf(spec);
      const ascending = [min, low, spec.value, high, max];
      expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
      expect(spec.step).toBeGreaterThan(0);
      expect(spec.step).toBeLessThanOrEqual(high - low);
    }
  });

  test('shows every parameter in equations that can be drawn', () => {
    // Throws if the TeX has a mistake.
    const drawn = renderEquations([unit]).equations[id]!.join('');
    for (const [name] of specs) expect(drawn).toContain(`class="sym sym-${name}"`);
  });

  test('speaks English and Polish', () => {
    const texts = [
      unit.label,
      ...Object.values(unit.evidence),
      ...specs.map(([, spec]) => spec.label),
    ];
    if (unit.source.note) texts.push(unit.source.note);
    for (const { en, pl } of texts) {
      expect(en.trim()).not.toBe('');
      expect(pl.trim()).not.toBe('');
    }
    for (const { en, pl } of Object.values(unit.evidence)) expect(pl).not.toBe(en);
  });

  test('names its source and claims no data behind it', () => {
    expect(unit.source.cite).toContain(String(unit.year));
    expect(unit.evidence.fittedTo.en).toMatch(/^No data: a mathematical choice/u);
    expect(unit.evidence.fittedTo.pl).toMatch(/^Brak danych: to wybór/u);
  });
});
