import { describe, expect, test } from 'vitest';
import type { TraceLane } from '../../src/plots/time/types.ts';
import { laneReadout } from '../../src/ui/view/readout.ts';

const trace = (label: string, y: number) => ({
  id: label,
  label,
  color: '--bio-1',
  dash: 'solid',
  tMs: Float64Array.of(0, 1),
  y: Float64Array.of(y, y),
});
const lane = (kind: TraceLane['kind'], title: string, ...values: (readonly [string, number])[]) =>
  ({ kind, title, traces: values.map(([label, y]) => trace(label, y)) }) as unknown as TraceLane;

describe('What a lane says at the cursor', () => {
  test('one value has its unit', () => {
    expect(laneReadout(lane('voltage', 'mV', ['V', -65]), 0.5, 'en')).toBe('−65.0 mV');
  });

  test('several values are told apart, with one unit for all', () => {
    const inside = lane('multi', 'µA/cm²', ['Sodium current', -2.94], ['Leak current', 13.2]);
    expect(laneReadout(inside, 0.5, 'en')).toBe('Sodium current −2.94; Leak current 13.2 µA/cm²');
    expect(laneReadout(inside, 0.5, 'pl')).toBe('Sodium current −2,94; Leak current 13,2 µA/cm²');
  });

  test('a very small value is no row of zeros', () => {
    expect(laneReadout(lane('unit', '', ['y', 4.25e-8]), 0.5, 'en')).toBe('4.25 × 10⁻⁸');
  });
});
