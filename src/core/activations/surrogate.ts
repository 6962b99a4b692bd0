import type { ParamSpec } from '../contracts/quantity.ts';

/**
 * A stand-in for the slope of a unit that jumps: 1/(1 + β|z|)², the slope of a fast sigmoid (Zenke & Ganguli
 * 2018). Training through the unit takes it in place of the true slope, which is zero almost everywhere.
 */
export const SURROGATE_PARAMS = {
  beta: {
    label: { en: 'Sharpness of the surrogate gradient', pl: 'Ostrość gradientu zastępczego' },
    tex: String.raw`\beta`,
    unit: '1',
    value: 5,
    range: [0.5, 50],
    step: 0.1,
    limits: [0.01, 1000],
    scale: 'log',
    source: {
      cite: 'Neftci EO, Mostafa H, Zenke F (2019) IEEE Signal Process Mag 36:51–63',
      doi: '10.1109/MSP.2019.2931595',
      note: {
        en: 'A choice made for training, no property of the function.',
        pl: 'Wybór na potrzeby uczenia, nie własność tej funkcji.',
      },
    },
  },
} as const satisfies Record<string, ParamSpec>;

/** The equation as printed; g is not the slope of f. */
export const SURROGATE_TEX = String.raw`g(z) = \frac{1}{(1 + \beta\,|z|)^2}`;

/** g(z). */
export const surrogateSlope =
  (beta: number) =>
  (z: number): number =>
    1 / (1 + beta * Math.abs(z)) ** 2;
