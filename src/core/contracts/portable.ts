import type { ParamValues, Unit } from './quantity.ts';

/**
 * A formula as text that Python and JavaScript read alike, and Brian 2 after light rewriting: names of
 * parameters, states and earlier formulas, I for the injected current density, numbers, + - * / **,
 * parentheses, and the functions exp, log, sqrt and exprelr(x) = x / (1 - exp(-x)).
 */
export type Formula = string;

/** A quantity between the parameters and the slopes. */
export interface NamedFormula {
  readonly id: string;
  readonly unit: Unit;
  readonly of: Formula;
  /** What it is, in a few English words: a comment in exported code. */
  readonly note: string;
}

/** A gate's opening or closing rate as one of NeuroML's standard rates, at the experiment's temperature. */
export interface NeuroMlRate {
  readonly type: 'HHExpRate' | 'HHSigmoidRate' | 'HHExpLinearRate';
  readonly ratePerMs: number;
  readonly midpointMv: number;
  readonly scaleMv: number;
}

export interface NeuroMlGate {
  /** The state it is. */
  readonly id: string;
  /** Exponent in the conductance. */
  readonly instances: number;
  readonly q10: { readonly factor: number; readonly atCelsius: number };
  readonly forward: NeuroMlRate;
  readonly reverse: NeuroMlRate;
}

export interface NeuroMlChannel {
  readonly id: string;
  readonly ion: string;
  /** Parameters: conductance density [mS/cm²] and reversal potential [mV]. */
  readonly conductance: string;
  readonly reversal: string;
  readonly gates: readonly NeuroMlGate[];
}

/** Standard NeuroML components that are the model; their values are names of parameters. */
export type NeuroMlMapping =
  | {
      readonly kind: 'channels';
      readonly capacitance: string;
      readonly temperature: string;
      readonly channels: readonly NeuroMlChannel[];
    }
  | {
      readonly kind: 'iafRefCell';
      readonly capacitance: string;
      readonly leakConductance: string;
      readonly leakReversal: string;
      readonly threshold: string;
      readonly reset: string;
      readonly refractory: string;
    };

/** One assignment of NEURON's: a name of its own gets a formula of the model's parameters. */
export interface NeuronSetting {
  readonly name: string;
  readonly value: Formula;
  readonly unit: string;
}

/** Mechanisms that come with NEURON and are the model, in a section of one segment. */
export interface NeuronMapping {
  readonly mechanism: string;
  readonly globals: readonly NeuronSetting[];
  readonly settings: readonly NeuronSetting[];
  /** States other than V, and what the mechanism calls them. */
  readonly states: Readonly<Record<string, string>>;
}

/** What happens at the threshold of a model that does not compute its spike. */
export interface PortableReset {
  /** V [mV] at or above this is a spike. */
  readonly threshold: Formula;
  /** States that jump, and where to. */
  readonly assign: Readonly<Record<string, Formula>>;
  /** For so long [ms] V is held afterwards. */
  readonly refractory: Formula;
}

/**
 * A membrane model's equations for other simulators. Kept apart from the model's own file because the
 * first page a reader sees does not need it; a test holds it to the model's `derivatives`.
 */
export interface PortableMembrane {
  /** Id of the membrane model. */
  readonly model: string;
  /** What follows from the parameters alone. */
  readonly constants: readonly NamedFormula[];
  /** What follows from the state. Bare numbers in them count in the explorer's units (mV, ms). */
  readonly formulas: readonly NamedFormula[];
  /**
   * d/dt of every state except a refractory clock, in the model's order. Bare numbers in them are
   * dimensionless, so that a simulator with units can check them.
   */
  readonly derivatives: Readonly<Record<string, Formula>>;
  readonly reset?: PortableReset;
  /** Strength of white noise on V [mV/√ms]. */
  readonly noise?: Formula;
  /** A step [ms] at which Runge–Kutta 4 places spikes well within 0.01 ms with these values. */
  stepMs(p: ParamValues): number;
  readonly neuron?: NeuronMapping;
  readonly neuroml?: NeuroMlMapping;
}
