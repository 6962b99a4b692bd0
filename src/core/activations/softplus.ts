import { defineActivation } from '../contracts/activation.ts';
import { sigmoid } from '../math/sigmoid.ts';

/** ReLU with its corner rounded over a width s. */
export const softplus = defineActivation({
  id: 'softplus',
  label: 'Softplus',
  year: 2001,
  source: {
    cite: 'Dugas C, Bengio Y, Bélisle F, Nadeau C, Garcia R (2001) Advances in Neural Information Processing Systems 13:472–478',
  },
  evidence: {
    fittedTo: {
      en: 'No data: a mathematical choice. Of the simple shapes here it comes closest to a threshold blurred by noise.',
      pl: 'Brak danych: to wybór matematyczny. Z prostych kształtów ten jest najbliższy progowi rozmytemu przez szum.',
    },
    leavesOut: {
      en: 'A true zero, saturation and the origin of the noise: s only sets how wide the bend is.',
      pl: 'Prawdziwe zero, nasycenie i pochodzenie szumu: s określa jedynie szerokość zagięcia.',
    },
    notKnown: {
      en: 'How s should follow from the noise in a real neuron, where it changes with the input and the history.',
      pl: 'Jak s miałoby wynikać z szumu w prawdziwym neuronie, gdzie zmienia się ono wraz z wejściem i historią.',
    },
  },
  tex: [
    String.raw`f(z) = s \ln\left(1 + e^{z/s}\right)`,
    String.raw`f'(z) = \frac{1}{1 + e^{-z/s}}`,
  ],
  params: {
    s: {
      label: { en: 'Width of the bend', pl: 'Szerokość zagięcia' },
      tex: 's',
      unit: '1',
      value: 1,
      range: [0.05, 3],
      step: 0.05,
      limits: [0.001, 100],
    },
  },
  traits: { range: [0, Infinity], monotone: true },
  shape: ({ s }) => ({
    // ReLU plus an even bump: nothing overflows however small s is, and the lower tail keeps its digits.
    f: (z) => (z < 0 ? 0 : z) + s * Math.log1p(Math.exp(-Math.abs(z) / s)),
    df: (z) => sigmoid(z / s),
  }),
});
