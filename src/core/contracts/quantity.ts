import type { Text } from './text.ts';

/** One coherent system for all membrane models: mS/cm²·mV = µA/cm² and µF/cm²·mV/ms = µA/cm². */
export type Unit = '1' | 'ms' | '1/ms' | 'Hz' | 'mV' | 'µA/cm²' | 'mS/cm²' | 'µF/cm²' | '°C';

export type Interval = readonly [min: number, max: number];

/** Where a number or an equation comes from. */
export interface Source {
  readonly cite: string;
  readonly doi?: string;
  readonly note?: Text;
}

/** One adjustable number of a model: everything a slider, a link and a test need to know of it. */
export interface ParamSpec {
  readonly label: Text;
  /** The symbol as printed in the equation, in TeX. */
  readonly tex: string;
  readonly unit: Unit;
  /** Published default. */
  readonly value: number;
  /** Slider travel. */
  readonly range: Interval;
  /** Slider step. */
  readonly step: number;
  /** Physical bounds; a typed or linked value outside them is clamped with a notice. */
  readonly limits?: Interval;
  readonly scale?: 'linear' | 'log';
  /** Absent means the model's own source. */
  readonly source?: Source;
}

export type ParamSpecs = Readonly<Record<string, ParamSpec>>;
export type ParamValues<P extends ParamSpecs = ParamSpecs> = { readonly [K in keyof P]: number };

/** What a model was fitted to, what it leaves out and what nobody knows: its evidence card. */
export interface Evidence {
  readonly fittedTo: Text;
  readonly leavesOut: Text;
  readonly notKnown: Text;
}

/** The bounds a value must keep: the physical limits where declared, else the slider's travel. */
export function limitsOf(spec: ParamSpec): Interval {
  return spec.limits ?? spec.range;
}

/** Published default of every parameter. */
export function defaultsOf<P extends ParamSpecs>(specs: P): ParamValues<P> {
  return Object.fromEntries(
    Object.entries(specs).map(([key, spec]) => [key, spec.value]),
  ) as ParamValues<P>;
}
