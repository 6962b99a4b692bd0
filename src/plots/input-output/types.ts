import type { Interval } from '../../core/contracts/quantity.ts';
import type {
  ColorName,
  Dash,
  Domain,
  Family,
  Format,
  InMotion,
  Marker,
  PlotNames,
  SliderRange,
} from '../types.ts';

export interface InputAxis {
  readonly domain: Interval;
  /** In words and with the unit: what is varied. */
  readonly title: string;
  readonly format: Format;
  /** Chosen from the width if absent. */
  readonly ticks?: readonly number[];
}

export interface OutputAxis {
  readonly domain: Domain;
  readonly title: string;
  readonly format: Format;
  readonly ticks?: readonly number[];
}

/** How a line ends at a jump: the value belongs to this end, does not, or nothing is said about it. */
export type EndMark = 'closed' | 'open' | 'none';

/** The line is not drawn between points `index − 1` and `index`. */
export interface CurveBreak {
  readonly index: number;
  readonly before?: EndMark;
  readonly after?: EndMark;
}

/** A curve as drawn. `x` does not decrease; a point with y = NaN has no value (yet). */
export interface CurveShape {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly breaks?: readonly CurveBreak[];
  /** Goes by whole steps: level to the middle between two points, then upright, never at a slant. */
  readonly stairs?: boolean;
}

/** A single point with a meaning: a value software picks (filled) or a limit that is not taken (hollow). */
export interface SupportPoint {
  readonly x: number;
  readonly y: number;
  readonly kind: 'hollow' | 'filled';
}

/** One curve: the answer of one unit or model. Keep the object while its numbers stay the same. */
export interface CurveSeries extends CurveShape {
  readonly id: string;
  readonly label: string;
  /** Used where the plot is narrow. */
  readonly shortLabel?: string;
  readonly family: Family;
  readonly color: ColorName;
  readonly dash: Dash;
  readonly marker: Marker;
  readonly axis: 'left' | 'right';
  /** Every point is a run (dots can be seen and picked), or the curve is a formula. */
  readonly simulated: boolean;
  /** Grows without end: it may leave the plot, so that curves which do not are not squeezed flat. */
  readonly unlimited?: boolean;
  /** Stretches of x drawn dotted and light: values that are not quite answers (ripple, extrapolation). */
  readonly faint?: readonly Interval[];
  readonly marks?: readonly SupportPoint[];
  /** The same curve before a change, in grey underneath. */
  readonly ghost?: CurveShape;
  /** Said under the label when the curve has no point to show. */
  readonly message?: string;
}

/** The output of one series at the present input. */
export interface HereOutput {
  readonly seriesId: string;
  /** NaN: no dot. */
  readonly y: number;
  /** Printed beside the dot, if given. */
  readonly label?: string;
  /** A better value is on its way: pale. */
  readonly provisional?: boolean;
}

/** "You are here". */
export interface Here {
  readonly x: number;
  /** Printed at the upper end of the input line. */
  readonly label?: string;
  /** Where the plot has no room for the whole. */
  readonly shortLabel?: string;
  /** A better value is on its way: pale. */
  readonly provisional?: boolean;
  readonly outputs: readonly HereOutput[];
}

/** The input itself: a vertical line that can be dragged. */
export interface InputHandleSpec extends SliderRange {
  readonly value: number;
  readonly ariaLabel: string;
  /** The value with its unit, as spoken. */
  readonly valueText: string;
  /** Can be seen and is spoken, but cannot be moved. */
  readonly locked?: boolean;
  onInput(value: number): void;
  /** The hand or the key was let go. */
  onCommit?(value: number): void;
}

/** A stretch of inputs worth a word. */
export interface Band {
  readonly id: string;
  readonly range: Interval;
  readonly label: string;
}

/** Keyboard access to the dots: one slider per simulated series walks along its runs. */
export interface PointNames {
  /** Name of the slider, e.g. "Runs behind Hodgkin–Huxley". */
  label(series: CurveSeries): string;
  /** One point as spoken. */
  text(series: CurveSeries, index: number): string;
}

export interface InputOutputPlotProps extends PlotNames, InMotion {
  /** Pixels; the plot fills its container if absent. */
  readonly height?: number | undefined;
  readonly x: InputAxis;
  readonly left: OutputAxis;
  readonly right?: OutputAxis | undefined;
  readonly series: readonly CurveSeries[];
  readonly here?: Here | undefined;
  readonly handle?: InputHandleSpec | undefined;
  readonly bands?: readonly Band[] | undefined;
  /** Ids of series whose sweep is still running. */
  readonly pending?: readonly string[] | undefined;
  /** A dot was clicked, or chosen with Enter. */
  readonly onPointPick?: ((seriesId: string, x: number) => void) | undefined;
  readonly pointNames?: PointNames | undefined;
}
