import { defineActivation } from '../contracts/activation.ts';
import { scaledErfc } from '../math/erf.ts';
import { timesGaussian } from '../math/gaussian-factor.ts';

const INV_SQRT_2PI = 0.3989422804014327;

/** Φ(−u)·exp(u²/2) for u ≥ 0, Φ the Gaussian distribution function: the tail without its exponential. */
const scaledTail = (u: number): number => scaledErfc(u * Math.SQRT1_2) / 2;

/** u·Φ(−u): what GELU lacks to ReLU at a distance u ≥ 0 from zero, on either side. */
function shortfall(u: number): number {
  return timesGaussian(Math.min(u, 40) * scaledTail(u), u, 0.5);
}

/** Φ(−u) − u·φ(u): the slope at −u. Both terms share one exponential, so none of it is lost in the tail. */
function slopeBelow(u: number): number {
  return timesGaussian(scaledTail(u) - Math.min(u, 40) * INV_SQRT_2PI, u, 0.5);
}

/** The input times the probability that a standard Gaussian variable lies below it. */
export const gelu = defineActivation({
  id: 'gelu',
  label: 'GELU',
  year: 2016,
  source: {
    cite: 'Hendrycks D, Gimpel K (2016) arXiv:1606.08415',
    doi: '10.48550/arXiv.1606.08415',
    note: {
      en: 'The exact form with the error function, not the approximation with tanh.',
      pl: 'Postać dokładna z funkcją błędu, a nie przybliżenie z tangensem hiperbolicznym.',
    },
  },
  evidence: {
    fittedTo: {
      en: 'No data: a mathematical choice, standard in transformers. The input is weighted by the chance that a Gaussian variable is smaller.',
      pl: 'Brak danych: to wybór matematyczny, standard w transformerach. Wejście jest mnożone przez prawdopodobieństwo, że zmienna gaussowska będzie od niego mniejsza.',
    },
    leavesOut: {
      en: 'Biology: the dip below zero is an engineering choice. Time, history and saturation are missing too.',
      pl: 'Biologię: wgłębienie poniżej zera to wybór inżynierski. Brak też czasu, historii i nasycenia.',
    },
    notKnown: {
      en: 'Why it beats ReLU where it does: the evidence is trained networks, not a theory.',
      pl: 'Dlaczego bywa lepsza od ReLU: mówią o tym wyniki uczenia sieci, a nie teoria.',
    },
  },
  tex: [
    String.raw`f(z) = z\,\Phi(z) = \frac{z}{2}\left[1 + \operatorname{erf}\frac{z}{\sqrt{2}}\right]`,
    String.raw`f'(z) = \Phi(z) + \frac{z}{\sqrt{2\pi}}\,e^{-z^2/2}`,
  ],
  params: {},
  // The minimum lies at z = −0.7518.
  traits: { range: [-0.1699712074799037, Infinity], monotone: false },
  shape: () => ({
    f: (z) => (z < 0 ? 0 : z) - shortfall(Math.abs(z)),
    // f′(z) + f′(−z) = 1: only the lower side has to be computed.
    df: (z) => (z < 0 ? slopeBelow(-z) : 1 - slopeBelow(z)),
  }),
});
