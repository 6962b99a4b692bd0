import { didItFire } from './did-it-fire.ts';
import { latency } from './latency.ts';
import type { Measure } from './measure.ts';
import { peakPotential } from './peak-potential.ts';
import { rateFirst, rateSteady } from './settled-rates.ts';
import { spikeCount } from './spike-count.ts';
import { lastPulseThreshold } from './last-pulse-threshold.ts';
import { rateWindow } from './window-rate.ts';

/** In the order of the menu. */
export const measures: readonly Measure[] = [
  rateSteady,
  rateFirst,
  rateWindow,
  spikeCount,
  didItFire,
  peakPotential,
  latency,
  lastPulseThreshold,
];

export const findMeasure = (id: string): Measure | undefined =>
  measures.find((measure) => measure.id === id);

/** A measure that must exist, because the document it comes from is valid. Throws a TypeError otherwise. */
export function getMeasure(id: string): Measure {
  const measure = findMeasure(id);
  if (!measure) throw new TypeError(`${id} is no measure`);
  return measure;
}
