import { defineActivation } from '../contracts/activation.ts';

/** Beyond this distance from zero e⁻ᵘ is nothing, and ∞·0 must not arise. */
const NOTHING_LEFT = 2000;

/** u·σ(−u): what SiLU lacks to ReLU at a distance u ≥ 0 from zero, on either side. */
function shortfall(u: number): number {
  const reach = Math.min(u, NOTHING_LEFT);
  const root = Math.exp(-reach / 2); // taken twice, so that the tail rounds only once near zero
  return root * (reach / (1 + root * root)) * root;
}

/** σ(−u)·[1 − u·σ(u)]: the slope at −u. */
function slopeBelow(u: number): number {
  const reach = Math.min(u, NOTHING_LEFT);
  const root = Math.exp(-reach / 2);
  const e = root * root;
  return root * ((1 + e - reach) / (1 + e) ** 2) * root;
}

/** The input times its own logistic sigmoid. */
export const silu = defineActivation({
  id: 'silu',
  label: 'SiLU',
  year: 2018,
  source: {
    cite: 'Elfwing S, Uchibe E, Doya K (2018) Neural Networks 107:3–11',
    doi: '10.1016/j.neunet.2017.12.012',
    note: {
      en: 'Also called Swish (Ramachandran, Zoph & Le 2017).',
      pl: 'Znana też jako Swish (Ramachandran, Zoph i Le 2017).',
    },
  },
  evidence: {
    fittedTo: {
      en: 'No data: a mathematical choice, a smooth relative of ReLU used in networks for vision.',
      pl: 'Brak danych: to wybór matematyczny, gładka krewna ReLU stosowana w sieciach do analizy obrazu.',
    },
    leavesOut: {
      en: 'A reading as a firing rate: the output dips below zero, an engineering choice. Time, history and saturation are missing too.',
      pl: 'Odczytanie jako częstość wyładowań: wyjście schodzi poniżej zera, co jest wyborem inżynierskim. Brak też czasu, historii i nasycenia.',
    },
    notKnown: {
      en: 'Whether the dip itself helps a network, or only the smooth bend.',
      pl: 'Czy sieci pomaga samo wgłębienie, czy tylko gładkie zagięcie.',
    },
  },
  tex: [
    String.raw`f(z) = z\,\sigma(z) = \frac{z}{1 + e^{-z}}`,
    String.raw`f'(z) = \sigma(z)\,\{1 + z\,[1 - \sigma(z)]\}`,
  ],
  params: {},
  // The minimum lies at z = −1.2785.
  traits: { range: [-0.2784645427610738, Infinity], monotone: false },
  shape: () => ({
    f: (z) => (z < 0 ? 0 : z) - shortfall(Math.abs(z)),
    // f′(z) + f′(−z) = 1: only the lower side has to be computed.
    df: (z) => (z < 0 ? slopeBelow(-z) : 1 - slopeBelow(z)),
  }),
});
