import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atDefaults, units } from './units.ts';

interface ReferenceCase {
  readonly name: string;
  /** Output and slope, or words where conventions differ. */
  readonly special: Readonly<Record<'plus_inf' | 'minus_inf' | 'zero', readonly [Entry, Entry]>>;
  readonly points: readonly (readonly [x: number, f: Entry, df: Entry])[];
}
/** Non-finite numbers and negative zero are written as strings. */
type Entry = number | string;

const reference = JSON.parse(
  readFileSync(new URL('../../reference/activations.json', import.meta.url), 'utf8'),
) as {
  readonly cases: readonly ReferenceCase[];
  readonly tolerances_recommended: { readonly relative: number; readonly absolute: number };
};
const { relative, absolute } = reference.tolerances_recommended;

/** Names in the reference → ours. */
const ID: Readonly<Record<string, string>> = {
  step: 'step',
  relu: 'relu',
  leaky_relu: 'leaky-relu',
  sigmoid: 'logistic',
  tanh: 'tanh',
  softplus: 'softplus',
  elu: 'elu',
  gelu: 'gelu',
  silu: 'silu',
};
const NOT_OURS = ['gelu_tanh', 'softsign'];

/** The file allows the tails of GELU and the derivative of tanh more than the rest. */
function toleranceOf(name: string, column: 'f' | 'df', x: number): number {
  if (name === 'gelu') return x < -5 ? 1e-10 : Math.abs(x) < 5 ? 1e-13 : relative;
  return name === 'tanh' && column === 'df' ? 1e-13 : relative;
}

test('every unit of the reference is either ours or named as left out', () => {
  const names = reference.cases.map(({ name }) => name);
  expect(names.toSorted()).toEqual([...Object.keys(ID), ...NOT_OURS].toSorted());
});

describe.each(reference.cases.filter(({ name }) => !NOT_OURS.includes(name)))(
  'the $name unit',
  ({ name, special, points }) => {
    const unit = units.find(({ id }) => id === ID[name])!;
    const { f, df } = atDefaults(unit);

    function misses(column: 'f' | 'df'): string[] {
      return points.flatMap(([x, output, slope]) => {
        const [want, got] = column === 'f' ? [Number(output), f(x)] : [Number(slope), df(x)];
        const allowed = absolute + toleranceOf(name, column, x) * Math.abs(want);
        return got === want || Math.abs(got - want) <= allowed ? [] : [`${x}: ${got}, not ${want}`];
      });
    }

    test('responds as 60-digit arithmetic says, from −1e308 to 1e308', () => {
      expect(points.length).toBeGreaterThan(60);
      expect(misses('f')).toEqual([]);
    });

    test('has the slope that 60-digit arithmetic says', () => {
      expect(misses('df')).toEqual([]);
    });

    test.each([
      ['unboundedly negative', -Infinity, special.minus_inf],
      ['unboundedly positive', Infinity, special.plus_inf],
      ['absent', 0, special.zero],
    ] as const)(
      'does what the reference says when its input is %s',
      (_words, x, [output, slope]) => {
        expect(f(x)).toBeCloseTo(Number(output), 15);
        // A slope in words is a convention; ours is tested beside the definitions of the limits.
        if (!Number.isNaN(Number(slope))) expect(df(x)).toBeCloseTo(Number(slope), 15);
      },
    );
  },
);
