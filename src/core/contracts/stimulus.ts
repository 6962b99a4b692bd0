import type { Interval, ParamSpec, ParamValues } from './quantity.ts';
import type { Text } from './text.ts';

/**
 * A stretch of time in which the injected current is smooth:
 * i(t) = level + slope·s + sineAmp·sin(omega·s + phase) + decayAmp·exp(−s/decayMs), s = t − t0, for t0 ≤ t < t1.
 * Currents in µA/cm² (depolarising positive), times in ms, omega in rad/ms.
 */
export interface DriveSegment {
  readonly t0Ms: number;
  readonly t1Ms: number;
  readonly level: number;
  readonly slope: number;
  readonly sineAmp: number;
  readonly omega: number;
  readonly phase: number;
  readonly decayAmp: number;
  /** Above zero, also where nothing decays. */
  readonly decayMs: number;
}

/** Contiguous segments from 0 to the end of the run; integration stops exactly at every break. */
export type Drive = readonly DriveSegment[];

/** A constant stretch of current. */
export function constantSegment(t0Ms: number, t1Ms: number, level: number): DriveSegment {
  return { t0Ms, t1Ms, level, slope: 0, sineAmp: 0, omega: 0, phase: 0, decayAmp: 0, decayMs: 1 };
}

/** Is the current curved over time, so that a straight line between its ends would be wrong? */
export const isCurved = ({ sineAmp, decayAmp }: DriveSegment): boolean =>
  sineAmp !== 0 || decayAmp !== 0;

/** Does the current stay at `level` all the time? */
export const isFlat = (segment: DriveSegment): boolean => segment.slope === 0 && !isCurved(segment);

/** Current [µA/cm²] of one segment at `tMs`. */
export function currentAt(segment: DriveSegment, tMs: number): number {
  const { level, slope, sineAmp, omega, phase, decayAmp, decayMs } = segment;
  const s = tMs - segment.t0Ms;
  const ramp = level + slope * s;
  const wave = sineAmp === 0 ? ramp : ramp + sineAmp * Math.sin(omega * s + phase);
  return decayAmp === 0 ? wave : wave + decayAmp * Math.exp(-s / decayMs);
}

/**
 * What a stimulus parameter is. `level`: a current measured from zero; `increment`: a current
 * added to another; both scale with the input axis. `ratio`: one current as a multiple of another; like these it only has
 * to be a number to compute with. `time` and `plain` keep to their limits.
 */
export type StimulusRole = 'level' | 'increment' | 'ratio' | 'time' | 'plain';

/** Level and increment values are declared in multiples of the rheobase: the default input axis. */
export interface StimulusParamSpec extends ParamSpec {
  readonly role: StimulusRole;
  /** A number of things: there is no half of one. */
  readonly whole?: boolean;
}
export type StimulusParamSpecs = Readonly<Record<string, StimulusParamSpec>>;

/** Plain JSON: which stimulus, with which numbers. `points` (ms, current) belong to free-hand drawing. */
export interface Stimulus {
  readonly kind: string;
  readonly params: Readonly<Record<string, number>>;
  readonly points?: readonly (readonly [tMs: number, current: number])[];
}

export interface StimulusContext {
  readonly tEndMs: number;
  readonly seed: number;
  readonly points: readonly (readonly [tMs: number, current: number])[];
}

/** A kind of input over time. */
export interface StimulusKind<P extends StimulusParamSpecs = StimulusParamSpecs> {
  readonly kind: 'stimulus';
  readonly id: string;
  readonly label: Text;
  /** Completes the question "… for ‹phrase›?", e.g. "a constant current". */
  readonly phrase: Text;
  /** Title of the input axis: what exactly is varied. */
  readonly axis: Text;
  readonly params: P;
  /** The parameter that *is* the input: handle, number field and input axis. */
  readonly amplitude: keyof P & string;
  /** Other parameters that can be varied along the input axis: over their slider's travel, in their own unit. */
  readonly axes?: readonly (keyof P & string)[];
  /** Parameters that can be dragged along the time axis on the plot. */
  readonly timeHandles: readonly (keyof P & string)[];
  /** The current is constant between onset and offset, so a steady rate is defined. */
  readonly sustained: boolean;
  /** The amplitude is no current that is ever reached: the plot over time has no handle for it. */
  readonly amplitudeIsSum?: boolean;
  /** Measures that suit it, by id. The first is what is asked when a reader chooses this stimulus. */
  readonly asks: readonly [string, ...string[]];
  /** Stretch of time [ms] in which it can be seen and held, if it is lost in a whole run. */
  look?(p: ParamValues<P>): Interval;
  /** Chance plays a part: the seed matters. */
  readonly random?: boolean;
  /** Free-hand: the current is drawn as points. These are what a reader sees before drawing. */
  readonly drawn?: readonly (readonly [tMs: number, multiple: number])[];
  /** Stretch of time [ms] in which spikes are counted for a rate. */
  window(p: ParamValues<P>, tEndMs: number): Interval;
  /** A last pulse whose own threshold can be asked for; `p` holds native currents. */
  readonly lastPulse?: {
    /** When it ends [ms]. */
    endMs(p: ParamValues<P>): number;
    /** The same stimulus with this pulse at `current` [µA/cm²]. */
    at(p: ParamValues<P>, current: number): Readonly<Record<string, number>>;
  };
  /** `p` holds native currents (µA/cm²) here. */
  compile(p: ParamValues<P>, context: StimulusContext): Drive;
}

export function defineStimulus<const Id extends string, const P extends StimulusParamSpecs>(
  declaration: Omit<StimulusKind<P>, 'kind' | 'id'> & { readonly id: Id },
): StimulusKind<P> & { readonly id: Id } {
  return { kind: 'stimulus', ...declaration };
}
