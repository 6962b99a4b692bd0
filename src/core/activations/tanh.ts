import { defineActivation } from '../contracts/activation.ts';

/** The sigmoid between −1 and 1. */
export const tanh = defineActivation({
  id: 'tanh',
  label: 'tanh',
  year: 1998,
  source: {
    cite: 'LeCun Y, Bottou L, Orr GB, Müller KR (1998) Efficient BackProp, LNCS 1524:9–50',
    doi: '10.1007/3-540-49430-8_2',
  },
  evidence: {
    fittedTo: {
      en: 'No data: a mathematical choice. An output centred on zero usually learns faster than that of the logistic function.',
      pl: 'Brak danych: to wybór matematyczny. Wyjście wyśrodkowane w zerze zwykle przyspiesza uczenie w porównaniu z funkcją logistyczną.',
    },
    leavesOut: {
      en: 'Silence: half of the outputs are negative, and no neuron fires at a negative rate. Time and history are missing too.',
      pl: 'Ciszę: połowa wartości jest ujemna, a żaden neuron nie wyładowuje się z ujemną częstością. Brak też czasu i historii.',
    },
    notKnown: {
      en: 'What a negative output should mean in a nervous system; a rate below the spontaneous one is one reading.',
      pl: 'Co ujemne wyjście miałoby znaczyć w układzie nerwowym; jedno z odczytań to częstość niższa od spontanicznej.',
    },
  },
  tex: [
    String.raw`f(z) = \tanh z = \frac{e^{z} - e^{-z}}{e^{z} + e^{-z}}`,
    String.raw`f'(z) = 1 - \tanh^2 z`,
  ],
  params: {},
  traits: { range: [-1, 1], monotone: true },
  shape: () => ({
    f: Math.tanh,
    // 1 − tanh² as printed has no digits left beyond |z| ≈ 19; sech² keeps them all.
    df(z) {
      const sech = 1 / Math.cosh(z);
      return sech * sech;
    },
  }),
});
