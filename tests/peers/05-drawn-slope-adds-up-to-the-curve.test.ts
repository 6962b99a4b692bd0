import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaCurve } from '../../src/ui/view/curves.ts';
import { eachUnit, sliderParams } from '../core/activations/units.ts';

/*
 * One page drew a wrong derivative beside its activation, and a "learning curve" of random numbers.
 * Here the slope that is drawn, added up along the input, gives back the rise of the drawn curve.
 */
const FROM = -4;
const TO = 4;
const same = (x: number): number => x;

describe.each(eachUnit)('the drawn slope of the %s unit', (_id, unit) => {
  const draw = (params: Record<string, number>, slope: boolean) =>
    formulaCurve(unit, params, [FROM, TO], same, 1, slope);

  test('adds up to the rise of the drawn curve, jumps apart', () => {
    fc.assert(
      fc.property(sliderParams(unit), (params) => {
        const slope = draw(params, true);
        const curve = draw(params, false);
        let area = 0;
        let bend = 0;
        for (let i = 1; i < slope.x.length; i++) {
          const width = slope.x[i]! - slope.x[i - 1]!;
          area += (width * (slope.y[i]! + slope.y[i - 1]!)) / 2;
          // Between two points the area is uncertain by half of what the slope changes.
          bend += (width * Math.abs(slope.y[i]! - slope.y[i - 1]!)) / 2;
        }
        const jumps = curve.breaks.reduce(
          (sum, { index }) => sum + curve.y[index]! - curve.y[index - 1]!,
          0,
        );
        const rise = curve.y.at(-1)! - curve.y[0]! - jumps;
        const size = Math.max(1, ...curve.y.map(Math.abs));
        expect(Math.abs(area - rise)).toBeLessThanOrEqual(bend + 1e-6 * size);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same whenever it is drawn: nothing about it is random', () => {
    const [params] = fc.sample(sliderParams(unit), { numRuns: 1, seed: 7 }) as [
      Record<string, number>,
    ];
    expect(draw(params, true)).toEqual(draw(params, true));
    expect(draw(params, false)).toEqual(draw(params, false));
  });

  test('has a gap, and no line, where the curve has a corner or a jump', () => {
    const params = Object.fromEntries(
      Object.entries(unit.params).map(([key, { value }]) => [key, value]),
    );
    const slope = draw(params, true);
    const corners = unit.breakpoints(params);
    expect(slope.breaks).toHaveLength(corners.length);
    corners.forEach(({ x }, i) => expect(slope.x[slope.breaks[i]!.index]).toBeCloseTo(x, 12));
  });
});
