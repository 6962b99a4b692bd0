import type { Interval } from '../core/contracts/quantity.ts';

/** Artificial units are drawn warm and dashed, biological models cool and solid. */
export type Family = 'artificial' | 'biological';

/** A custom property of palette.css, e.g. `--bio-1`. */
export type ColorName = `--${string}`;

export type Dash = 'solid' | 'dashed' | 'dotted' | 'dash-dot' | 'long-dash' | 'short-dash';

/** Shape of the "you are here" dot and of the key beside a label, so that colour is never alone. */
export type Marker = 'circle' | 'square' | 'triangle' | 'diamond' | 'wedge' | 'cross';

/** Prints a number for an axis; `step` is the distance of its ticks, so that 0.5 follows 0.0. */
export type Format = (value: number, step: number) => string;

/** A y range chosen from the data: round ends, kept while the data move inside it. */
export interface AutoDomain {
  readonly kind: 'auto';
  /** Values that are always on the axis. */
  readonly include?: readonly number[];
  /** Smallest length of the axis, for data that hardly vary. */
  readonly minSpan?: number;
}
export type Domain = Interval | AutoDomain;

/** A number on a track: what the pointer, the arrow keys and a screen reader need to know of it. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** PageUp and PageDown; ten steps if absent. */
  readonly largeStep?: number;
}

/** A hand moves something: axes may grow under it, but do not shrink. At rest they follow from the data alone. */
export interface InMotion {
  readonly moving?: boolean | undefined;
}

/** Ids of the heading and the text twin of a plot, both outside it. */
export interface PlotNames {
  readonly labelledBy: string;
  readonly describedBy?: string;
}
