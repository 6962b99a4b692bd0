import { defineActivation } from '../contracts/activation.ts';

/** The rectified linear unit: silent below the threshold, proportional above it. */
export const relu = defineActivation({
  id: 'relu',
  label: 'ReLU',
  year: 1969,
  source: {
    cite: 'Fukushima K (1969) IEEE Trans Syst Sci Cybern 5:322–333',
    doi: '10.1109/TSSC.1969.300225',
    note: {
      en: 'Common in deep networks since Nair & Hinton 2010. At 0 the slope is taken as 0, as PyTorch and TensorFlow do.',
      pl: 'W sieciach głębokich powszechna od pracy Naira i Hintona z 2010. W zerze przyjmujemy nachylenie 0, jak PyTorch i TensorFlow.',
    },
  },
  evidence: {
    fittedTo: {
      en: 'No data: a mathematical choice that makes training easy. It happens to lie close to the steady firing rate of some adapting cells of the cortex.',
      pl: 'Brak danych: to wybór matematyczny, który ułatwia uczenie. Jej przebieg bywa przy tym bliski ustalonej częstości wyładowań niektórych adaptujących się neuronów kory.',
    },
    leavesOut: {
      en: 'Saturation, time and history: the output follows the input at once and without limit.',
      pl: 'Nasycenie, czas i historię: wyjście podąża za wejściem natychmiast i bez ograniczeń.',
    },
    notKnown: {
      en: 'How many neurons keep to such a straight line in living tissue and over their whole range.',
      pl: 'Ile neuronów trzyma się takiej prostej w żywej tkance i w całym swoim zakresie.',
    },
  },
  tex: [
    String.raw`f(z) = \max(0, z)`,
    String.raw`f'(z) = \begin{cases} 0 & z \le 0 \\ 1 & z > 0 \end{cases}`,
  ],
  params: {},
  traits: { range: [0, Infinity], monotone: true },
  breakpoints: () => [{ x: 0, kind: 'kink' }],
  shape: () => ({
    f: (z) => (z < 0 ? 0 : z),
    df: (z) => (Number.isNaN(z) ? z : z > 0 ? 1 : 0),
  }),
});
