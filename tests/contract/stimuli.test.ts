import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMeasure } from '../../src/analysis/measures/index.ts';
import { completeParams } from '../../src/core/contracts/check.ts';
import { isFlat, limitsOf, scaleStimulus, stimulusList } from '../../src/core/index.ts';
import { between } from '../core/numbers.ts';
import {
  anyEnd,
  anyStimulus,
  currentOf,
  driveOf,
  stimulusOf,
} from '../core/stimuli/any-stimulus.ts';

describe.each(stimulusList.map((kind) => [kind.id, kind] as const))(
  'the stimulus %s',
  (_id, kind) => {
    test('covers the whole run with smooth stretches, one after the other, of finite current', () => {
      fc.assert(
        fc.property(anyStimulus(kind), anyEnd, (stimulus, tEndMs) => {
          const drive = driveOf(stimulus, tEndMs);
          expect(drive[0]!.t0Ms).toBe(0);
          expect(drive.at(-1)!.t1Ms).toBe(tEndMs);
          const gaps = drive.filter((s, i) => i > 0 && s.t0Ms !== drive[i - 1]!.t1Ms);
          expect(gaps).toEqual([]);
          expect(drive.filter((s) => !(s.t1Ms > s.t0Ms))).toEqual([]);
          const numbers = drive.flatMap((s) => Object.values(s) as number[]);
          expect(numbers.every(Number.isFinite)).toBe(true);
        }),
        { numRuns: 60 },
      );
    });

    test('asks what it answers, and its looks show every bit of its short events', () => {
      for (const id of kind.asks) expect(findMeasure(id)?.refusal(kind), id).toBeNull();
      expect(new Set(kind.asks).size).toBe(kind.asks.length);
      fc.assert(
        fc.property(anyStimulus(kind), ({ params }) => {
          const look = kind.look?.(params);
          if (!look) return;
          expect(look[0]).toBeGreaterThanOrEqual(0);
          for (const key of kind.timeHandles) {
            expect(params[key]).toBeGreaterThanOrEqual(look[0]);
            expect(params[key]).toBeLessThan(look[1]);
          }
        }),
      );
    });

    test('opens so that no event of it is narrower on the page than a hundredth of what is shown', () => {
      const params = completeParams(kind.params, {});
      const [from, to] = kind.look?.(params) ?? [0, 0];
      if (to > from && params['widthMs'])
        expect(params['widthMs'] / (to - from)).toBeGreaterThan(0.01);
      // Whoever makes a single short event says how to see it.
      const isShort = kind.lastPulse !== undefined;
      expect(kind.look !== undefined || !isShort).toBe(true);
    });

    test('counts spikes within the run', () => {
      fc.assert(
        fc.property(anyStimulus(kind), anyEnd, (stimulus, tEndMs) => {
          const [from, to] = kind.window(stimulus.params, tEndMs);
          expect(Math.min(from, to)).toBeGreaterThanOrEqual(0);
          expect(Math.max(from, to)).toBeLessThanOrEqual(tEndMs);
        }),
      );
    });

    test('has twice the current, at every moment, when it is scaled by two', () => {
      fc.assert(
        fc.property(anyStimulus(kind), anyEnd, between(-50, 50), (stimulus, tEndMs, factor) => {
          const plain = driveOf(stimulus, tEndMs);
          const scaled = driveOf(scaleStimulus(kind, stimulus, factor), tEndMs);
          expect(scaled.map(({ t0Ms }) => t0Ms)).toEqual(plain.map(({ t0Ms }) => t0Ms));
          let worst = 0;
          for (let i = 0; i < 50; i++) {
            const tMs = (tEndMs * (i + 0.5)) / 50;
            const expected = factor * currentOf(plain, tMs);
            const size = Math.abs(factor) * largestCurrent(stimulus.params);
            worst = Math.max(worst, Math.abs(currentOf(scaled, tMs) - expected) / (size + 1e-300));
          }
          expect(worst).toBeLessThan(1e-12);
        }),
        { numRuns: 60 },
      );
    });

    test('gives no current when every current in it is zero', () => {
      const silent = scaleStimulus(kind, stimulusOf(kind), 0);
      const drive = driveOf(silent, 500);
      expect(drive.every((s) => isFlat(s) && s.level === 0)).toBe(true);
    });

    test('repeats itself for one seed, and cares about the seed only if it says so', () => {
      const stimulus = stimulusOf(kind);
      expect(driveOf(stimulus, 200, 3)).toEqual(driveOf(stimulus, 200, 3));
      const other = driveOf(stimulus, 200, 4);
      if (kind.random) expect(driveOf(stimulus, 200, 3)).not.toEqual(other);
      else expect(driveOf(stimulus, 200, 3)).toEqual(other);
    });

    test('declares defaults within slider travel, and travel within physical limits', () => {
      for (const spec of Object.values(kind.params)) {
        const [min, max] = spec.range;
        const [lowest, highest] = limitsOf(spec);
        expect([lowest, min, spec.value, max, highest]).toEqual(
          [lowest, min, spec.value, max, highest].toSorted((a, b) => a - b),
        );
        expect(spec.step).toBeGreaterThan(0);
        if (spec.scale === 'log') expect(min).toBeGreaterThan(0);
      }
    });

    test('names an amplitude that is a current, and handles that are times', () => {
      expect(kind.params[kind.amplitude]!.role).toBe('level');
      for (const handle of kind.timeHandles) expect(kind.params[handle]!.role).toBe('time');
    });

    test('speaks both languages', () => {
      const texts = [kind.label, kind.phrase, kind.axis];
      texts.push(...Object.values(kind.params).map(({ label }) => label));
      for (const text of texts) expect(Math.min(text.en.length, text.pl.length)).toBeGreaterThan(0);
    });
  },
);

const CURRENTS = new Set(['amp', 'depth', 'kick', 'sd', 'ratio', 'inhibition']);

/** Sum of the sizes of all currents, with room for noise: what rounding is measured against. */
function largestCurrent(params: Readonly<Record<string, number>>): number {
  const ratio = Math.abs(params['ratio'] ?? 1);
  const sum = Object.entries(params)
    .filter(([name]) => CURRENTS.has(name) && name !== 'ratio')
    .reduce((total, [, value]) => total + Math.abs(value), 0);
  return 10 * sum * (1 + ratio);
}
