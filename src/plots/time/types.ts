import type { Interval, Unit } from '../../core/contracts/quantity.ts';
import type {
  ColorName,
  Dash,
  Domain,
  Format,
  InMotion,
  Marker,
  PlotNames,
  SliderRange,
} from '../types.ts';

/** Samples over time. Times do not decrease; a jump has two samples at one time; NaN lifts the pen. */
export interface TraceShape {
  readonly tMs: Float64Array;
  readonly y: Float64Array;
}

export interface Trace extends TraceShape {
  readonly id: string;
  readonly label: string;
  /** Used where the plot is narrow. */
  readonly shortLabel?: string;
  readonly color: ColorName;
  readonly dash: Dash;
  readonly marker?: Marker;
  /** The same trace before a change, in grey underneath. */
  readonly ghost?: TraceShape;
}

/** Spikes of a lane's first trace. */
export interface LaneSpikes {
  readonly tMs: Float64Array;
  /** Stretch of time in which they are counted; those outside get a pale tick. */
  readonly countedMs: Interval;
  /**
   * The model has no spike of its own: one is drawn from the potential where it fired up to a peak,
   * thinner than the trace and with an open tip, because it is drawn and not simulated.
   */
  readonly drawn?: { readonly from: Float64Array; readonly peak: number };
}

/** The trace stops making sense here (divergence): it ends with a cross and these words. */
export interface LaneMessage {
  readonly tMs: number;
  readonly text: string;
}

interface LaneBase {
  readonly id: string;
  /** Share of the height. */
  readonly weight: number;
  /** Small, at the upper left: a unit or a short name. Empty: no line for it. */
  readonly title: string;
  /** What its values count in; absent where they are dimensionless, or where the title alone can say. */
  readonly unit?: Unit;
  readonly yDomain: Domain;
  /** Chosen from the height if absent; earlier ones win where there is little room. */
  readonly yTicks?: readonly number[];
  readonly format: Format;
  readonly traces: readonly Trace[];
  /** Small, under the label, e.g. that the spike is drawn. */
  readonly note?: string;
  readonly message?: LaneMessage;
  /** A newer run is on its way: the old trace stays, pale. */
  readonly stale?: boolean;
}

/** The input over time. Its first trace carries the handles. */
export interface StimulusLane extends LaneBase {
  readonly kind: 'stimulus';
  readonly handles?: readonly StimulusHandle[];
  readonly draw?: FreeHand;
}

/** `voltage`: a membrane potential; `unit`: y(t) of an artificial unit; `multi`: several traces, e.g. gates. */
export interface TraceLane extends LaneBase {
  readonly kind: 'voltage' | 'unit' | 'multi';
  readonly spikes?: LaneSpikes;
}

export type Lane = StimulusLane | TraceLane;

interface HandleBase {
  readonly id: string;
  /** Where it sits. */
  readonly tMs: number;
  readonly value: number;
  readonly ariaLabel: string;
  readonly valueText: string;
  /** Can be seen and is spoken, but cannot be moved. */
  readonly locked?: boolean;
}

/** Dragged up and down. The range is that of `value`. */
export interface LevelHandle extends HandleBase, SliderRange {
  readonly kind: 'level';
  /** The stretch of time it raises: the grip sits in the middle of the visible part, not at `tMs`. */
  readonly spanMs?: Interval;
  onInput(value: number): void;
  onCommit?(value: number): void;
}

/** Dragged along the time axis. The range is that of `tMs`. */
export interface TimeHandle extends HandleBase, SliderRange {
  readonly kind: 'time';
  onInput(tMs: number): void;
  onCommit?(tMs: number): void;
}

export interface StimulusPoint {
  readonly tMs: number;
  readonly value: number;
}

/** Dragged both ways. Up and down keys change the value, left and right the time. */
export interface PointHandle extends HandleBase {
  readonly kind: 'point';
  readonly timeRange: SliderRange;
  readonly valueRange: SliderRange;
  onInput(next: StimulusPoint): void;
  onCommit?(next: StimulusPoint): void;
}

export type StimulusHandle = LevelHandle | TimeHandle | PointHandle;

export type DrawnPoints = readonly (readonly [tMs: number, value: number])[];

/** Free-hand drawing in the stimulus lane. Points lie on multiples of `stepMs` and come in order of time. */
export interface FreeHand {
  readonly stepMs: number;
  readonly min: number;
  readonly max: number;
  /** The whole stroke so far, at each move of the pressed pointer. */
  onDraw(points: DrawnPoints): void;
  onCommit?(points: DrawnPoints): void;
}

export interface TimeAxisSpec {
  readonly title: string;
  readonly format: Format;
  /** Name and spoken value of the axis as a control: it pans with arrows, zooms with + and −, 0 shows all. */
  readonly ariaLabel: string;
  readonly valueText: string;
}

/** One moment, in all lanes. */
export interface TimeCursorSpec {
  readonly tMs: number;
  /** One press of an arrow key. */
  readonly stepMs: number;
  readonly ariaLabel: string;
  readonly valueText: string;
  /** The mouse moves the cursor without pressing. */
  readonly hoverFollows?: boolean;
  /** The value of each trace of a lane at that moment; empty where it has none. */
  readout(laneId: string, tMs: number): readonly string[];
  onInput(tMs: number): void;
  onCommit?(tMs: number): void;
}

export interface TimePlotProps extends PlotNames, InMotion {
  /** Pixels; the plot fills its container if absent. */
  readonly height?: number | undefined;
  /** The run: 0 … tEndMs. */
  readonly tEndMs: number;
  /** The part of it that is shown. */
  readonly viewMs: Interval;
  /** Absent: nobody can show another part. */
  readonly onView?: ((viewMs: Interval) => void) | undefined;
  readonly time: TimeAxisSpec;
  /** From top to bottom. Keep a trace's arrays while its numbers stay the same. */
  readonly lanes: readonly Lane[];
  readonly cursor?: TimeCursorSpec | undefined;
}
