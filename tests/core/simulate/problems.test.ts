import { describe, expect, test } from 'vitest';
import type { ProblemSketch, SimulationProblem } from '../../../src/core/index.ts';
import {
  completeProblem,
  defaultMethod,
  defaultsOf,
  getMembrane,
  membraneList,
  methods,
  OutOfRangeError,
  simulate,
} from '../../../src/core/index.ts';

const STIMULUS = { kind: 'constant', params: { amp: 3 } } as const;
const sketch: ProblemSketch = { model: 'lif', stimulus: STIMULUS, tEndMs: 10 };
const problem = (changes: Partial<SimulationProblem>): SimulationProblem => ({
  ...completeProblem(sketch),
  ...changes,
});

describe('a problem that makes no sense is refused before it runs', () => {
  test.each([
    ['a model nobody has', { model: 'perceptron' }, 'unknown membrane model perceptron'],
    ['a method nobody has', { method: 'verlet' }, 'unknown method verlet'],
    [
      'a stimulus nobody has',
      { stimulus: { kind: 'shout', params: {} } },
      'unknown stimulus shout',
    ],
    ['a parameter nobody has', { params: { gCa: 1 } }, 'unknown parameter gCa'],
  ])('%s', (_what, changes, message) => {
    expect(() => simulate(problem(changes))).toThrow(new TypeError(message));
  });

  test.each([
    [
      'a capacitance of nothing',
      { params: { C: 0 } },
      'C = 0 µF/cm² is outside [0.01, 100] µF/cm²',
    ],
    ['a capacitance that is no number', { params: { C: NaN } }, 'C = NaN µF/cm²'],
    ['a run of no length', { tEndMs: 0 }, 'tEndMs = 0 ms'],
    ['a run without end', { tEndMs: Infinity }, 'tEndMs = Infinity ms'],
    ['a step of no length', { dtMs: 0, method: 'rk4' }, 'dtMs = 0 ms'],
    ['a step backwards', { dtMs: -0.1, method: 'rk4' }, 'dtMs = -0.1 ms'],
    ['a tolerance of nothing', { tolerance: 0 }, 'tolerance = 0'],
    ['more samples than memory', { sampleMs: 1e-9 }, 'sampleMs = 1e-9 ms'],
  ])('%s', (_what, changes, message) => {
    expect(() => simulate(problem(changes))).toThrow(OutOfRangeError);
    expect(() => simulate(problem(changes))).toThrow(message);
  });

  test('a reset at or above the threshold: it would spike for ever', () => {
    for (const vReset of [-50, -49]) {
      expect(() => simulate(problem({ params: { vReset } }))).toThrow(
        'lif, exact: the reset potential must stay below the threshold',
      );
    }
  });
});

describe('a method that cannot integrate a model says why', () => {
  test.each([
    ['hodgkin-huxley', {}, 'exact', 'these equations have no closed-form solution'],
    ['lif', {}, 'dormand-prince', 'the reset is a jump; the exact step finds it without searching'],
    [
      'lif',
      { sigmaV: 1 },
      'rk4',
      'with membrane noise only the exact step gives the right statistics',
    ],
    [
      'lif',
      { sigmaV: 1 },
      'euler',
      'with membrane noise only the exact step gives the right statistics',
    ],
  ])('%s with %j by %s', (model, params, method, reason) => {
    const refusing = methods.find(({ id }) => id === method)!;
    const entry = getMembrane(model);
    const refusal = refusing.refusal(entry, { ...defaultsOf(entry.params), ...params });
    expect(refusal?.en).toBe(reason);
    expect(refusal!.pl.length).toBeGreaterThan(10);
    expect(() => simulate(problem({ model, params, method }))).toThrow(
      `${model}, ${method}: ${reason}`,
    );
  });

  test('but for every model there is one that can, and the first that can is its own', () => {
    for (const model of membraneList) {
      const params = defaultsOf(model.params);
      const willing = methods.filter((method) => method.refusal(model, params) === null);
      expect(defaultMethod(model, params)).toBe(willing[0]);
    }
    const own = membraneList.map((model) => defaultMethod(model, defaultsOf(model.params)).id);
    expect(own).toEqual(membraneList.map((model) => (model.exact ? 'exact' : 'dormand-prince')));
  });
});

describe('a result', () => {
  test('echoes the problem it answers', () => {
    const asked = problem({});
    expect(simulate(asked).problem).toEqual(asked);
  });

  test('survives the way through JSON and back to the same bits', () => {
    const asked = problem({ params: { C: 1.1 }, stimulus: { kind: 'sine', params: { amp: 2.2 } } });
    const again = JSON.parse(JSON.stringify(asked)) as SimulationProblem;
    expect(simulate(again)).toEqual(simulate(asked));
  });

  test('does not depend on values that are spelt out though they are the defaults', () => {
    const spelt = problem({ params: defaultsOf(getMembrane('lif').params) });
    expect(simulate(spelt).spikesMs).toEqual(simulate(problem({})).spikesMs);
  });
});
