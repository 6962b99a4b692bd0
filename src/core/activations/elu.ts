import { defineActivation } from '../contracts/activation.ts';

/** The exponential linear unit: proportional above zero, settling at −α below. */
export const elu = defineActivation({
  id: 'elu',
  label: 'ELU',
  year: 2016,
  source: {
    cite: 'Clevert DA, Unterthiner T, Hochreiter S (2016) ICLR, arXiv:1511.07289',
    doi: '10.48550/arXiv.1511.07289',
    note: {
      en: 'At 0 the slope is taken as α, as PyTorch does.',
      pl: 'W zerze przyjmujemy nachylenie α, jak PyTorch.',
    },
  },
  evidence: {
    fittedTo: {
      en: 'No data: a mathematical choice. The average output stays near zero, which can speed up learning.',
      pl: 'Brak danych: to wybór matematyczny. Średnie wyjście pozostaje blisko zera, co może przyspieszać uczenie.',
    },
    leavesOut: {
      en: 'Silence below the threshold: the negative branch has no biological reading. Time and history are missing too.',
      pl: 'Ciszę pod progiem: ujemna gałąź nie ma biologicznego sensu. Brak też czasu i historii.',
    },
    notKnown: {
      en: 'Why it helps in some networks and not in others: only trials tell.',
      pl: 'Dlaczego w jednych sieciach pomaga, a w innych nie: rozstrzygają o tym tylko próby.',
    },
  },
  tex: [
    String.raw`f(z) = \begin{cases} \alpha\,(e^{z} - 1) & z \le 0 \\ z & z > 0 \end{cases}`,
    String.raw`f'(z) = \begin{cases} \alpha\,e^{z} & z \le 0 \\ 1 & z > 0 \end{cases}`,
  ],
  params: {
    alpha: {
      label: { en: 'Depth of the negative branch', pl: 'Głębokość ujemnej gałęzi' },
      tex: String.raw`\alpha`,
      unit: '1',
      value: 1,
      range: [0.1, 2],
      step: 0.1,
      limits: [0, 10],
    },
  },
  // For α = 1; in general the output stays above −α.
  traits: { range: [-1, Infinity], monotone: true },
  // With α = 1 both branches leave 0 with slope 1.
  breakpoints: ({ alpha }) => (alpha === 1 ? [] : [{ x: 0, kind: 'kink' }]),
  shape: ({ alpha }) => ({
    f: (z) => (z > 0 ? z : alpha * Math.expm1(z)),
    df: (z) => (z > 0 ? 1 : alpha * Math.exp(z)),
  }),
});
