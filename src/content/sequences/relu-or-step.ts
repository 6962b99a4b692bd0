import { isNoFunction } from './relu-or-step/is-no-function.ts';
import { looksLikeAFunction } from './relu-or-step/looks-like-a-function.ts';
import { defineSequence } from './sequence.ts';

/** One hour, one axon, eight states: what is the activation function of a neuron? */
export const reluOrStep = defineSequence({
  id: 'relu-or-step',
  title: { en: 'ReLU or step? Eight steps', pl: 'ReLU czy skok? Osiem kroków' },
  steps: [...looksLikeAFunction, ...isNoFunction],
});
