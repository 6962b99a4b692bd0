import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MembraneModel, SimulationProblem } from '../../../src/core/index.ts';
import {
  completeProblem,
  layOut,
  membraneList,
  OutOfRangeError,
  scaleStimulus,
  simulate,
  startRun,
  stimulusList,
} from '../../../src/core/index.ts';
import { allNumbers, drain } from '../run-pieces.ts';

/*
 * What is handed to the core comes from scripts, notebooks and other people's pages: anything at all. It is
 * refused at once with the name of what is wrong, or it is run to a finite result.
 */
const good: SimulationProblem = completeProblem({
  model: 'lif',
  stimulus: { kind: 'current-step', params: { amp: 3, onMs: 1, offMs: 8 } },
  tEndMs: 10,
});
const drawn = {
  kind: 'free-hand',
  params: {},
  points: [
    [0, 0],
    [5, 1],
  ],
};

const broken = (changes: object): SimulationProblem =>
  ({ ...good, ...changes }) as SimulationProblem;
const stimulus = (kind: string, params: object, more: object = {}): object => ({
  stimulus: { kind, params, ...more },
});

/** States that are declared to have bounds. */
const boundStates = membraneList.flatMap((model) =>
  model.states.flatMap(({ id, scale, limits }, i) =>
    limits ? [{ model, i, id, scale, limits }] : [],
  ),
);

function startOf(
  what: string,
  { id: model, states }: MembraneModel,
  i: number,
  value: number,
  message = '',
): [what: string, changes: object, message: string] {
  const initial = states.map(({ limits }, j) => (j === i ? value : (limits?.[0] ?? -60)));
  return [
    `a start of ${model} with ${what}`,
    { model, params: {}, method: 'rk4', dtMs: 0.025, initial },
    message,
  ];
}

test('a run goes on where another ended, rounding included', () => {
  expect(boundStates.length).toBeGreaterThan(0);
  for (const { model, i, scale, limits } of boundStates) {
    for (const value of [limits[0] - 1e-3 * scale, ...limits, limits[1] + 1e-3 * scale]) {
      const [, changes] = startOf('', model, i, value);
      expect(allNumbers(simulate(broken(changes))).every(Number.isFinite)).toBe(true);
    }
  }
});

/** A million times what a list may hold. */
const manyPoints = Array.from({ length: 100_000 }, (_, i) => [i / 100, 0]);

describe('What is wrong with a problem is said at once', () => {
  test.each([
    [
      'a current that is no number',
      stimulus('constant', { amp: NaN }),
      'amp = NaN µA/cm² is outside',
    ],
    [
      'a current without bounds',
      stimulus('constant', { amp: Infinity }),
      'amp = Infinity µA/cm² is outside',
    ],
    ['a current in words', stimulus('constant', { amp: '10' }), 'amp = "10" is not a number'],
    [
      'a current that is nothing',
      stimulus('constant', { amp: undefined }),
      'amp = undefined is not a number',
    ],
    [
      'a name of another library',
      stimulus('constant', { amplitude: 10 }),
      'unknown stimulus parameter amplitude',
    ],
    [
      'pulses beyond number',
      stimulus('pulse-train', { count: 1e7 }),
      'count = 10000000 1 is outside [1, 500]',
    ],
    [
      'inputs beyond number',
      stimulus('synaptic-inputs', { count: 1e7 }),
      'count = 10000000 1 is outside',
    ],
    [
      'a decay in no time',
      stimulus('synaptic-inputs', { tauMs: 1e-320 }),
      'tauMs = 1e-320 ms is outside',
    ],
    [
      'noise without memory',
      stimulus('ou-noise', { tauMs: 1e-320 }),
      'tauMs = 1e-320 ms is outside',
    ],
    [
      'a drawing of a hundred thousand points',
      stimulus('free-hand', {}, { points: manyPoints }),
      'number of points = 100000',
    ],
    [
      'a point that is no pair',
      stimulus('free-hand', {}, { points: [3] }),
      'points[0] = 3 is not a pair of numbers',
    ],
    [
      'a point in words',
      stimulus('free-hand', {}, { points: [['1', 2]] }),
      'points[0][0] = "1" is not a number',
    ],
    [
      'points out of order',
      stimulus(
        'free-hand',
        {},
        {
          points: [
            [5, 0],
            [4, 1],
          ],
        },
      ),
      'points[1][0] = 4 ms is not after 5 ms',
    ],
    [
      'points of what is not drawn',
      stimulus('pulse', {}, { points: [[1, 2]] }),
      'pulse has no points',
    ],
    ['a stimulus that is nothing', { stimulus: undefined }, 'unknown stimulus undefined'],
    [
      'a stimulus without values',
      { stimulus: { kind: 'pulse' } },
      'stimulus parameters: undefined is not an object',
    ],
    ['a stimulus with more to it', stimulus('pulse', {}, { amp: 3 }), 'unknown stimulus field amp'],
    [
      'parameters that are nothing',
      { params: undefined },
      'parameters: undefined is not an object',
    ],
    ['a parameter in words', { params: { C: '1' } }, 'C = "1" is not a number'],
    ['a start that is no number', { initial: [NaN, 0] }, 'initial V = NaN mV is outside'],
    [
      'a start with too few numbers',
      { initial: [-65] },
      'initial = a list is not a list of 2 numbers',
    ],
    ...stimulusList.flatMap(({ id, params }) =>
      Object.entries(params)
        .filter(([, { whole }]) => whole)
        .map(([name, { value }]): [string, object, string] => [
          `${name} and a half of ${id}`,
          stimulus(id, { [name]: value + 0.5 }),
          `${name} = ${value + 0.5} is not a whole number`,
        ]),
    ),
    ...boundStates.flatMap(({ model, i, id, scale, limits: [min, max] }) => [
      startOf(`${id} below its limits`, model, i, min - scale, `initial ${id} = ${min - scale}`),
      startOf(`${id} above its limits`, model, i, max + scale, `initial ${id} = ${max + scale}`),
    ]),
    ['half a pulse', stimulus('pulse-train', { count: 1.5 }), 'count = 1.5 is not a whole number'],
    ['a seed that is no number', { seed: NaN }, 'seed = NaN'],
    ['a seed and a half', { seed: 1.5 }, 'seed = 1.5 is not a whole number'],
    ['a crossing that is no number', { crossingMv: NaN }, 'crossingMv = NaN mV is outside'],
    ['a length in words', { tEndMs: '10' }, 'tEndMs = "10" is not a number'],
    ['a field of another library', { dt: 0.1 }, 'unknown problem field dt'],
    [
      'more steps than anybody waits for',
      { method: 'rk4', dtMs: 1e-5, tEndMs: 5000 },
      'dtMs = 0.00001 ms is outside [0.00025, 10] ms',
    ],
  ])('%s', (_what, changes, message) => {
    for (const enter of [simulate, startRun, completeProblem]) {
      expect(() => enter(broken(changes))).toThrow(message);
    }
  });

  test.each([undefined, null, 3, 'lif', [], () => 3])('%s for a problem', (nothing) => {
    for (const enter of [simulate, startRun, completeProblem]) {
      expect(() => enter(nothing as unknown as SimulationProblem)).toThrow(
        /is not an object|membrane model/u,
      );
    }
  });

  test('with all that a message in any language needs', () => {
    try {
      simulate(broken(stimulus('pulse', { widthMs: 1e9 })));
    } catch (error) {
      if (!(error instanceof OutOfRangeError)) throw error;
      const { quantity, value, unit, min, max } = error;
      return expect({ quantity, value, unit, min, max }).toEqual({
        quantity: 'widthMs',
        value: 1e9,
        unit: 'ms',
        min: 0.01,
        max: 5000,
      });
    }
    throw new Error('nothing was refused');
  });

  test('where a stimulus is scaled or laid out by itself, too', () => {
    const [kind] = stimulusList;
    const wrong = { kind: kind!.id, params: { amplitude: 10 } };
    expect(() => scaleStimulus(kind!, wrong, 2)).toThrow('unknown stimulus parameter amplitude');
    expect(() => layOut({ stimulus: wrong, tEndMs: 10, seed: 1 })).toThrow(
      'unknown stimulus parameter amplitude',
    );
  });
});

describe('Whatever is handed over', () => {
  /** Numbers, words, lists and objects, awkward ones among them. */
  const anything = fc.oneof(
    fc.constantFrom<unknown>(
      NaN,
      Infinity,
      -Infinity,
      -0,
      0,
      1e-320,
      1e7,
      1e308,
      '',
      '10',
      null,
      undefined,
      true,
      [],
      {},
    ),
    fc.double(),
    fc.integer(),
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
    fc.jsonValue(),
  );
  const anyKey = fc.oneof(
    fc.string(),
    fc.constantFrom('constructor', '__proto__', 'toString', 'amplitude', 'dt'),
  );

  /** A refusal in words, or numbers and nothing else. */
  function survives(problem: unknown): void {
    let run;
    try {
      run = startRun(completeProblem(problem as SimulationProblem));
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      const { message } = error as Error;
      // An accident of the machine is no message to anyone.
      expect(message).not.toMatch(/Cannot|undefined \(|not iterable|is not a function/u);
      return;
    }
    const result = drain(run);
    expect(allNumbers(result).every(Number.isFinite)).toBe(true);
    expect(Number.isFinite(result.peakMv) && Number.isFinite(result.minMv)).toBe(true);
  }

  test('as a whole problem', () => {
    fc.assert(fc.property(anything, survives), { numRuns: 300 });
  });

  test('as one part of it', () => {
    const anyPart = fc.tuple(
      fc.oneof(fc.constantFrom(...Object.keys(good), 'initial', 'crossingMv'), anyKey),
      anything,
    );
    fc.assert(
      fc.property(anyPart, ([key, value]) =>
        survives(Object.defineProperty({ ...good }, key, { value, enumerable: true })),
      ),
      { numRuns: 600 },
    );
  });

  test('as one number of any stimulus, of a model or of a drawing', () => {
    const anyNumber = fc
      .constantFrom(...stimulusList)
      .chain((kind) =>
        fc.tuple(
          fc.constant(kind),
          fc.oneof(fc.constantFrom(...Object.keys(kind.params)), anyKey),
          anything,
        ),
      );
    fc.assert(
      fc.property(anyNumber, ([kind, key, value]) => {
        const params = Object.defineProperty({}, key, { value, enumerable: true });
        survives({ ...good, stimulus: { kind: kind.id, params } });
        survives({ ...good, params });
      }),
      { numRuns: 600 },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(anything, fc.tuple(anything, anything))), (points) => {
        survives({ ...good, stimulus: { ...drawn, points } });
      }),
      { numRuns: 200 },
    );
  });
});
