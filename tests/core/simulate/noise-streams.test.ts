import { describe, expect, test } from 'vitest';
import type { SimulationResult, StimulusKind } from '../../../src/core/index.ts';
import {
  completeProblem,
  defaultsOf,
  layOut,
  membraneList,
  simulate,
  stimulusList,
} from '../../../src/core/index.ts';
import { stimulusOf } from '../stimuli/any-stimulus.ts';

/*
 * Two sources of chance in one run: noise in the current and noise in the membrane. One stream for both
 * would make them one source.
 */
const SEEDS = Array.from({ length: 400 }, (_, i) => i + 1);
const T_END_MS = 30;
const AT_MS = [0.5, 1, 2, 5, 10, 30];
/** Four standard errors of a correlation that is not there. */
const CHANCE = 4 / Math.sqrt(SEEDS.length);

const randomKinds = stimulusList.filter(({ random }) => random);
const noisyModels = membraneList.flatMap((model) => {
  const quiet = defaultsOf(model.params);
  const name = Object.keys(quiet).find((key) => model.isNoisy?.({ ...quiet, [key]: 1 }));
  return name ? [{ model, name }] : [];
});

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const moment = (f: (x: number, y: number) => number) =>
    mean(xs.map((x, i) => f(x - mx, ys[i]! - my)));
  return moment((x, y) => x * y) / Math.sqrt(moment((x) => x * x) * moment((_, y) => y * y));
}

const random = (kind: StimulusKind) =>
  stimulusOf(
    kind,
    Object.fromEntries(
      Object.entries({ amp: 0.5, onMs: 0, jitterMs: 5, tauMs: 2, offMs: T_END_MS }).filter(
        ([name]) => Object.hasOwn(kind.params, name),
      ),
    ),
  );

describe.each(noisyModels.map(({ model, name }) => [model.id, name] as const))(
  '%s',
  (model, name) => {
    const run = (seed: number, noise: number, kind: StimulusKind): SimulationResult =>
      simulate(
        completeProblem({
          model,
          // No spike: what the noise of the membrane adds is then a plain sum.
          params: { [name]: noise, vTh: 100 },
          stimulus: random(kind),
          tEndMs: T_END_MS,
          sampleMs: 0.5,
          seed,
        }),
      );

    test.each(randomKinds.map((kind) => [kind.id, kind] as const))(
      'is shaken by its own noise, whatever the chance in %s does',
      (_id, kind) => {
        const paths = SEEDS.map((seed) => [run(seed, 0, kind), run(seed, 1, kind)] as const);
        for (const tMs of AT_MS) {
          const i = tMs / 0.5;
          const fromCurrent = paths.map(([quiet]) => quiet.states[0]![i]!);
          const fromMembrane = paths.map(([, noisy], n) => noisy.states[0]![i]! - fromCurrent[n]!);
          // A current that has not begun varies by nothing.
          if (Math.max(...fromCurrent) - Math.min(...fromCurrent) < 1e-9) continue;
          expect(Math.abs(correlation(fromCurrent, fromMembrane))).toBeLessThan(CHANCE);
        }
      },
    );
  },
);

describe('one source of chance alone', () => {
  test('goes the way it has always gone with its seed', () => {
    const membrane = simulate(
      completeProblem({
        model: 'lif',
        params: { sigmaV: 2, vTh: 100 },
        stimulus: { kind: 'current-step', params: { amp: 1, onMs: 0, offMs: 20 } },
        tEndMs: 20,
        seed: 7,
      }),
    );
    const drive = layOut({
      stimulus: { kind: 'ou-noise', params: { amp: 1, sd: 0.5, onMs: 0, offMs: 20 } },
      tEndMs: 20,
      seed: 7,
    });
    expect(Math.abs(membrane.finalState[0]! + 57.215483834602885)).toBeLessThan(1e-9);
    expect(Math.abs(drive.at(-1)!.level - 0.7806561645631735)).toBeLessThan(1e-12);
  });
});
