import { describe, expect, test } from 'vitest';
import type { Flag } from '../../src/analysis/fit/flags.ts';
import type { Verdict } from '../../src/analysis/fit/verdict.ts';
import { verdict } from '../../src/analysis/fit/verdict.ts';

const grid = (from: number, to: number): number[] =>
  Array.from({ length: 61 }, (_, i) => from + ((to - from) * i) / 60);

function judge(response: (x: number) => number, from = 0, to = 3): Verdict {
  const xs = grid(from, to);
  return verdict({ xs, ys: xs.map(response) }, [from, to], 'jump')!;
}

const flags = ({ ranking, secondary }: Verdict, family: string): readonly Flag[] =>
  [...ranking, ...secondary].find((fit) => fit.family === family)!.flags;

const relu = (x: number): number => 40 * Math.max(0, x - 1);
const logistic = (x: number, theta: number, s: number): number =>
  90 / (1 + Math.exp((theta - x) / s));

describe('the verdict', () => {
  test('ranks the four headline families and the three others by their error', () => {
    const { ranking, secondary } = judge((x) => Math.tanh(x) * x);
    for (const list of [ranking, secondary]) {
      const errors = list.map(({ nrmse }) => nrmse);
      expect(errors).toEqual(errors.toSorted((a, b) => a - b));
    }
    expect(ranking.map(({ family }) => family).toSorted()).toEqual([
      'logistic',
      'relu',
      'softplus',
      'step',
    ]);
    expect(secondary).toHaveLength(3);
  });

  test('prefers the simpler of two functions that cannot be told apart', () => {
    const { best, bestError, tiesWith, nothingFits, closer } = judge(relu);
    expect([best, tiesWith, nothingFits, closer]).toEqual(['relu', ['softplus'], false, null]);
    expect(bestError).toBeLessThan(1e-5);
  });

  test('says so when none of the functions fits', () => {
    const { nothingFits, bestError } = judge((x) => (x > 1 && x < 2 ? 50 : 0));
    expect(nothingFits).toBe(true);
    expect(bestError).toBeGreaterThan(0.05);
  });

  test('names a family outside the headline that is clearly closer', () => {
    expect(judge((x) => Math.sqrt(Math.max(0, x - 1))).closer).toBe('square-root');
    expect(judge((x) => (x >= 1 ? 50 + 12 * (x - 1) : 0)).closer).toBe('jump-relu');
  });

  test('depends on the window: a ReLU that saturates later is a ReLU until then', () => {
    const saturating = (x: number): number => Math.min(relu(x), 80);
    const xs = grid(0, 12);
    const curve = { xs, ys: xs.map(saturating) };
    expect(verdict(curve, [0, 3], null)!.best).toBe('relu');
    expect(verdict(curve, [0, 12], null)!.best).toBe('logistic');
  });

  test('leaves out points without an answer', () => {
    const xs = grid(0, 3);
    const ys = xs.map((x, i) => (i % 7 === 3 ? NaN : x * x));
    const kept = xs.filter((_, i) => i % 7 !== 3);
    const without = verdict({ xs: kept, ys: kept.map((x) => x * x) }, [0, 3], null);
    expect(verdict({ xs, ys }, [0, 3], null)).toEqual(without);
  });

  test('is not given for silence, nor for a handful of points', () => {
    const xs = grid(0, 3);
    expect(verdict({ xs, ys: xs.map(() => 0) }, [0, 3], null)).toBeNull();
    expect(verdict({ xs, ys: xs.map(() => NaN) }, [0, 3], null)).toBeNull();
    expect(verdict({ xs, ys: xs.map(relu) }, [2.8, 3], null)).toBeNull();
  });

  test('is the same every time', () => {
    const response = (x: number): number =>
      Math.log1p(Math.max(0, x - 0.9)) + 0.1 * Math.sin(9 * x);
    expect(judge(response)).toEqual(judge(response));
  });

  test('survives a transfer as plain data', () => {
    const result = judge(relu);
    expect(structuredClone(result)).toEqual(result);
  });
});

describe('the traps of fitting are flagged', () => {
  test('a softplus without a rounded corner is a ReLU', () => {
    expect(flags(judge(relu), 'softplus')).toEqual(['softplus-is-relu']);
  });

  test('a softplus with one is not', () => {
    const result = judge((x) => 0.25 * Math.log1p(Math.exp((x - 1) / 0.25)));
    expect(flags(result, 'softplus')).toEqual([]);
    expect(result.best).toBe('softplus');
  });

  test('a logistic whose rise is vertical is a step', () => {
    const result = judge((x) => (x >= 1 ? 50 : 0));
    expect(flags(result, 'logistic')).toEqual(['logistic-is-step']);
    expect([result.best, result.tiesWith]).toEqual(['step', ['logistic']]);
  });

  test('a steep logistic that is clearly closer than a step is a logistic', () => {
    const result = judge((x) => logistic(x, 1.5, 0.05));
    expect([result.best, result.tiesWith]).toEqual(['logistic', []]);
    expect(flags(result, 'logistic')).toEqual([]);
  });

  test('a logistic that predicts firing without input is flagged where none was measured', () => {
    const concave = (x: number): number => Math.sqrt(Math.max(0, x - 0.3));
    expect(flags(judge(concave), 'logistic')).toContain('fires-at-zero-input');
  });

  test('but not where the neuron does fire without input, nor where zero input was not looked at', () => {
    const spontaneous = (x: number): number => logistic(x, 1, 0.5);
    expect(flags(judge(spontaneous), 'logistic')).toEqual([]);
    const concave = (x: number): number => Math.sqrt(Math.max(0, x - 0.3));
    expect(flags(judge(concave, 0.2, 3), 'logistic')).toEqual([]);
  });

  test('a power with a small exponent looks like a jump', () => {
    const jump = judge((x) => (x >= 1 ? 50 + 12 * (x - 1) : 0));
    expect(flags(jump, 'power')).toEqual(['power-is-jump']);
    expect(
      flags(
        judge((x) => Math.sqrt(Math.max(0, x - 1))),
        'power',
      ),
    ).toEqual([]);
  });
});
