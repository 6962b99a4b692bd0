import { defineActivation } from '../contracts/activation.ts';
import { sigmoid, sigmoidSlope } from '../math/sigmoid.ts';

/** The sigmoid between 0 and 1. */
export const logistic = defineActivation({
  id: 'logistic',
  label: { en: 'Sigmoid', pl: 'Sigmoida' },
  year: 1986,
  source: {
    cite: 'Rumelhart DE, Hinton GE, Williams RJ (1986) Nature 323:533–536',
    doi: '10.1038/323533a0',
    note: {
      en: 'As the response of a population of neurons: Wilson & Cowan 1972, Biophys J 12:1–24.',
      pl: 'Jako odpowiedź populacji neuronów: Wilson i Cowan 1972, Biophys J 12:1–24.',
    },
  },
  evidence: {
    fittedTo: {
      en: 'No data: a mathematical choice. It saturates, and its value can be read as a probability of firing.',
      pl: 'Brak danych: to wybór matematyczny. Nasyca się, a jej wartość można czytać jako prawdopodobieństwo wyładowania.',
    },
    leavesOut: {
      en: 'A true zero, time and history. Far from the middle the slope vanishes, and learning through many layers stalls.',
      pl: 'Prawdziwe zero, czas i historię. Daleko od środka nachylenie zanika i uczenie przez wiele warstw grzęźnie.',
    },
    notKnown: {
      en: 'How much the ceiling matters in a living brain, where neurons seem to fire near their highest rate only seldom.',
      pl: 'Jak ważny jest górny pułap w żywym mózgu, gdzie neurony, jak się wydaje, rzadko zbliżają się do swojej największej częstości wyładowań.',
    },
  },
  tex: [
    String.raw`f(z) = \sigma(z) = \frac{1}{1 + e^{-z}}`,
    String.raw`f'(z) = \sigma(z)\,[1 - \sigma(z)]`,
  ],
  params: {},
  traits: { range: [0, 1], monotone: true },
  shape: () => ({ f: sigmoid, df: sigmoidSlope }),
});
