import { inputScale } from '../../src/analysis/input-scale.ts';
import { getMembrane } from '../../src/core/catalogue.ts';
import { completeParams } from '../../src/core/contracts/check.ts';
import { membraneList, simulate } from '../../src/core/index.ts';
import { codeTargets } from '../../src/export/code/index.ts';
import { problemFor } from '../../src/live/problem.ts';
import { decodeDocument } from '../../src/state/codec.ts';

/*
 * What the check of exported code runs: every membrane model in several states, as links, written
 * for every target. A parameter in a link is read by the model it names.
 */

/** A script and the spike times that the page finds in the same state. */
export interface Job {
  readonly state: string;
  readonly model: string;
  readonly target: string;
  readonly fileName: string;
  /** Why there is no script, in English; null if there is one. */
  readonly refusal: string | null;
  readonly text: string;
  readonly spikesMs: readonly number[];
}

const STATES: Readonly<Record<string, string>> = {
  default: '',
  'sine, warmer': 'stimulus=sine&amp=1.1&depth=0.9&freqHz=37&hodgkin-huxley.T=12.5&lif.tRef=3.3',
  'ramp, hold, kick':
    'stimulus=ramp-hold-kick&t=500&amp=1.25&kick=2.5&kickMs=313.37&hodgkin-huxley.gK=30&lif.C=1.7',
  noise: 'stimulus=ou-noise&amp=1.4&sd=1.3&tauMs=3&seed=7&hodgkin-huxley.gNa=95&lif.gL=0.17',
  'drawn by hand':
    'stimulus=free-hand&amp=2.2&points=11.3:0;33.337:1.4;71.9:0.2;72.4:1.1;160:0.9;171.77:-0.5;180:0&lif.EL=-61.5',
  'pulses off every grid':
    'stimulus=pulse-train&amp=25&onMs=13.0137&periodMs=17.777&widthMs=0.737&count=9&hodgkin-huxley.C=0.8&lif.vReset=-72&lif.tRef=0',
  'sodium blocked, pushed': 'amp=9&hodgkin-huxley.gNa=0',
  'warm, graded': 'stimulus=pulse-train&amp=2.6&widthMs=3&hodgkin-huxley.T=28',
  'peak at the pulse’s end': 'stimulus=pulse&unit=native&amp=18.73&widthMs=1&hodgkin-huxley.T=28',
  'tip and hump': 'stimulus=pulse-pair&unit=native&amp=10&gapMs=6.4&ratio=18.9',
  'without rest':
    'amp=0.05&hodgkin-huxley.gK=15&lif.EL=-55&lif.vTh=-59&lif.vReset=-70&lif.tRef=2.3',
  'pair of pulses':
    'stimulus=pulse-pair&amp=14&onMs=31.416&gapMs=9.07&widthMs=0.93&ratio=1.3&hodgkin-huxley.EL=-52',
  synapses:
    'stimulus=synaptic-inputs&amp=45&count=23&onMs=11.317&intervalMs=6.37&jitterMs=2.9&tauMs=3.1&seed=5&hodgkin-huxley.T=9&lif.tRef=2.7',
  'synapses and inhibition':
    'stimulus=synaptic-inputs&amp=95&count=40&onMs=23.1&intervalMs=1.03&jitterMs=4.7&tauMs=0.83&inhibition=25&lagMs=17.77&seed=11&hodgkin-huxley.gK=31&lif.C=0.8',
};

/** Every model in every state for every target, slowest simulators last. */
export function jobs(): Job[] {
  return Object.entries(STATES).flatMap(([state, link]) => {
    const { document, notices } = decodeDocument(link);
    if (notices.length > 0) throw new Error(`the link of "${state}" is not understood: ${link}`);
    return membraneList.flatMap(({ id }) => {
      const entry = document.models.find((shown) => shown.id === id) ?? { id, params: {} };
      const model = getMembrane(id);
      const { unit } = inputScale(model, completeParams(model.params, entry.params));
      const problem = problemFor(document, entry, unit);
      const spikesMs = [...simulate(problem).spikesMs];
      return codeTargets.map((target): Job => {
        const refusal = target.refusal(problem)?.en ?? null;
        return {
          state,
          model: id,
          target: target.id,
          fileName: target.fileName,
          refusal,
          text: refusal ? '' : target.write({ problem, link: `https://example.org/#${link}` }),
          spikesMs,
        };
      });
    });
  });
}
