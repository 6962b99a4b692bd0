import { constantSegment, defineStimulus } from '../contracts/stimulus.ts';
import { amplitude, ASKED_OF_STEADY } from './shared-params.ts';

/** The same current from the first moment to the last. */
export const constant = defineStimulus({
  id: 'constant',
  label: { en: 'Constant from the start', pl: 'Stały od początku' },
  phrase: { en: 'a current that is always on', pl: 'prądzie włączonym cały czas' },
  axis: { en: 'Constant current', pl: 'Stały prąd' },
  params: { amp: amplitude(1.6) },
  amplitude: 'amp',
  timeHandles: [],
  sustained: true,
  asks: ASKED_OF_STEADY,
  window: (_p, tEndMs) => [0, tEndMs],
  compile: ({ amp }, { tEndMs }) => [constantSegment(0, tEndMs, amp)],
});
