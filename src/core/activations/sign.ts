import { defineActivation } from '../contracts/activation.ts';
import { SURROGATE_PARAMS, SURROGATE_TEX, surrogateSlope } from './surrogate.ts';

/** The threshold unit with states −1 and +1, as in spin models of memory. */
export const sign = defineActivation({
  id: 'sign',
  label: { en: 'Sign', pl: 'Znak' },
  year: 1982,
  source: {
    cite: 'Hopfield JJ (1982) PNAS 79:2554–2558',
    doi: '10.1073/pnas.79.8.2554',
    note: {
      en: 'Hopfield writes his states as 0 and 1; −1 and +1 give an equivalent network, in the notation of spins. At the jump the slope is shown as 0.',
      pl: 'Hopfield zapisuje stany jako 0 i 1; −1 i +1 dają równoważną sieć, w notacji spinów. W miejscu skoku nachylenie pokazujemy jako 0.',
    },
  },
  evidence: {
    fittedTo: {
      en: 'No data: a mathematical choice. Two opposite states make the theory of memory networks symmetric.',
      pl: 'Brak danych: to wybór matematyczny. Dwa przeciwne stany nadają teorii sieci pamięciowych symetrię.',
    },
    leavesOut: {
      en: 'Everything graded, and time. A neuron has no negative spikes, so −1 can only stand for “not firing”.',
      pl: 'Wszystko, co stopniowane, oraz czas. Neuron nie ma ujemnych wyładowań, więc −1 może oznaczać tylko „nie wyładowuje się”.',
    },
    notKnown: {
      en: 'How far memories in a brain resemble the stable states of such networks.',
      pl: 'Na ile pamięć w mózgu przypomina stany stabilne takich sieci.',
    },
  },
  tex: [
    String.raw`f(z) = \operatorname{sgn} z = \begin{cases} -1 & z < 0 \\ 0 & z = 0 \\ 1 & z > 0 \end{cases}`,
    String.raw`f'(z) = 0`,
    SURROGATE_TEX,
  ],
  params: SURROGATE_PARAMS,
  traits: { range: [-1, 1], monotone: true },
  breakpoints: () => [{ x: 0, kind: 'jump' }],
  shape: ({ beta }) => ({ f: Math.sign, df: () => 0, surrogate: surrogateSlope(beta) }),
});
