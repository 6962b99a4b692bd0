import { defineActivation } from '../contracts/activation.ts';

/** ReLU with a small slope α instead of silence below the threshold. */
export const leakyRelu = defineActivation({
  id: 'leaky-relu',
  label: { en: 'Leaky ReLU', pl: 'Nieszczelna ReLU' },
  year: 2013,
  source: {
    cite: 'Maas AL, Hannun AY, Ng AY (2013) ICML Workshop on Deep Learning for Audio, Speech and Language Processing',
    note: {
      en: 'At 0 the slope is taken as α, as PyTorch does.',
      pl: 'W zerze przyjmujemy nachylenie α, jak PyTorch.',
    },
  },
  evidence: {
    fittedTo: {
      en: 'No data: a mathematical choice. The small slope below zero keeps a gradient where ReLU has none.',
      pl: 'Brak danych: to wybór matematyczny. Małe nachylenie poniżej zera zachowuje gradient tam, gdzie ReLU go nie ma.',
    },
    leavesOut: {
      en: 'A threshold with silence below it: a negative output has no meaning as a firing rate. Time and history are missing too.',
      pl: 'Próg, poniżej którego panuje cisza: ujemne wyjście nie ma sensu jako częstość wyładowań. Brak też czasu i historii.',
    },
    notKnown: {
      en: 'Which slope below zero is best: it is found by trial, and the gain over ReLU is often small.',
      pl: 'Które nachylenie poniżej zera jest najlepsze: szuka się go metodą prób, a zysk w porównaniu z ReLU bywa niewielki.',
    },
  },
  tex: [
    String.raw`f(z) = \begin{cases} \alpha z & z \le 0 \\ z & z > 0 \end{cases}`,
    String.raw`f'(z) = \begin{cases} \alpha & z \le 0 \\ 1 & z > 0 \end{cases}`,
  ],
  params: {
    alpha: {
      label: { en: 'Slope below zero', pl: 'Nachylenie poniżej zera' },
      tex: String.raw`\alpha`,
      unit: '1',
      value: 0.01,
      range: [0, 0.5],
      step: 0.01,
      limits: [0, 1],
    },
  },
  traits: { range: [-Infinity, Infinity], monotone: true },
  // With α = 1 the unit is a straight line.
  breakpoints: ({ alpha }) => (alpha === 1 ? [] : [{ x: 0, kind: 'kink' }]),
  shape: ({ alpha }) => ({
    f(z) {
      if (z > 0) return z;
      return alpha === 0 && z < 0 ? 0 : alpha * z; // 0·(−∞) would be NaN
    },
    df: (z) => (Number.isNaN(z) ? z : z > 0 ? 1 : alpha),
  }),
});
