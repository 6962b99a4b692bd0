import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SweepRequest } from '../../src/analysis/reading.ts';
import { reader } from '../../src/analysis/reading.ts';
import type { SweepMessage } from '../../src/analysis/sweep.ts';
import { messagesOf } from './sweep-request.ts';
import { defaultMethod, getMembrane } from '../../src/core/catalogue.ts';
import { defaultsOf } from '../../src/core/index.ts';

interface Reference {
  readonly strength_duration: { readonly points: readonly (readonly [number, number, number])[] };
  readonly refractory: { readonly points: readonly (readonly [number, number, string])[] };
}
const REFERENCE = JSON.parse(
  readFileSync(`${import.meta.dirname}/../reference/hh_curves.json`, 'utf8'),
) as Reference;

/** Native currents; what is varied is left out. */
function request(
  model: string,
  kind: string,
  axis: string,
  params: Record<string, number>,
): SweepRequest {
  const membrane = getMembrane(model);
  return {
    model,
    params: {},
    measure: 'pulse-threshold',
    stimulus: { kind, params },
    inRheobases: false,
    axis,
    range: [0.1, 20],
    points: 9,
    tEndMs: 100,
    method: defaultMethod(membrane, defaultsOf(membrane.params)).id,
    dtMs: 0.025,
    seed: 1,
  };
}

const AXON = 'hodgkin-huxley';

describe('The threshold of the last of two pulses', () => {
  test('without a first one is that of a single pulse, and comes near to it with a weak one', () => {
    const later = { onMs: 5, gapMs: 10, widthMs: 1 };
    const alone = reader(request(AXON, 'pulse', 'widthMs', { amp: 5, onMs: 15 }), 1)(1).y;
    const beside = (amp: number) =>
      reader(request(AXON, 'pulse-pair', 'gapMs', { ...later, amp }), 1)(10).y;
    expect(alone).toBeGreaterThan(5);
    expect(beside(0)).toBeCloseTo(alone, 9);
    for (const amp of [-0.05, 1e-12, 0.03, 0.1]) {
      expect(Math.abs(beside(amp) / alone - 1)).toBeLessThan(0.02);
    }
  });
});

describe('The threshold of the last pulse: the squid axon', () => {
  const afterShort = reader(
    request(AXON, 'pulse-pair', 'gapMs', { amp: 20, onMs: 5, widthMs: 0.5 }),
    1,
  );

  // The reference counts crossings of 0 mV (held to it in tests/core/hodgkin-huxley-thresholds), this
  // measure what the model declares a spike: the same, but for the dwarfed ones of a membrane that
  // has hardly recovered.
  test.each(REFERENCE.refractory.points)(
    '0.5 ms pulses %d ms apart: %d µA/cm² for 0 mV, %s',
    (gapMs, truth, kind) => {
      const { y } = afterShort(gapMs);
      if (gapMs < 6) expect([kind, y]).toEqual(['direct', NaN]);
      else if (gapMs > 7) expect(Math.abs(y / truth - 1)).toBeLessThan(1e-3);
      else expect(y).toBeLessThan(truth);
    },
  );

  test.each(REFERENCE.strength_duration.points)(
    'a single pulse of %d ms needs %d µA/cm²',
    (widthMs, truth) => {
      const read = reader(request(AXON, 'pulse', 'widthMs', { onMs: 5 }), 1);
      expect(Math.abs(read(widthMs).y / truth - 1)).toBeLessThan(1e-3);
    },
  );

  test('1 ms pulses after one of 10 µA/cm²: never at 5 ms, then 62, 31, 9 and, below the rested one, 5.8', () => {
    const { y: rested } = reader(request(AXON, 'pulse', 'widthMs', { onMs: 5 }), 1)(1);
    expect(rested).toBeCloseTo(6.919, 2);
    const after = reader(request(AXON, 'pulse-pair', 'gapMs', { amp: 10, onMs: 5, widthMs: 1 }), 1);
    expect(after(5).y).toBeNaN();
    expect([8, 10, 15].map((gapMs) => Math.round(after(gapMs).y))).toEqual([62, 31, 9]);
    expect(after(20).y).toBeCloseTo(5.8, 1);
    expect(after(20).y).toBeLessThan(rested);
  });

  test('does not depend on the length of the run', () => {
    const one = request(AXON, 'pulse-pair', 'gapMs', { amp: 10, onMs: 5, widthMs: 1 });
    expect(reader({ ...one, tEndMs: 10 }, 1)(10).y).toBe(reader(one, 1)(10).y);
  });
});

describe('The threshold of the last pulse: the leaky neuron', () => {
  // θ − E_L = 15 mV, g_L = 0.1, τ = 10 ms, t_ref = 2 ms.
  const needed = (widthMs: number, headroomMv = 15): number =>
    (0.1 * headroomMv) / -Math.expm1(-widthMs / 10);

  test('is the closed form of strength and duration', () => {
    const read = reader(request('lif', 'pulse', 'widthMs', { onMs: 5 }), 1);
    for (const widthMs of [0.1, 1, 5, 20]) {
      expect(Math.abs(read(widthMs).y / needed(widthMs) - 1)).toBeLessThan(2e-4);
    }
  });

  test('adds up what a first pulse left behind, by its own forgetting', () => {
    const read = reader(request('lif', 'pulse-pair', 'gapMs', { amp: 10, onMs: 5, widthMs: 1 }), 1);
    for (const gapMs of [2, 5, 20, 60]) {
      const leftMv = 100 * -Math.expm1(-0.1) * Math.exp(-(gapMs - 1) / 10);
      // V at the end of the second pulse: what is left of the first, decayed on, and its own part.
      const truth = needed(1, 15 - leftMv * Math.exp(-0.1));
      expect(Math.abs(read(gapMs).y / truth - 1)).toBeLessThan(2e-4);
    }
  });

  test('after a spike waits for the refractory period and then starts from the reset', () => {
    const read = reader(request('lif', 'pulse-pair', 'gapMs', { amp: 20, onMs: 5, widthMs: 1 }), 1);
    expect(read(1).y).toBeNaN();
    expect(read(40).y).toBeCloseTo(needed(1), 2);
  });
});

test('a curve over another axis has neither a value at twice the rheobase nor a verdict', () => {
  const one = request('lif', 'pulse-pair', 'gapMs', { amp: 20, onMs: 5, widthMs: 1 });
  const kinds = (changes: Partial<SweepRequest>): ReadonlySet<SweepMessage['kind']> =>
    new Set(messagesOf({ ...one, ...changes }).map(({ kind }) => kind));
  expect(kinds({})).toEqual(new Set(['scale', 'point']));
  expect(kinds({ measure: 'rate-window' })).toEqual(new Set(['scale', 'point']));
});

test('what varies is what the axis says: the second pulse, relative to the first', () => {
  const one = {
    ...request(AXON, 'pulse-pair', 'ratio', { amp: 10, onMs: 5, gapMs: 10, widthMs: 1 }),
    measure: 'spike-count',
  };
  const read = reader(one, 1);
  // 31 µA/cm² is the threshold at 10 ms.
  expect(read(0).y).toBe(1);
  expect(read(1).y).toBe(1);
  expect(read(5).y).toBe(2);
});
