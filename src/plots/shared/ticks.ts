import { tickIncrement, ticks } from 'd3';
import type { Interval } from '../../core/contracts/quantity.ts';
import type { Format } from '../types.ts';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

export interface TickRoom {
  /** Length of the axis in pixels. */
  readonly lengthPx: number;
  /** Pixels a label takes along the axis. */
  readonly labelPx: (label: string) => number;
  /** Pixels left free between two labels. */
  readonly gapPx: number;
  /** More ticks than this are noise. */
  readonly maxCount: number;
}

/** Distance of the first two of evenly spaced values; the format uses it to choose its digits. */
function stepOf(values: readonly number[], [min, max]: Interval): number {
  return values.length > 1 ? Math.abs(values[1]! - values[0]!) : max - min || 1;
}

function fits(list: readonly Tick[], [min, max]: Interval, room: TickRoom): boolean {
  const pxPerUnit = room.lengthPx / (max - min || 1);
  return list.every((tick, i) => {
    const before = list[i - 1];
    if (before === undefined) return true;
    const half = (room.labelPx(tick.label) + room.labelPx(before.label)) / 2;
    return (tick.value - before.value) * pxPerUnit >= half + room.gapPx;
  });
}

/** Few round values (steps of 1, 2 or 5 times a power of ten) whose labels do not touch. */
export function chooseTicks(domain: Interval, format: Format, room: TickRoom): readonly Tick[] {
  const [min, max] = domain;
  let last: readonly Tick[] = [];
  for (let count = room.maxCount; count >= 1; count -= 1) {
    const values = ticks(min, max, count);
    // d3 aims at `count`, it does not promise it.
    if (values.length > room.maxCount + 1) continue;
    const step = stepOf(values, domain);
    last = values.map((value) => ({ value, label: format(value, step) }));
    if (fits(last, domain, room)) return last;
  }
  return last.slice(0, 1);
}

/** The given values that lie on the axis and whose labels do not touch; earlier ones win. */
export function thinTicks(
  values: readonly number[],
  domain: Interval,
  format: Format,
  room: TickRoom,
): readonly Tick[] {
  const [min, max] = domain;
  const step = Math.abs(tickIncrement(min, max, 4)) || 1;
  const kept: Tick[] = [];
  for (const value of values) {
    if (value < min || value > max) continue;
    const trial = [...kept, { value, label: format(value, step) }];
    trial.sort((a, b) => a.value - b.value);
    if (fits(trial, domain, room)) kept.splice(0, kept.length, ...trial);
  }
  return kept;
}
