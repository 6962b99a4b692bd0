import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentAt, layOut } from '../../../src/core/index.ts';
import type { DriveSegment, SimulationProblem } from '../../../src/core/index.ts';
import { brian2 } from '../../../src/export/code/brian2.ts';
import type { CodeTarget } from '../../../src/export/code/index.ts';
import { neuroml } from '../../../src/export/code/neuroml.ts';
import { neuron } from '../../../src/export/code/neuron.ts';
import { numpy } from '../../../src/export/code/numpy.ts';
import { chargeOf } from '../../core/stimuli/any-stimulus.ts';
import { anyState, anySynapticState } from './any-state.ts';
import { segmentsOf, valueOf } from './read-script.ts';

/** Long inputs make long scripts, and machines are busy. */
const PATIENT = { timeout: 60_000 };
const NAMES = 'start end level slope sine frequency phase decay tau'.split(' ');
const states = fc.oneof(anyState, anySynapticState);
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Pieces of the page's current that last. */
const piecesOf = (problem: SimulationProblem) =>
  layOut(problem).filter(({ t0Ms, t1Ms }) => t1Ms - t0Ms > 1e-9);

interface Moment {
  readonly script: string;
  /** The piece of the page's current, and the time since its start [ms]. */
  readonly piece: DriveSegment;
  readonly s: number;
  /** What the script calls the numbers of its row. */
  readonly named: Readonly<Record<string, number>>;
}

/** Looks at any moment of the currents of any states. */
function atAnyMoment(target: CodeTarget, look: (moment: Moment) => void): void {
  fc.assert(
    fc.property(states, share, share, ({ problem, link }, which, part) => {
      if (target.refusal(problem)) return;
      const script = target.write({ problem, link });
      const pieces = piecesOf(problem);
      const index = Math.min(Math.floor(which * pieces.length), pieces.length - 1);
      const row = segmentsOf(script)[index]!;
      const piece = pieces[index]!;
      const s = part * (piece.t1Ms - piece.t0Ms);
      const named = Object.fromEntries(NAMES.map((name, j) => [name, row[j]!]));
      look({ script, piece, s, named });
    }),
    { numRuns: 40 },
  );
}

const from = (script: string, place: string) => script.slice(script.indexOf(place));

const expectClose = (found: number, expected: number) =>
  expect(Math.abs(found - expected)).toBeLessThan(1e-9 * (1 + Math.abs(expected)));

describe.each([brian2, neuron, numpy].map((target) => [target.label, target] as const))(
  '%s script',
  (_name, target) => {
    test('carries the current, bit for bit, whatever stimulus it came from', PATIENT, () => {
      fc.assert(
        fc.property(states, ({ problem, link }) => {
          if (target.refusal(problem)) return;
          const rows = segmentsOf(target.write({ problem, link }));
          expect(rows).toEqual(
            piecesOf(problem).map((piece) =>
              [
                piece.t0Ms,
                piece.t1Ms,
                piece.level,
                piece.slope,
                piece.sineAmp,
                piece.omega,
                piece.phase,
                piece.decayAmp,
                piece.decayMs,
              ].map((value) => value + 0),
            ),
          );
        }),
        { numRuns: 30 },
      );
    });

    test('is written for inputs that decay, on every model', PATIENT, () => {
      fc.assert(
        fc.property(anySynapticState, ({ problem, link }) => {
          expect(target.refusal(problem)).toBeNull();
          const rows = segmentsOf(target.write({ problem, link }));
          const decays = piecesOf(problem).some(({ decayAmp }) => decayAmp !== 0);
          expect(rows.some((row) => row[7] !== 0)).toBe(decays);
        }),
        { numRuns: 20 },
      );
    });
  },
);

test("NumPy's function gives the current of the page at any time", PATIENT, () => {
  atAnyMoment(numpy, ({ script, piece, s, named }) => {
    const found = valueOf(from(script, 'def current('), ['wave = ', 'return '], { ...named, s });
    expectClose(found, currentAt(piece, piece.t0Ms + s));
  });
});

test("the points of NEURON's table lie on the current of the page", PATIENT, () => {
  atAnyMoment(neuron, ({ script, piece, s, named }) => {
    const found = valueOf(script, ['wave = ', 'currents = '], { ...named, s });
    expectClose(found, currentAt(piece, piece.t0Ms + s));
  });
});

test('Brian 2 is given exactly the charge that has come since a segment began', PATIENT, () => {
  atAnyMoment(brian2, ({ script, piece, s, named }) => {
    const w = named['frequency']! > 0 ? named['frequency']! : 1;
    const found = valueOf(from(script, 'def charge_of('), ['wave = ', 'decayed = ', 'return '], {
      ...named,
      s,
      w,
    });
    expectClose(found, chargeOf([{ ...piece, t1Ms: piece.t0Ms + s }]));
  });
});

test('NeuroML says in both languages that it has no such synapse', () => {
  fc.assert(
    fc.property(anySynapticState, ({ problem }) => {
      const decays = layOut(problem).some(({ decayAmp }) => decayAmp !== 0);
      const refused = neuroml.refusal(problem);
      expect(refused?.en.includes('conductances') ?? false).toBe(decays);
      expect(refused?.pl.includes('przewodności') ?? false).toBe(decays);
    }),
    { numRuns: 10 },
  );
});
