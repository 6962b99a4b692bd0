import type { Text } from '../../../core/contracts/text.ts';

/** Currents in µA/cm²; the cursor is put away until somebody plays or points. */
export const NEAR = 'v=1&unit=native&cursor=none';
/** One pulse of 1 ms; how high does the potential rise? */
export const PULSE = `${NEAR}&stimulus=pulse&onMs=5&measure=peak-potential&t=40`;
/** A current that stays on; how many spikes per second? */
export const CURRENT = `${NEAR}&measure=rate-steady&scale=native`;
/** The model that answers. */
export const AXON = 'hodgkin-huxley';

/** The vote that opens and closes the hour. */
export const OPINIONS: readonly Text[] = [
  { en: 'ReLU', pl: 'ReLU' },
  { en: 'a step', pl: 'funkcja skokowa' },
  { en: 'another function', pl: 'inna funkcja' },
  { en: 'no function', pl: 'żadna funkcja' },
];
