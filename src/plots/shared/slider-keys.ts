import { own } from '../../core/contracts/own.ts';
import type { SliderRange } from '../types.ts';

/** What Shift does to an arrow key: a tenth of a step, or a large step. */
export type ShiftMeans = 'fine' | 'large';

/** Removes the noise of repeated addition: 0.30000000000000004 → 0.3. */
export function tidy(value: number): number {
  return Number.parseFloat(value.toPrecision(12));
}

/** Nearest value of the track: inside its ends and on a multiple of its step. */
export function snap(value: number, { min, max, step }: SliderRange): number {
  const stepped = step > 0 ? Math.round(value / step) * step : value;
  return tidy(Math.min(max, Math.max(min, stepped)));
}

/**
 * The value a hand has carried from `value` by so much: not a bit of it before half a step, then on the grid.
 * A press without movement leaves 20.411 what it is. `from` is where the hand took it, if that is not where it is.
 */
export function carried(value: number, by: number, range: SliderRange, from = value): number {
  return Math.abs(by) < range.step / 2 ? value : snap(from + by, range);
}

/** Keys that move along one direction of the plane. */
export type KeyAxis = 'both' | 'horizontal' | 'vertical';

const DIRECTION: Readonly<Record<string, readonly [axis: Exclude<KeyAxis, 'both'>, sign: 1 | -1]>> =
  {
    ArrowRight: ['horizontal', 1],
    ArrowLeft: ['horizontal', -1],
    ArrowUp: ['vertical', 1],
    ArrowDown: ['vertical', -1],
  };

/**
 * The value a slider takes when a key is pressed, or null if the key is none of its own. A fine step
 * leaves the grid of the step on purpose.
 */
export function keyStep(
  key: string,
  shift: boolean,
  value: number,
  range: SliderRange,
  shiftMeans: ShiftMeans,
  axis: KeyAxis = 'both',
): number | null {
  const { min, max, step } = range;
  const large = range.largeStep ?? step * 10;
  const clamp = (next: number): number => tidy(Math.min(max, Math.max(min, next)));
  const arrow = own(DIRECTION, key);
  if (arrow !== undefined) {
    if (axis !== 'both' && axis !== arrow[0]) return null;
    const size = shift ? (shiftMeans === 'fine' ? step / 10 : large) : step;
    return clamp(value + arrow[1] * size);
  }
  switch (key) {
    case 'PageUp':
      return clamp(value + large);
    case 'PageDown':
      return clamp(value - large);
    case 'Home':
      return min;
    case 'End':
      return max;
    default:
      return null;
  }
}
