import { describe, expect, test } from 'vitest';
import { measures } from '../../src/analysis/measures/index.ts';
import { en } from '../../src/i18n/en.ts';
import type { TraceLane } from '../../src/plots/time/types.ts';
import { laneReadout, traceValues } from '../../src/ui/view/readout.ts';
import { readingText } from '../../src/ui/view/words.ts';

/** With spaces as one reads them. */
const said = (...asked: Parameters<typeof laneReadout>): string =>
  laneReadout(...asked).replaceAll('\u00a0', ' ');

const trace = (label: string, y: number) => ({
  id: label,
  label,
  color: '--bio-1',
  dash: 'solid',
  tMs: Float64Array.of(0, 1),
  y: Float64Array.of(y, y),
});
const lane = (kind: TraceLane['kind'], title: string, ...values: (readonly [string, number])[]) =>
  ({
    kind,
    title,
    unit: title,
    yDomain: { kind: 'auto', minSpan: 1 },
    traces: values.map(([label, y]) => trace(label, y)),
  }) as unknown as TraceLane;

describe('What is read at the present input', () => {
  test('of an oscillation too small to be spikes two digits are known', () => {
    const [rate] = measures.filter(({ protocol }) => protocol === 'settled');
    expect(readingText(rate!, { y: 163.27, ripple: true }, 'en', en)).toContain('160');
  });
});

describe('What a lane says at the cursor', () => {
  test('one value has its unit', () => {
    expect(said(lane('voltage', 'mV', ['V', -65]), 0.5, 'en')).toBe('−65.0 mV');
  });

  test('several values are told apart, with one unit for all', () => {
    const inside = lane('multi', 'µA/cm²', ['Sodium current', -2.94], ['Leak current', 13.2]);
    expect(said(inside, 0.5, 'en')).toBe('Sodium current −2.94; Leak current 13.2 µA/cm²');
    expect(said(inside, 0.5, 'pl')).toBe('Sodium current −2,94; Leak current 13,2 µA/cm²');
  });

  test('beside its name a value stands alone; what shares a unit with others has it in the title', () => {
    const inside = lane('multi', 'µA/cm²', ['Sodium current', -2.94], ['Leak', 1], ['None', NaN]);
    expect(traceValues(inside, 0.5, 'en')).toEqual(['−2.94', '1', '']);
    expect(traceValues(lane('voltage', 'mV', ['V', -65]), 0.5, 'pl')).toEqual(['−65,0\u00a0mV']);
  });

  test('what is too small to be seen in the lane is zero: no row of zeros, and no power of ten', () => {
    const of = (y: number) => laneReadout(lane('unit', '', ['y', y]), 0.5, 'en');
    expect([4.25e-8, -8.97e-9, 0.00042, 0.12345].map(of)).toEqual(['0', '0', '0.0004', '0.123']);
  });
});
