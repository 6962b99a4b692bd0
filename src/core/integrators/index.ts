import type { MembraneModel } from '../contracts/membrane.ts';
import type { Method } from '../contracts/simulation.ts';
import { dormandPrince } from './dormand-prince.ts';
import { euler } from './euler.ts';
import { exponentialEuler } from './exponential-euler.ts';
import { rk4 } from './rk4.ts';
import type { Stepper, StepperOptions } from './stepper.ts';

const NOISY = {
  en: 'with membrane noise only the exact step gives the right statistics',
  pl: 'przy szumie błonowym tylko krok dokładny daje poprawną statystykę',
};
const JUMPS = {
  en: 'the reset is a jump; the exact step finds it without searching',
  pl: 'reset jest skokiem; krok dokładny trafia w niego bez szukania',
};
const NO_CLOSED_FORM = {
  en: 'these equations have no closed-form solution',
  pl: 'te równania nie mają rozwiązania w postaci jawnej',
};
const NOT_LINEAR = {
  en: 'it needs equations that are linear in each variable',
  pl: 'wymaga równań liniowych względem każdej zmiennej',
};

type Values = Readonly<Record<string, number>>;

const isNoisy = (model: MembraneModel, p: Values): boolean => model.isNoisy?.(p) ?? false;

/** A method for differential equations: what it is called, and how to set it to work. */
export interface OdeMethod extends Method {
  create(options: StepperOptions): Stepper;
}

export const odeMethods: readonly OdeMethod[] = [
  {
    id: 'dormand-prince',
    label: { en: 'Dormand–Prince, adaptive step', pl: 'Dormand–Prince, krok adaptacyjny' },
    stepping: 'adaptive',
    order: 5,
    refusal: (model, p) =>
      isNoisy(model, p) ? NOISY : model.spike.kind === 'reset' ? JUMPS : null,
    create: dormandPrince,
  },
  {
    id: 'rk4',
    label: { en: 'Runge–Kutta 4', pl: 'Runge–Kutta 4' },
    stepping: 'fixed',
    order: 4,
    refusal: (model, p) => (isNoisy(model, p) ? NOISY : null),
    create: rk4,
  },
  {
    id: 'exponential-euler',
    label: { en: 'Exponential Euler', pl: 'Wykładnicza metoda Eulera' },
    stepping: 'fixed',
    order: 1,
    refusal: (model, p) =>
      isNoisy(model, p) ? NOISY : model.compile(p).linearForm ? null : NOT_LINEAR,
    create: exponentialEuler,
  },
  {
    id: 'euler',
    label: { en: 'Explicit Euler', pl: 'Jawna metoda Eulera' },
    stepping: 'fixed',
    order: 1,
    refusal: (model, p) => (isNoisy(model, p) ? NOISY : null),
    create: euler,
  },
];

/** The closed form, where a model brings one. */
export const exactMethod: Method = {
  id: 'exact',
  label: { en: 'Exact step (closed form)', pl: 'Krok dokładny (wzór jawny)' },
  stepping: 'exact',
  order: Infinity,
  refusal: (model) => (model.exact ? null : NO_CLOSED_FORM),
};

/** In order of preference: the first that does not refuse a model is its default. */
export const methods: readonly Method[] = [exactMethod, ...odeMethods];

/** The method a model runs with unless the reader picks another. */
export function defaultMethod(model: MembraneModel, params: Values): Method {
  return methods.find((method) => method.refusal(model, params) === null)!;
}
