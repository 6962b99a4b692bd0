import type { Evidence, Interval, ParamSpec, ParamSpecs, ParamValues, Source } from './quantity.ts';
import type { Text } from './text.ts';
import { sameText } from './text.ts';

/** An input where f jumps or where only f′ does. */
export interface Breakpoint {
  readonly x: number;
  readonly kind: 'jump' | 'kink';
}

/** f and its exact derivative, bound to one set of parameter values. Both are free of NaN for finite x. */
export interface CompiledActivation {
  readonly f: (x: number) => number;
  /** f′(x); at a breakpoint the value that common software picks (see the definition's tex or source). */
  readonly df: (x: number) => number;
  /** What training takes in place of a slope that is zero almost everywhere: a choice, not a property of f. */
  readonly surrogate?: (x: number) => number;
}

/** An artificial unit: a memoryless function of a dimensionless input. */
export interface ActivationFn<P extends ParamSpecs = ParamSpecs> {
  readonly kind: 'activation';
  readonly id: string;
  readonly label: Text;
  readonly year: number;
  readonly source: Source;
  readonly evidence: Evidence;
  /** Equations as printed, in TeX; symbols of parameters appear as in `params[*].tex`. */
  readonly tex: readonly string[];
  readonly params: P;
  readonly traits: { readonly range: Interval; readonly monotone: boolean };
  breakpoints(p: ParamValues<P>): readonly Breakpoint[];
  compile(p: ParamValues<P>): CompiledActivation;
}

/** Gain and bias that every unit has: z = k (x − b). */
const PRE_ACTIVATION = {
  k: {
    label: { en: 'Gain', pl: 'Wzmocnienie' },
    tex: 'k',
    unit: '1',
    value: 1,
    range: [0.1, 10],
    step: 0.1,
    limits: [0.01, 1000],
    scale: 'log',
  },
  b: {
    label: { en: 'Bias', pl: 'Obciążenie (bias)' },
    tex: 'b',
    unit: '1',
    value: 0,
    range: [-5, 5],
    step: 0.1,
    limits: [-1000, 1000],
  },
} as const satisfies Record<string, ParamSpec>;

type PreActivation = typeof PRE_ACTIVATION;

/** What an activation's file declares: the shape as a function of z; gain and bias come for free. */
export interface ActivationShape<Id extends string, P extends ParamSpecs> {
  readonly id: Id;
  readonly label: Text | string;
  readonly year: number;
  readonly source: Source;
  readonly evidence: Evidence;
  /** The shape in terms of z, in TeX. */
  readonly tex: readonly string[];
  /** Parameters beyond gain and bias. */
  readonly params: P;
  readonly traits: { readonly range: Interval; readonly monotone: boolean };
  /** Breakpoints in z. */
  breakpoints?(p: ParamValues<P>): readonly Breakpoint[];
  /** f(z) and f′(z). */
  shape(p: ParamValues<P>): CompiledActivation;
}

export function defineActivation<const Id extends string, const P extends ParamSpecs>(
  declaration: ActivationShape<Id, P>,
): ActivationFn<PreActivation & P> & { readonly id: Id } {
  const { shape, breakpoints, label, tex, params, ...rest } = declaration;
  return {
    kind: 'activation',
    ...rest,
    label: typeof label === 'string' ? sameText(label) : label,
    tex: [...tex, String.raw`z = k\,(x - b)`],
    params: { ...PRE_ACTIVATION, ...params },
    breakpoints: (p) => (breakpoints?.(p) ?? []).map((at) => ({ ...at, x: p.b + at.x / p.k })),
    compile: (p) => {
      const { f, df, surrogate } = shape(p);
      const { k, b } = p;
      return {
        f: (x) => f(k * (x - b)),
        df: (x) => k * df(k * (x - b)),
        ...(surrogate && { surrogate: (x) => k * surrogate(k * (x - b)) }),
      };
    },
  };
}
