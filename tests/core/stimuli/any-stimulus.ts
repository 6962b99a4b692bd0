import fc from 'fast-check';
import { limitsOf } from '../../../src/core/index.ts';
import type { Drive, Stimulus, StimulusKind } from '../../../src/core/index.ts';
import { currentAt, layOut } from '../../../src/core/index.ts';
import { between } from '../numbers.ts';

/** Points of a drawing, in order of time, as the document keeps them. */
const anyPoints = fc
  .uniqueArray(fc.tuple(between(0, 5000), between(-3, 3)), { selector: ([t]) => t, maxLength: 12 })
  .map((points) => points.toSorted(([a], [b]) => a - b));

/** A stimulus of a kind with any values its limits allow; times mostly within a run of 200 ms. */
export function anyStimulus(kind: StimulusKind): fc.Arbitrary<Stimulus> {
  const params = Object.fromEntries(
    Object.entries(kind.params).map(([name, spec]) => {
      const [min, max] = limitsOf(spec);
      const [low, high] = spec.range;
      const any = fc.oneof(between(low, high), between(min, max), fc.constantFrom(min, max));
      return [name, spec.whole ? any.map(Math.round) : any];
    }),
  );
  const drawn = kind.drawn ? { points: anyPoints } : {};
  const parts = { kind: fc.constant(kind.id), params: fc.record(params), ...drawn };
  return fc.record(parts) as fc.Arbitrary<Stimulus>;
}

export const anyEnd = fc.oneof(between(1, 500), fc.constantFrom(10, 200, 5000));

/** Default values of a kind, some of them changed. */
export function stimulusOf(kind: StimulusKind, changes: Record<string, number> = {}): Stimulus {
  const defaults = Object.entries(kind.params).map(([name, spec]) => [name, spec.value] as const);
  const drawn = kind.drawn ? { points: kind.drawn } : {};
  return { kind: kind.id, params: { ...Object.fromEntries(defaults), ...changes }, ...drawn };
}

export const driveOf = (stimulus: Stimulus, tEndMs: number, seed = 1): Drive =>
  layOut({ stimulus, tEndMs, seed });

/** Current at any time of a drive. */
export function currentOf(drive: Drive, tMs: number): number {
  const segment = drive.find(({ t1Ms }) => tMs < t1Ms) ?? drive.at(-1)!;
  return currentAt(segment, tMs);
}

/** Integral of a drive [µA·ms/cm²], each segment in closed form. */
export function chargeOf(drive: Drive): number {
  return drive.reduce((sum, s) => {
    const ms = s.t1Ms - s.t0Ms;
    const wave =
      s.sineAmp === 0
        ? 0
        : (s.sineAmp / s.omega) * (Math.cos(s.phase) - Math.cos(s.omega * ms + s.phase));
    const decay = s.decayAmp * s.decayMs * -Math.expm1(-ms / s.decayMs);
    return sum + s.level * ms + (s.slope * ms * ms) / 2 + wave + decay;
  }, 0);
}
