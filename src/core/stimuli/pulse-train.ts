import { defineStimulus } from '../contracts/stimulus.ts';
import { addUp } from './segments.ts';
import { amplitude, onset, time, width } from './shared-params.ts';

/** Equal pulses at equal intervals. */
export const pulseTrain = defineStimulus({
  id: 'pulse-train',
  label: { en: 'Train of pulses', pl: 'Ciąg impulsów prądu' },
  phrase: { en: 'a train of pulses', pl: 'ciągu impulsów prądu' },
  axis: { en: 'Pulse amplitude', pl: 'Amplituda impulsów prądu' },
  params: {
    amp: amplitude(1.6),
    onMs: onset(20),
    periodMs: {
      ...time(
        { en: 'Interval between pulses', pl: 'Odstęp między impulsami prądu' },
        '\\Delta t',
        15,
        [1, 60],
        0.1,
      ),
      limits: [0.1, 5000],
    },
    widthMs: width(1),
    count: {
      label: { en: 'Number of pulses', pl: 'Liczba impulsów' },
      tex: 'n',
      unit: '1',
      value: 8,
      range: [1, 40],
      step: 1,
      limits: [1, 500],
      role: 'plain',
      whole: true,
    },
  },
  amplitude: 'amp',
  axes: ['periodMs', 'widthMs'],
  timeHandles: ['onMs'],
  sustained: false,
  asks: ['spike-count', 'rate-window', 'did-it-fire', 'latency', 'peak-potential'],
  window: ({ onMs, periodMs, count }, tEndMs) => [
    Math.min(onMs, tEndMs),
    Math.min(onMs + periodMs * count, tEndMs),
  ],
  compile: ({ amp, onMs, periodMs, widthMs, count }, { tEndMs }) =>
    addUp(
      Array.from({ length: count }, (_, i) => ({
        t0Ms: onMs + i * periodMs,
        t1Ms: onMs + i * periodMs + widthMs,
        level: amp,
      })).filter(({ t0Ms }) => t0Ms < tEndMs),
      tEndMs,
    ),
});
