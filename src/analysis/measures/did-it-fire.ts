import type { RunMeasure } from './measure.ts';
import { countSpikes } from './measure.ts';

/** 1 if there was at least one spike after the onset, else 0: a question that always gives a step. */
export const didItFire: RunMeasure = {
  id: 'did-it-fire',
  question: { en: 'Does it fire at all', pl: 'Czy w ogóle się wyładuje' },
  axis: { en: 'At least one spike', pl: 'Co najmniej jedno wyładowanie' },
  unit: '0/1',
  isRate: false,
  isCounted: true,
  protocol: 'run',
  countsToEnd: true,
  refusal: () => null,
  of: (result, [fromMs]) => (countSpikes(result, [fromMs, Infinity]) > 0 ? 1 : 0),
};
