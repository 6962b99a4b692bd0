import { defineStimulus } from '../contracts/stimulus.ts';
import { addUp } from './segments.ts';
import { increment, level, offset, onset, SHORTEST_RISE_MS, time } from './shared-params.ts';

/** A slow rise, a constant hold and one brief kick: the same final current reached another way. */
export const rampHoldKick = defineStimulus({
  id: 'ramp-hold-kick',
  label: { en: 'Ramp, hold and kick', pl: 'Rampa, utrzymanie i krótki impuls' },
  phrase: { en: 'a slowly raised current', pl: 'powoli podnoszonym prądzie' },
  axis: { en: 'Current held after the ramp', pl: 'Prąd utrzymywany po rampie' },
  params: {
    amp: level({ en: 'Held current', pl: 'Prąd utrzymywany' }, 'I', 1.28),
    onMs: onset(20),
    riseMs: time(
      { en: 'Duration of the ramp', pl: 'Czas narastania' },
      't_\\mathrm{r}',
      200,
      [0, 1000],
      5,
    ),
    kick: increment({ en: 'Kick', pl: 'Krótki impuls prądu' }, 'I_\\mathrm{k}', 0.8, [-3, 3]),
    kickMs: time(
      { en: 'Time of the kick', pl: 'Chwila impulsu prądu' },
      't_\\mathrm{k}',
      300,
      [0, 2000],
    ),
    offMs: offset(450),
  },
  amplitude: 'amp',
  axes: ['riseMs'],
  timeHandles: ['onMs', 'kickMs', 'offMs'],
  sustained: false,
  asks: ['spike-count', 'rate-window', 'did-it-fire', 'latency', 'peak-potential'],
  window: ({ onMs, offMs }, tEndMs) => [Math.min(onMs, tEndMs), Math.min(offMs, tEndMs)],
  compile: ({ amp, onMs, riseMs, kick, kickMs, offMs }, { tEndMs }) => {
    const topMs = onMs + riseMs;
    const endMs = Math.max(topMs, offMs);
    const slope = amp / riseMs;
    const ramp = riseMs > SHORTEST_RISE_MS ? [{ t0Ms: onMs, t1Ms: topMs, slope }] : [];
    const hold = { t0Ms: topMs, t1Ms: endMs, level: amp };
    return addUp([...ramp, hold, { t0Ms: kickMs, t1Ms: kickMs + 1, level: kick }], tEndMs);
  },
});
