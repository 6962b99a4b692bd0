import type { InSlices } from '../answer.ts';

/** `jump`: firing starts at a rate of its own (type II); `continuous`: it starts from zero (type I). */
export type OnsetKind = 'jump' | 'small-jump' | 'continuous';

/** A point of the curve shown, its input counted from no current; an oscillation too small to be spikes is silence. */
export interface ShownPoint {
  readonly x: number;
  readonly y: number;
}

/** The place where the curve leaves zero is located to this fraction of it. */
const LOCATED = 0.002;
/** Of the value at twice the onset: more is a jump, less a start from zero. */
const JUMP = 0.5;
const CONTINUOUS = 0.25;
/** A jump that is a smaller part of all the curve shows is a small one. */
const SEEN = 0.25;

/**
 * How the curve shown begins: its value where it leaves zero, beside that at twice this input: 0.70 for the
 * squid axon under a constant current, 0.14 for a leaky integrator. A fit over a whole window hides it.
 * `read` measures another point of the same curve. Null where the curve shows no beginning. A count rises
 * by whole spikes: it has jumps, but never starts from zero.
 */
export function* onsetOf(
  points: readonly ShownPoint[],
  read: (x: number) => InSlices<number>,
  isCounted: boolean,
): InSlices<OnsetKind | null> {
  const first = points.findIndex(({ y }) => !(y === 0));
  if (first < 1 || !(points[first]!.y > 0) || points[first]!.x <= 0) return null;
  let silent = points[first - 1]!.x;
  let { x: firing, y: start } = points[first]!;
  while (firing - silent > LOCATED * firing) {
    const x = (silent + firing) / 2;
    const y = yield* read(x);
    if (Number.isNaN(y)) return null;
    if (y > 0) [firing, start] = [x, y];
    else silent = x;
  }
  const highest = points.reduce((most, { y }) => (y > most ? y : most), 0);
  const twice = yield* read(2 * firing);
  // What a count does beyond the curve shown does not make its first step smaller.
  const kind = onsetKind(start / (isCounted ? Math.min(twice, highest) : twice));
  if (kind === 'continuous') return isCounted ? null : kind;
  return kind === 'jump' && start < SEEN * highest ? 'small-jump' : kind;
}

/** Null for a ratio that is not defined. */
export function onsetKind(ratio: number): OnsetKind | null {
  if (!Number.isFinite(ratio)) return null;
  if (ratio > JUMP) return 'jump';
  return ratio < CONTINUOUS ? 'continuous' : 'small-jump';
}
