import { defineStimulus } from '../contracts/stimulus.ts';
import { addUp } from './segments.ts';
import { ASKED_OF_CHANGING, increment, level, offset, onset } from './shared-params.ts';

/** A sine around a mean current. */
export const sine = defineStimulus({
  id: 'sine',
  label: { en: 'Sine wave', pl: 'Sinusoida' },
  phrase: { en: 'a sine-wave current', pl: 'prądzie sinusoidalnym' },
  axis: { en: 'Mean of the sine wave', pl: 'Średnia sinusoidy' },
  params: {
    amp: level({ en: 'Mean current', pl: 'Prąd średni' }, 'I', 1),
    depth: increment({ en: 'Amplitude of the sine', pl: 'Amplituda sinusoidy' }, 'A', 0.5, [0, 3]),
    freqHz: {
      label: { en: 'Frequency', pl: 'Częstotliwość' },
      tex: 'f',
      unit: 'Hz',
      value: 20,
      range: [1, 200],
      step: 1,
      limits: [0.1, 2000],
      role: 'plain',
    },
    onMs: onset(20),
    offMs: offset(170),
  },
  amplitude: 'amp',
  axes: ['freqHz'],
  timeHandles: ['onMs', 'offMs'],
  sustained: false,
  asks: ASKED_OF_CHANGING,
  window: ({ onMs, offMs }, tEndMs) => [Math.min(onMs, tEndMs), Math.min(offMs, tEndMs)],
  compile: ({ amp, depth, freqHz, onMs, offMs }, { tEndMs }) =>
    addUp(
      [
        {
          t0Ms: onMs,
          t1Ms: Math.max(onMs, offMs),
          level: amp,
          sineAmp: depth,
          omega: (2 * Math.PI * freqHz) / 1000,
        },
      ],
      tEndMs,
    ),
});
