import { describe, expect, test } from 'vitest';
import type { InSlices } from '../../src/analysis/answer.ts';
import { atOnce } from '../../src/analysis/answer.ts';
import type { FamilyId } from '../../src/analysis/fit/families/index.ts';
import type { MeasuredCurve } from '../../src/analysis/fit/fit.ts';
import { onsetKind, onsetOf } from '../../src/analysis/fit/onset.ts';
import type { Verdict } from '../../src/analysis/fit/verdict.ts';
import { verdict } from '../../src/analysis/fit/verdict.ts';
import { rheobase } from '../../src/analysis/rheobase.ts';
import { reader } from '../../src/analysis/reading.ts';
import { findMembrane } from '../../src/core/catalogue.ts';
import { completeParams } from '../../src/core/contracts/check.ts';
import { sweepRequest } from './sweep-request.ts';

/*
 * Errors worked out independently (another implementation, another language) for steady rates at 61
 * equally spaced currents from zero, in multiples of the rheobase. Two conventions matter:
 * the ReLU, square root, power and step look for θ at zero input or above, softplus and logistic look
 * anywhere (for LIF 0–10 and the axon 0–10 the softplus turns into a line that fires without input);
 * and at exactly one rheobase, a point of the grid 0–3, the axon fires and the integrator does not.
 */
const TOLERANCE = 0.004;

interface Row {
  readonly name: string;
  readonly model: string;
  readonly params: Readonly<Record<string, number>>;
  readonly to: number;
  readonly nrmse: Readonly<Record<FamilyId, number>>;
  readonly p: number;
  readonly best: FamilyId;
  readonly ties: readonly FamilyId[];
  readonly nothingFits: boolean;
  readonly closer: FamilyId | null;
}

const errors = (numbers: readonly number[]): Record<FamilyId, number> => {
  const order = ['step', 'relu', 'softplus', 'logistic', 'square-root', 'power', 'jump-relu'];
  return Object.fromEntries(order.map((id, i) => [id, numbers[i]!])) as Record<FamilyId, number>;
};

const rows: readonly Row[] = [
  {
    name: 'a leaky integrator up to 3: none of the four, like a square root',
    model: 'lif',
    params: {},
    to: 3,
    nrmse: errors([0.161, 0.055, 0.055, 0.054, 0.013, 0.01, 0.023]),
    p: 0.53,
    best: 'relu',
    ties: ['logistic', 'softplus'],
    nothingFits: true,
    closer: 'square-root',
  },
  {
    name: 'a leaky integrator without refractory period: near a ReLU',
    model: 'lif',
    params: { tRef: 0 },
    to: 3,
    nrmse: errors([0.166, 0.026, 0.026, 0.046, 0.042, 0.013, 0.007]),
    p: 0.75,
    best: 'relu',
    ties: ['softplus'],
    nothingFits: false,
    closer: 'jump-relu',
  },
  {
    name: 'a leaky integrator up to 10: of the four, a sigmoid',
    model: 'lif',
    params: {},
    to: 10,
    nrmse: errors([0.176, 0.107, 0.091, 0.055, 0.018, 0.013, 0.054]),
    p: 0.45,
    best: 'logistic',
    ties: [],
    nothingFits: true,
    closer: 'power',
  },
  {
    name: 'a noisy leaky integrator up to 2: a softplus',
    model: 'lif',
    params: { sigmaV: 5 },
    to: 2,
    nrmse: errors([0.182, 0.014, 0.007, 0.021, 0.063, 0.013, 0.014]),
    p: 1.07,
    best: 'softplus',
    ties: [],
    nothingFits: false,
    closer: null,
  },
  {
    name: 'the squid axon up to 3: a step, really a jump and a slow rise',
    model: 'hodgkin-huxley',
    params: {},
    to: 3,
    nrmse: errors([0.083, 0.174, 0.174, 0.076, 0.121, 0.012, 0.017]),
    p: 0.15,
    best: 'step',
    ties: ['logistic'],
    nothingFits: true,
    closer: 'jump-relu',
  },
  {
    name: 'the squid axon up to 10: none of the four well',
    model: 'hodgkin-huxley',
    params: {},
    to: 10,
    nrmse: errors([0.143, 0.203, 0.133, 0.089, 0.087, 0.014, 0.03]),
    p: 0.25,
    best: 'logistic',
    ties: [],
    nothingFits: true,
    closer: 'power',
  },
];

function neuron(id: string, given: Readonly<Record<string, number>>) {
  const model = findMembrane(id)!;
  const params = completeParams(model.params, given);
  const read = reader(sweepRequest({ model: id, params: given }), rheobase(model, params)!);
  return (rheobases: number): number => {
    const { y, ripple } = read(rheobases);
    return ripple ? 0 : y;
  };
}

function measured(row: Row): MeasuredCurve {
  const rateHz = neuron(row.model, row.params);
  const xs = Array.from({ length: 61 }, (_, i) => (row.to * i) / 60);
  return { xs, ys: xs.map(rateHz) };
}

describe.each(rows.map((row) => [row.name, row] as const))('%s', (_name, row) => {
  const result: Verdict = verdict(measured(row), [0, row.to], null)!;
  const fits = [...result.ranking, ...result.secondary];

  test.each(Object.entries(row.nrmse))('%s misses it by %d', (family, expected) => {
    const { nrmse } = fits.find((fit) => fit.family === family)!;
    expect(Math.abs(nrmse - expected)).toBeLessThan(TOLERANCE);
  });

  test('and has the exponent of the independent fit', () => {
    const { params } = fits.find(({ family }) => family === 'power')!;
    expect(Math.abs(params['p']! - row.p)).toBeLessThan(0.05);
  });

  test('which the verdict says', () => {
    const { best, tiesWith, nothingFits, closer } = result;
    expect({ best, nothingFits, closer }).toEqual({
      best: row.best,
      nothingFits: row.nothingFits,
      closer: row.closer,
    });
    expect(tiesWith.toSorted()).toEqual(row.ties);
  });
});

/** The curve a reader sees: equally spaced inputs in rheobases. */
function shown(read: (x: number) => number, to = 3, n = 97) {
  return Array.from({ length: n }, (_, i) => (to * i) / (n - 1)).map((x) => ({ x, y: read(x) }));
}
/** As a sweep reads, which gives way in between. */
const inSlices = (read: (x: number) => number) =>
  function* (x: number): InSlices<number> {
    yield null;
    return read(x);
  };
const onset = (read: (x: number) => number, to?: number, isCounted = false) =>
  atOnce(onsetOf(shown(read, to), inSlices(read), isCounted));

describe('how firing starts', () => {
  test('the squid axon jumps to 0.70 of its rate at twice the rheobase', () => {
    const read = neuron('hodgkin-huxley', {});
    expect(read(1.002) / read(2)).toBeCloseTo(0.7, 2);
    expect(onset(read)).toBe('jump');
    expect(onset(read, 10)).toBe('jump');
  });

  test('a leaky integrator starts from zero, steeply: 0.14', () => {
    const read = neuron('lif', {});
    expect(read(1.002) / read(2)).toBeCloseTo(0.14, 2);
    for (const to of [2, 3, 10, 25]) expect(onset(read, to)).toBe('continuous');
  });

  test('between the two, and at the bounds, the jump is small', () => {
    expect([0.25, 0.31, 0.5].map(onsetKind)).toEqual(['small-jump', 'small-jump', 'small-jump']);
  });

  test('a jump that is small beside all the curve shows is a small one', () => {
    const late = (x: number): number => (x < 0.5 ? 0 : x < 1.5 ? 5 : 90);
    expect(onset(late)).toBe('small-jump');
    expect(onset(late, 1.2)).toBe('jump');
  });

  test('a count that rises by single spikes has jumps: it does not start from zero', () => {
    const count = (x: number): number => Math.max(0, Math.floor(20 * (x - 1)));
    expect(onset(count, 3, true)).toBeNull();
    expect(onset((x) => (x > 1 ? 1 : 0), 3, true)).toBe('jump');
  });

  test('nothing is said where the curve shows no beginning', () => {
    expect(onset(() => 0)).toBeNull();
    expect(onset(() => 50)).toBeNull();
    expect(onset((x) => (x < 1 ? NaN : 50))).toBeNull();
    expect(onset((x) => (x < 1 ? 0 : x < 1.01 ? NaN : 50))).toBeNull();
    const spontaneous = Array.from({ length: 9 }, (_, i) => ({ x: i - 4, y: i < 2 ? 0 : 50 }));
    expect(
      atOnce(
        onsetOf(
          spontaneous,
          inSlices(() => 50),
          false,
        ),
      ),
    ).toBeNull();
  });
});
