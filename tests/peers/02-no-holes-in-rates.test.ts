import { describe, expect, test } from 'vitest';
import { completeProblem, defaultsOf, membraneList, simulate } from '../../src/core/index.ts';

/*
 * α_m is 0/0 at −40 mV and α_n at −55 mV. Five of the simulators looked at return NaN there, and a
 * single NaN turns the rest of a trace into nothing.
 */
describe.each(membraneList.map((model) => [model.id, model] as const))('%s', (id, model) => {
  const kernel = model.compile(defaultsOf(model.params));
  const n = model.states.length;

  test.each([-40, -55])('has slopes at exactly %s mV, and they are those next to it', (centre) => {
    const at = (v: number) => {
      const y = Float64Array.from(model.states, ({ range: [low, high] }) => (low + high) / 2);
      y[0] = v;
      const slope = new Float64Array(n);
      kernel.slopes(y, Float64Array.of(3), slope);
      return slope;
    };
    const here = at(centre);
    expect(here.every(Number.isFinite)).toBe(true);
    for (const distance of [1e-13, 1e-11, 1e-9, 1e-7]) {
      for (const sign of [-1, 1]) {
        const there = at(centre + sign * distance);
        // Slopes change by less than 500 per mV here.
        here.forEach((slope, j) =>
          expect(Math.abs(there[j]! - slope)).toBeLessThan(500 * distance + 1e-11),
        );
      }
    }
  });

  test.each([-40, -55])('can be started at exactly %s mV', (centre) => {
    const y = new Float64Array(n);
    kernel.rest(y);
    y[0] = centre;
    const result = simulate(
      completeProblem({
        model: id,
        tEndMs: 10,
        initial: [...y],
        stimulus: { kind: 'constant', params: { amp: 0 } },
      }),
    );
    expect(result.outcome.kind).toBe('completed');
    expect(result.states.every((column) => column.every(Number.isFinite))).toBe(true);
  });
});
