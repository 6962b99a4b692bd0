import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findSequence, sequences } from '../../src/content/sequences/index.ts';
import { getStimulus } from '../../src/core/catalogue.ts';
import { layOut } from '../../src/core/simulate/prepare.ts';
import { answer } from '../../src/shells/lecture/figures.ts';
import { decodeDocument } from '../../src/state/codec.ts';
import { selectAmplitude } from '../../src/state/selectors.ts';
import { completeValues } from '../../src/state/values.ts';
import { on, squid } from './squid.ts';

interface Curves {
  readonly bifurcations: {
    readonly T6_3: { readonly snp_lower: { I: number }; hopf: { I: number }[] };
  };
  readonly strength_duration: { readonly points: readonly (readonly number[])[] };
  readonly f_I: { readonly points: readonly (readonly number[])[] };
}

const curves = JSON.parse(
  readFileSync(new URL('../reference/hh_curves.json', import.meta.url), 'utf8'),
) as Curves;
const lif = JSON.parse(
  readFileSync(new URL('../reference/lif.json', import.meta.url), 'utf8'),
) as unknown;

/** Rate of the stable limit cycle [Hz], straight between the points of the reference. */
function referenceRate(current: number): number {
  const points = curves.f_I.points;
  const after = points.findIndex(([at]) => at! >= current);
  const [i1, , y1] = points[after]!;
  if (i1 === current) return y1!;
  const [i0, , y0] = points[after - 1]!;
  return y0! + ((y1! - y0!) * (current - i0!)) / (i1! - i0!);
}

function told(step: string, name: string): number {
  const spec = findSequence('relu-or-step')?.steps.find(({ id }) => id === step)?.figures?.[name];
  if (!spec) throw new Error(`${step} tells no ${name}`);
  const run = answer(spec);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}

/** Half a unit of the last digit told. */
const half = (decimals: number): number => 0.5 * 10 ** -decimals;
function expectNear(value: number, truth: number, within: number): void {
  expect(Math.abs(value - truth), `${value} against ${truth}`).toBeLessThanOrEqual(within);
}

describe('What the lecture tells is what independent integrators found', () => {
  test('the threshold of a pulse of 1 ms', () => {
    const reference = curves.strength_duration.points.find(([ms]) => ms === 1)?.[1] ?? NaN;
    expectNear(told('one-pulse', 'threshold'), reference, half(3));
  });

  test('the spike hardly grows', () => {
    for (const current of [20, 40]) {
      const { peakMv } = squid(on(current, 5, 6), 40);
      expectNear(told('all-or-none', `peak${current}`), peakMv, half(1));
    }
  });

  test('the onset of firing, and the rates at it and above it', () => {
    expectNear(told('count', 'rheobase'), curves.bifurcations.T6_3.snp_lower.I, half(2));
    expectNear(told('count', 'onset'), referenceRate(6.27), half(0));
    expectNear(told('count', 'rate10'), referenceRate(10), half(1));
  });

  test('small spikes are spikes, until the upper Hopf point: the axon is not silent at 70', () => {
    expectNear(told('block', 'rate70'), referenceRate(70), 0.5);
    expectNear(told('block', 'block'), curves.bifurcations.T6_3.hopf[1]!.I, 0.05);
  });

  test('LIF at 160 fires at its closed-form rate', () => {
    // τ ln(…) with C 1, g_L 0.1: V∞ = −65 + 160/0.1; reset −65, threshold −50, dead time 2 ms.
    const rate = 1000 / (2 + 10 * Math.log(1600 / (1600 - 15)));
    expectNear(told('block', 'lif160'), rate, half(0));
    expect(lif).toBeDefined();
  });

  test('the same 8 µA/cm²: a step makes it fire, a ramp does not', () => {
    expect(told('ramp', 'stepped')).toBe(squid(on(8, 20, 450), 500).crossings);
    const ramp = (t: number): number => (t < 20 || t >= 450 ? 0 : 8 * Math.min(1, (t - 20) / 200));
    expect(squid(ramp, 500).crossings).toBe(0);
    expect(told('ramp', 'ramped')).toBe(0);
    const kicked = (t: number): number => ramp(t) + on(5, 300, 301)(t);
    expect(squid(kicked, 500).crossings).toBeGreaterThan(5);
  });

  test('four pulses together make a spike, one after the other they do not; the sum is the same', () => {
    expectNear(told('timing', 'together'), squid(on(10, 5, 6), 40).peakMv, half(1));
    const pulses = [5, 7, 9, 11].map((onMs) => on(2.5, onMs, onMs + 1));
    const four = (t: number): number => pulses.reduce((sum, pulse) => sum + pulse(t), 0);
    expectNear(told('timing', 'apart'), squid(four, 40).peakMv, half(1));
    expect(told('timing', 'together')).toBeCloseTo(39.1, 1);
    expect(told('timing', 'apart')).toBeLessThan(-55);
    // The sum of 10 lies above the rheobase: x > 0.
    expect(told('timing', 'unit')).toBe(1);
  });
});

test('a threshold that is told is shown from the side that answers, and a train as single pulses', () => {
  for (const { steps } of sequences) {
    for (const { id, link, reveal, figures = {} } of steps) {
      const document = decodeDocument(reveal?.link ?? link).document;
      for (const [name, spec] of Object.entries(figures)) {
        if (spec.kind !== 'edge' || spec.answers < spec.silent) continue;
        expect(selectAmplitude(document), `${id}: ${name}`).toBeGreaterThan(told(id, name));
      }
      const { kind, params } = document.stimulus;
      const { count, periodMs, widthMs } = completeValues(getStimulus(kind).params, params);
      if (count === undefined || periodMs === undefined || widthMs === undefined) continue;
      const on = layOut(document).filter(({ level }) => level > 0);
      expect(on, id).toHaveLength(count);
      for (const [i, { t0Ms }] of on.entries()) {
        if (i > 0) expect(t0Ms, id).toBeGreaterThan(on[i - 1]!.t1Ms);
      }
    }
  }
});

test('every number of every lecture is finite', () => {
  for (const { steps } of sequences) {
    for (const { id, figures = {} } of steps) {
      for (const name of Object.keys(figures))
        expect(Number.isFinite(told(id, name)), `${id} ${name}`).toBe(true);
    }
  }
}, 60_000);
