import { defineStimulus } from '../contracts/stimulus.ts';
import { addUp } from './segments.ts';
import { amplitude, ASKED_OF_STEADY, offset, onset } from './shared-params.ts';

/** A constant current switched on and off: the patch-clamp experiment behind every f–I curve. */
export const step = defineStimulus({
  id: 'current-step',
  label: { en: 'Current step', pl: 'Skok prądu' },
  phrase: { en: 'a constant current', pl: 'stałym prądzie' },
  axis: { en: 'Constant current', pl: 'Stały prąd' },
  params: { amp: amplitude(1.6), onMs: onset(20), offMs: offset(170) },
  amplitude: 'amp',
  timeHandles: ['onMs', 'offMs'],
  sustained: true,
  asks: ASKED_OF_STEADY,
  window: ({ onMs, offMs }, tEndMs) => [Math.min(onMs, tEndMs), Math.min(offMs, tEndMs)],
  compile: ({ amp, onMs, offMs }, { tEndMs }) =>
    addUp([{ t0Ms: onMs, t1Ms: Math.max(onMs, offMs), level: amp }], tEndMs),
});
