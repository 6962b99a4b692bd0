import { defineActivation } from '../contracts/activation.ts';
import { SURROGATE_PARAMS, SURROGATE_TEX, surrogateSlope } from './surrogate.ts';

/** The threshold unit: 0 below, 1 above, and a declared value exactly at the threshold. */
export const step = defineActivation({
  id: 'step',
  label: { en: 'Step', pl: 'Skok' },
  year: 1943,
  source: {
    cite: 'McCulloch WS, Pitts W (1943) Bull Math Biophys 5:115–133',
    doi: '10.1007/BF02478259',
    note: {
      en: 'At the jump the derivative does not exist; 0 is shown there, the value on both sides.',
      pl: 'W miejscu skoku pochodna nie istnieje; pokazujemy tam 0, wartość po obu stronach.',
    },
  },
  evidence: {
    fittedTo: {
      en: 'No data: a mathematical choice. It answers one question, whether the unit fired, and so suits logic.',
      pl: 'Brak danych: to wybór matematyczny. Odpowiada na jedno pytanie, czy jednostka się wyładowała, i dlatego nadaje się do logiki.',
    },
    leavesOut: {
      en: 'How strong the response is and when it comes. The slope is zero almost everywhere, so learning by gradient has nothing to follow.',
      pl: 'Siłę odpowiedzi i jej moment. Nachylenie jest prawie wszędzie zerowe, więc uczenie gradientowe nie ma za czym podążać.',
    },
    notKnown: {
      en: 'When “a spike or no spike” holds all that the next neuron makes use of.',
      pl: 'Kiedy samo „wyładowanie albo jego brak” zawiera wszystko, z czego korzysta następny neuron.',
    },
  },
  tex: [
    String.raw`f(z) = \begin{cases} 0 & z < 0 \\ H_0 & z = 0 \\ 1 & z > 0 \end{cases}`,
    String.raw`f'(z) = 0`,
    SURROGATE_TEX,
  ],
  params: {
    H0: {
      label: { en: 'Value at the jump', pl: 'Wartość w miejscu skoku' },
      tex: 'H_0',
      unit: '1',
      value: 1,
      range: [0, 1],
      step: 0.5,
      limits: [0, 1],
    },
    ...SURROGATE_PARAMS,
  },
  traits: { range: [0, 1], monotone: true },
  breakpoints: () => [{ x: 0, kind: 'jump' }],
  shape: ({ H0, beta }) => ({
    f(z) {
      if (z === 0) return H0;
      return (1 + Math.sign(z)) / 2; // not a comparison: NaN has to stay NaN
    },
    df: () => 0,
    surrogate: surrogateSlope(beta),
  }),
});
