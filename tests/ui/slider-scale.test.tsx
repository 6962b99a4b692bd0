import { describe, expect, test } from 'vitest';
import { activationList, membraneList, stimulusList } from '../../src/core/catalogue.ts';
import type { ParamSpec } from '../../src/core/contracts/quantity.ts';
import type { SliderScale } from '../../src/ui/controls/slider-scale.ts';
import { sliderScale } from '../../src/ui/controls/slider-scale.ts';

const every = [...activationList, ...membraneList, ...stimulusList].flatMap(({ id, params }) =>
  Object.entries<ParamSpec>(params).map(([key, spec]) => ({ name: `${id}.${key}`, spec })),
);

/** What a browser makes of a position: inside the ends and on a multiple of the step from the lower end. */
function browserPosition({ min, max, step }: SliderScale, position: number): number {
  const steps = Math.round((position - min) / step);
  const most = Math.floor((max - min) / step + 1e-9);
  return min + Math.min(most, Math.max(0, steps)) * step;
}

/** Values a reader may find the slider at: the declared one, the ends, and steps between them. */
function stations({ value, range: [min, max], step }: ParamSpec): number[] {
  const between = [0.1, 0.25, 0.5, 0.75, 0.9].map(
    (share) => Math.round((min + share * (max - min)) / step) * step,
  );
  return [value, ...between]
    .map((station) => Number(Math.min(max, Math.max(min, station)).toPrecision(10)))
    .filter((station) => station > min && station < max);
}

describe('A slider', () => {
  test.each(every)('$name: ends where the declaration says', ({ spec }) => {
    const scale = sliderScale(spec);
    expect(scale.toValue(scale.min)).toBeCloseTo(spec.range[0], 9);
    expect(scale.toValue(scale.max)).toBeCloseTo(spec.range[1], 9);
    expect(scale.toPosition(-1e9)).toBe(scale.min);
    expect(scale.toPosition(1e9)).toBe(scale.max);
  });

  test.each(every)('$name: a tidy value comes back from its position', ({ spec }) => {
    const scale = sliderScale(spec);
    for (const value of stations(spec)) {
      const tidy = Number((Math.round(value / spec.step) * spec.step).toPrecision(10));
      expect(scale.toValue(scale.toPosition(tidy))).toBeCloseTo(tidy, 9);
    }
  });

  test.each(every)(
    '$name: never goes back on the way up, and has no noise in its digits',
    ({ spec }) => {
      const scale = sliderScale(spec);
      let before = -Infinity;
      for (let i = 0; i <= 200; i++) {
        const value = scale.toValue(scale.min + ((scale.max - scale.min) * i) / 200);
        expect(value).toBeGreaterThanOrEqual(before);
        expect(String(value).replace('-', '').replace('.', '').length).toBeLessThan(10);
        before = value;
      }
    },
  );

  test('one press of an arrow key moves it, both ways, from anywhere', () => {
    const stuck = every.flatMap(({ name, spec }) => {
      const scale = sliderScale(spec);
      return stations(spec)
        .filter((value) => {
          const position = browserPosition(scale, scale.toPosition(value));
          const up = scale.toValue(position + scale.step);
          const down = scale.toValue(position - scale.step);
          return !(up > value && down < value);
        })
        .map((value) => `${name} at ${value}`);
    });
    expect(stuck).toEqual([]);
  });
});
