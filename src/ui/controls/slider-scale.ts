import type { ParamSpec } from '../../core/contracts/quantity.ts';

/** Positions of a logarithmic slider. */
const LOG_STEPS = 200;

/** How a parameter's value and its slider's position belong together. */
export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  toPosition(value: number): number;
  toValue(position: number): number;
}

/** Linear sliders move in the parameter's own unit; logarithmic ones in equal ratios, to three digits. */
export function sliderScale({ range, step, scale }: ParamSpec): SliderScale {
  const [min, max] = range;
  const digits = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9) + 1);
  const tidy = (value: number): number => Number((Math.round(value / step) * step).toFixed(digits));
  const inside = (value: number): number => Math.min(max, Math.max(min, value));
  if (scale !== 'log' || min <= 0) {
    return { min, max, step, toPosition: inside, toValue: (position) => inside(tidy(position)) };
  }
  const ratio = Math.log(max / min);
  return {
    min: 0,
    max: LOG_STEPS,
    step: 1,
    toPosition: (value) => (LOG_STEPS * Math.log(inside(value) / min)) / ratio,
    toValue: (position) =>
      inside(Number((min * Math.exp((ratio * position) / LOG_STEPS)).toPrecision(3))),
  };
}
