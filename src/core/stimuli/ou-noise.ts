import type { Drive } from '../contracts/stimulus.ts';
import { constantSegment, defineStimulus } from '../contracts/stimulus.ts';
import { nextGaussian } from '../math/gaussian.ts';
import { portableExp } from '../math/portable-exp.ts';
import { seededRng } from '../math/rng.ts';
import { ASKED_OF_CHANGING, increment, level, offset, onset } from './shared-params.ts';

/**
 * An Ornstein–Uhlenbeck current: mean, standard deviation and correlation time. Sampled by its exact
 * update every τ/20 (0.05 to 1 ms) and held in between; it starts in its stationary distribution.
 */
export const ouNoise = defineStimulus({
  id: 'ou-noise',
  label: { en: 'Noise', pl: 'Szum' },
  phrase: { en: 'a noisy current', pl: 'zaszumionym prądzie' },
  axis: { en: 'Mean of the noisy current', pl: 'Średnia zaszumionego prądu' },
  params: {
    amp: level({ en: 'Mean current', pl: 'Prąd średni' }, 'I', 1),
    sd: increment(
      { en: 'Standard deviation', pl: 'Odchylenie standardowe' },
      '\\sigma',
      0.4,
      [0, 2],
    ),
    tauMs: {
      label: { en: 'Correlation time', pl: 'Czas korelacji' },
      tex: '\\tau',
      unit: 'ms',
      value: 2,
      range: [0.5, 50],
      step: 0.5,
      limits: [0.1, 1000],
      scale: 'log',
      role: 'plain',
    },
    onMs: onset(20),
    offMs: offset(170),
  },
  amplitude: 'amp',
  timeHandles: ['onMs', 'offMs'],
  sustained: false,
  asks: ASKED_OF_CHANGING,
  random: true,
  window: ({ onMs, offMs }, tEndMs) => [Math.min(onMs, tEndMs), Math.min(offMs, tEndMs)],
  compile: ({ amp, sd, tauMs, onMs, offMs }, { tEndMs, seed }): Drive => {
    const holdMs = Math.min(Math.max(tauMs / 20, 0.05), 1);
    const keep = portableExp(-holdMs / tauMs);
    const renew = Math.sqrt(1 - keep * keep);
    const rng = seededRng(seed);
    const startMs = Math.min(onMs, tEndMs);
    const stopMs = Math.min(Math.max(onMs, offMs), tEndMs);
    const segments = startMs > 0 ? [constantSegment(0, startMs, 0)] : [];
    let x = nextGaussian(rng);
    for (let i = 0; startMs + i * holdMs < stopMs; i++) {
      const t0Ms = startMs + i * holdMs;
      segments.push(
        constantSegment(t0Ms, Math.min(startMs + (i + 1) * holdMs, stopMs), amp + sd * x),
      );
      x = keep * x + renew * nextGaussian(rng);
    }
    if (stopMs < tEndMs) segments.push(constantSegment(stopMs, tEndMs, 0));
    return segments;
  },
});
