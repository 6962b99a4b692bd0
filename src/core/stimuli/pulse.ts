import { defineStimulus } from '../contracts/stimulus.ts';
import { addUp } from './segments.ts';
import { amplitude, lookAround, onset, width } from './shared-params.ts';

/** One short pulse: the stimulus that asks "does it fire?". */
export const pulse = defineStimulus({
  id: 'pulse',
  label: { en: 'Single pulse', pl: 'Pojedynczy impuls prądu' },
  phrase: { en: 'one short pulse', pl: 'jednym krótkim impulsie prądu' },
  axis: { en: 'Pulse amplitude', pl: 'Amplituda impulsu prądu' },
  params: { amp: amplitude(1.6), onMs: onset(20), widthMs: width(1) },
  amplitude: 'amp',
  axes: ['widthMs'],
  timeHandles: ['onMs'],
  sustained: false,
  asks: ['did-it-fire', 'pulse-threshold', 'peak-potential', 'latency', 'spike-count'],
  look: ({ onMs, widthMs }) => lookAround(onMs, onMs + widthMs),
  window: ({ onMs }, tEndMs) => [Math.min(onMs, tEndMs), tEndMs],
  lastPulse: {
    endMs: ({ onMs, widthMs }) => onMs + widthMs,
    at: (p, current) => ({ ...p, amp: current }),
  },
  compile: ({ amp, onMs, widthMs }, { tEndMs }) =>
    addUp([{ t0Ms: onMs, t1Ms: onMs + widthMs, level: amp }], tEndMs),
});
