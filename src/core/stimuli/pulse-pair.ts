import { defineStimulus } from '../contracts/stimulus.ts';
import { addUp } from './segments.ts';
import { amplitude, lookAround, onset, time, width } from './shared-params.ts';

/** A first pulse of so little [µA/cm²] is none; but the second can still be told as a multiple of it. */
const NOTHING = 1e-6;

/** Two pulses: does the neuron remember the first? */
export const pulsePair = defineStimulus({
  id: 'pulse-pair',
  label: { en: 'Pair of pulses', pl: 'Para impulsów prądu' },
  phrase: { en: 'a pair of pulses', pl: 'parze impulsów prądu' },
  axis: { en: 'Amplitude of the first pulse', pl: 'Amplituda pierwszego impulsu prądu' },
  params: {
    amp: amplitude(1.6),
    ratio: {
      label: { en: 'Second pulse, relative to the first', pl: 'Drugi impuls względem pierwszego' },
      tex: 'r',
      unit: '1',
      value: 1,
      range: [-2, 5],
      step: 0.05,
      limits: [-100, 100],
      role: 'ratio',
    },
    onMs: onset(20),
    gapMs: time(
      { en: 'Interval between pulses', pl: 'Odstęp między impulsami prądu' },
      '\\Delta t',
      10,
      [1, 60],
      0.1,
    ),
    widthMs: width(1),
  },
  amplitude: 'amp',
  axes: ['gapMs', 'ratio', 'widthMs'],
  timeHandles: ['onMs'],
  sustained: false,
  asks: ['pulse-threshold', 'did-it-fire', 'spike-count', 'peak-potential', 'latency'],
  look: ({ onMs, gapMs, widthMs }) => lookAround(onMs, onMs + gapMs + widthMs),
  window: ({ onMs }, tEndMs) => [Math.min(onMs, tEndMs), tEndMs],
  lastPulse: {
    endMs: ({ onMs, gapMs, widthMs }) => onMs + gapMs + widthMs,
    at(p, current) {
      const amp = Math.abs(p.amp) < NOTHING ? NOTHING : p.amp;
      return { ...p, amp, ratio: current / amp };
    },
  },
  compile: ({ amp, ratio, onMs, gapMs, widthMs }, { tEndMs }) =>
    addUp(
      [
        { t0Ms: onMs, t1Ms: onMs + widthMs, level: amp },
        { t0Ms: onMs + gapMs, t1Ms: onMs + gapMs + widthMs, level: amp * ratio },
      ],
      tEndMs,
    ),
});
