import type { Evidence, Interval, ParamSpecs, ParamValues, Source, Unit } from './quantity.ts';
import type { Battery, Blocker } from './ions.ts';
import type { DriveSegment } from './stimulus.ts';
import type { Text } from './text.ts';

/** What a quantity *is*: its colour, legend order and spoken description follow from it. */
export type Role =
  | 'voltage'
  | 'sodium'
  | 'potassium'
  | 'calcium'
  | 'leak'
  | 'activation-gate'
  | 'inactivation-gate'
  | 'recovery'
  | 'clock';

/** A state variable or an observable of a model. */
export interface VariableSpec {
  readonly id: string;
  readonly label: Text;
  readonly tex: string;
  readonly unit: Unit;
  readonly role: Role;
  /** Range it moves in under ordinary stimuli: the default axis. */
  readonly range: Interval;
  /** Size of a change that matters; the adaptive method weighs its error with it. */
  readonly scale: number;
  /** Bounds that it never leaves by itself, as a gate is never more than open: no run starts beyond them. */
  readonly limits?: Interval;
  /** Bookkeeping that no reader needs to see. */
  readonly hidden?: boolean;
  /** Of an ionic current: the parameter with its reversal potential. V minus that drives the current. */
  readonly reversal?: string;
}

/**
 * The right-hand side of C dV/dt = …: writes dy/dt per ms of state `y` under the current density
 * input[0] [µA/cm²]. All numbers travel in arrays: a bare one would be put on the heap at every call.
 */
export type Slopes = (y: Float64Array, input: Float64Array, dydt: Float64Array) => void;

/**
 * The hot part, bound to one set of parameter values. No function may allocate or keep a
 * reference to an array it is given. They are called on the kernel, which may be an object of a class.
 */
export interface Kernel {
  /** Writes the resting state without input. */
  rest(y: Float64Array): void;
  /**
   * Writes the state in which every run starts: at rest, returning false; where rest does not last (the
   * smallest push grows, or it lies beyond the threshold) off it, returning true. On the knife's edge of an
   * unstable rest rounding would decide when the neuron leaves.
   */
  start?(y: Float64Array): boolean;
  /** Specialised for speed. */
  readonly slopes: Slopes;
  /** The equations as a paper prints them; agrees with `slopes` to rounding, by test. */
  readonly equations: Slopes;
  /** Writes a, b of dy/dt = a·y + b with all other states frozen: exponential Euler needs it. */
  linearForm?(y: Float64Array, input: Float64Array, a: Float64Array, b: Float64Array): void;
  /** Jump rule after a step of a fixed-step method. Returns the fraction of the step at which a spike fell, or NaN. */
  afterStep?(before: Float64Array, y: Float64Array, dtMs: number): number;
  /** Writes the observables (currents in µA/cm², outward positive; conductances in mS/cm²) of state `y`. */
  observe(y: Float64Array, iExt: number, out: Float64Array): void;
  /** Ionic current [µA/cm²] with all gates at their steady state for `vMv`: its roots are the resting potentials. */
  steadyCurrent(vMv: number): number;
}

/**
 * A model whose solution is known between breaks. A piece starts at a state and ends at a spike, at
 * the end of a refractory period, or at the limit, whichever comes first.
 */
export interface ExactKernel {
  /** Starts a piece at `tMs` in state `y` under `segment`; returns its end time [ms], at most `limitMs`. */
  begin(tMs: number, y: Float64Array, segment: DriveSegment, limitMs: number): number;
  /** Writes the state at a time inside the piece. */
  at(tMs: number, y: Float64Array): void;
  /** Tells the potentials [mV] at which V turns inside the piece: its highest and lowest lie there or at the ends. */
  turns?(see: (vMv: number) => void): void;
  /** Writes the state before the jump at the piece's end, if it ends in a spike: the last drawn sample. */
  beforeJump(y: Float64Array): void;
  /** Writes the state after the piece's end. Returns true if a spike ended it. */
  finish(y: Float64Array): boolean;
}

/**
 * How spikes are found. `prominence`: a maximum of V that rises and falls by at least `minMv` (a 0 mV
 * crossing goes silent where an axon still fires), reaches `aboveMv` (the damped hump after a spike may
 * have the prominence, but stays below) and is the membrane's own doing (a current alone may push V as far,
 * with every sodium channel blocked). Every count, rate and threshold goes by it. `reset`: the model itself says so; the spike is
 * drawn up to `drawnPeakMv` and marked as drawn.
 */
export type SpikeRule =
  | { readonly kind: 'prominence'; readonly minMv: number; readonly aboveMv: number }
  | { readonly kind: 'reset'; readonly drawnPeakMv: number };

/** A published behaviour the model must show; each one is a test. */
export interface ReferenceCase {
  readonly name: string;
  readonly source: Source;
  /** Constant current from rest [µA/cm²]. */
  readonly iExt: number;
  readonly tEndMs: number;
  readonly expect: {
    readonly spikes?: Interval;
    readonly peakMv?: Interval;
    readonly lastMv?: Interval;
  };
}

/** A neuron model with a membrane potential. */
export interface MembraneModel<P extends ParamSpecs = ParamSpecs> {
  readonly kind: 'membrane';
  readonly id: string;
  readonly label: Text;
  /** For the ends of curves and lanes. */
  readonly short: Text;
  readonly year: number;
  readonly source: Source;
  readonly evidence: Evidence;
  readonly tex: readonly string[];
  readonly params: P;
  /** Order of y; states[0] is the membrane potential. */
  readonly states: readonly VariableSpec[];
  /** Order of observe()'s out. */
  readonly observables: readonly VariableSpec[];
  readonly spike: SpikeRule;
  readonly references: readonly ReferenceCase[];
  /** Currents [µA/cm²] between which a rheobase is looked for. */
  readonly currentRange: Interval;
  /** A caveat that must stand beside the model wherever it is compared. */
  readonly caveat?: Text;
  /** How a run starts where rest does not last ({@link Kernel.start}): said after the model's name, wherever runs are shown. */
  readonly withoutRest: Text;
  /** Substances that act by lowering a conductance of `params`. */
  readonly blockers?: readonly Blocker[];
  /** Concentrations that act by setting a reversal potential of `params`. */
  readonly batteries?: readonly Battery[];
  /** Is the model random with these values? Then only the exact method can run it. */
  isNoisy?(p: ParamValues<P>): boolean;
  /** Why these values, each within its own limits, do not go together; null if they do. */
  conflict?(p: ParamValues<P>): Text | null;
  /** The rheobase [µA/cm²] in closed form, where there is one: the largest constant current that never makes it fire. */
  rheobase?(p: ParamValues<P>): number;
  compile(p: ParamValues<P>): Kernel;
  /** Closed-form stepping; `seed` feeds its noise, if it has any. */
  exact?(p: ParamValues<P>, seed: number): ExactKernel;
}

export function defineMembrane<const Id extends string, const P extends ParamSpecs>(
  declaration: Omit<MembraneModel<P>, 'kind' | 'id'> & { readonly id: Id },
): MembraneModel<P> & { readonly id: Id } {
  return { kind: 'membrane', ...declaration };
}
