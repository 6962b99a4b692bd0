import { defineStimulus } from '../contracts/stimulus.ts';
import { nextGaussian } from '../math/gaussian.ts';
import { seededRng } from '../math/rng.ts';
import { addUp } from './segments.ts';
import { increment, level, lookAround, onset, time } from './shared-params.ts';

/** After so many time constants a decayed current is below the last digit of its start. */
const GONE = 40;

/**
 * Inputs from many synapses: each one a current that jumps by its weight and decays. They arrive at
 * equal intervals (0: all at once), each shifted by its own Gaussian jitter, the first one at the onset.
 * The input is the sum of the weights: it says nothing about when they come. One more volley inhibits.
 */
export const synapticInputs = defineStimulus({
  id: 'synaptic-inputs',
  label: { en: 'Synaptic inputs', pl: 'Wejścia synaptyczne' },
  phrase: { en: 'inputs from many synapses', pl: 'wejściach z wielu synaps' },
  axis: { en: 'Sum of the weights', pl: 'Suma wag' },
  params: {
    amp: { ...level({ en: 'Sum of the weights', pl: 'Suma wag' }, 'w', 10), range: [0, 20] },
    count: {
      label: { en: 'Number of inputs', pl: 'Liczba wejść' },
      tex: 'n',
      unit: '1',
      value: 10,
      range: [1, 40],
      step: 1,
      limits: [1, 200],
      role: 'plain',
      whole: true,
    },
    onMs: onset(20),
    intervalMs: time(
      { en: 'Interval between inputs', pl: 'Odstęp między wejściami' },
      '\\Delta t',
      0,
      [0, 20],
      0.1,
    ),
    jitterMs: time(
      { en: 'Jitter of the inputs (SD)', pl: 'Rozrzut wejść (SD)' },
      '\\sigma',
      2,
      [0, 20],
      0.1,
    ),
    tauMs: {
      ...time({ en: 'Decay time', pl: 'Czas zaniku' }, '\\tau', 2, [0.5, 20], 0.1),
      limits: [0.1, 500],
    },
    inhibition: increment({ en: 'Inhibition', pl: 'Hamowanie' }, 'h', 0, [0, 10]),
    lagMs: time({ en: 'Delay of inhibition', pl: 'Opóźnienie hamowania' }, 'd', 0, [0, 50]),
  },
  amplitude: 'amp',
  amplitudeIsSum: true,
  axes: ['jitterMs', 'intervalMs', 'lagMs'],
  timeHandles: ['onMs'],
  sustained: false,
  asks: ['did-it-fire', 'peak-potential', 'latency', 'spike-count'],
  look: ({ onMs, count, intervalMs, jitterMs, tauMs }) =>
    lookAround(onMs, onMs + (count - 1) * intervalMs + 3 * jitterMs + tauMs),
  random: true,
  window: ({ onMs }, tEndMs) => [Math.min(onMs, tEndMs), tEndMs],
  compile: (
    { amp, count, onMs, intervalMs, jitterMs, tauMs, inhibition, lagMs },
    { tEndMs, seed },
  ) => {
    const rng = seededRng(seed);
    const shifts = Array.from(
      { length: count },
      (_, i) => i * intervalMs + jitterMs * nextGaussian(rng),
    );
    const first = Math.min(...shifts);
    const arrivals = shifts.map((shift) => ({ t0Ms: onMs + shift - first, decayAmp: amp / count }));
    const all = [...arrivals, { t0Ms: onMs + lagMs, decayAmp: -inhibition }];
    const t1Ms = Math.max(...all.map(({ t0Ms }) => t0Ms)) + GONE * tauMs;
    return addUp(
      all.filter(({ t0Ms }) => t0Ms < tEndMs).map((one) => ({ ...one, t1Ms, decayMs: tauMs })),
      tEndMs,
    );
  },
});
