import type { ExplorerDocument } from './document.ts';

/** What a stranger sees first: five models, one current step of 1.6 rheobases. */
export const DEFAULT_DOCUMENT: ExplorerDocument = {
  models: ['hodgkin-huxley', 'lif', 'relu', 'step', 'logistic'].map((id) => ({ id, params: {} })),
  selected: 'hodgkin-huxley',
  measure: 'rate-steady',
  inputUnit: 'rheobase',
  outputScale: 'relative',
  inputRange: [0, 3],
  stimulus: { kind: 'current-step', params: {} },
  axis: null,
  tEndMs: 200,
  view: null,
  cursorMs: 62,
  method: 'auto',
  dtMs: 0.025,
  seed: 1,
  derivative: false,
  inside: 'none',
};
