import fc from 'fast-check';
import { getStimulus, membraneList } from '../../../src/core/catalogue.ts';
import { defaultsOf } from '../../../src/core/contracts/quantity.ts';
import type { SimulationProblem } from '../../../src/core/index.ts';
import { completeProblem } from '../../../src/core/index.ts';
import { problemFor } from '../../../src/live/problem.ts';
import { encodeDocument } from '../../../src/state/codec.ts';
import { between } from '../../core/numbers.ts';
import { anyDocument } from '../../state/any-document.ts';

export const LINK = 'https://example.org/threshold/#v=1&models=one,two&amp=2.5';

/** A membrane model's problem in any valid document that has one, with the document's own link. */
export const anyState: fc.Arbitrary<{ problem: SimulationProblem; link: string }> = anyDocument
  .map((document) => ({
    document,
    entry: document.models.find(({ id }) => membraneList.some((model) => model.id === id)),
  }))
  .filter(({ entry, document }) => entry !== undefined && document.tEndMs <= 300)
  .map(({ document, entry }) => ({
    problem: problemFor(document, entry!, 1.7),
    link: `https://example.org/#${encodeDocument(document)}`,
  }));

/** Every model under a step of 5 µA/cm². */
export const plainProblems: readonly SimulationProblem[] = membraneList.map((model) =>
  completeProblem({
    model: model.id,
    stimulus: { kind: 'current-step', params: { amp: 5, onMs: 20, offMs: 170 } },
    tEndMs: 200,
  }),
);

/** Inputs from synapses, which decay, onto any model: within the sliders' travel, so that all can run. */
export const anySynapticState: fc.Arbitrary<{ problem: SimulationProblem; link: string }> = fc
  .record({
    model: fc.constantFrom(...membraneList.map(({ id }) => id)),
    params: fc.record(
      Object.fromEntries(
        Object.entries(getStimulus('synaptic-inputs').params).map(([name, { range, whole }]) => [
          name,
          whole ? between(...range).map(Math.round) : between(...range),
        ]),
      ),
    ) as fc.Arbitrary<Record<string, number>>,
    tEndMs: between(60, 300),
    seed: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ params, ...rest }) => ({
    problem: completeProblem({ ...rest, stimulus: { kind: 'synaptic-inputs', params } }),
    link: LINK,
  }));

/** The same with noise on the membrane, where a model has a parameter for it. */
export const noisyProblems: readonly SimulationProblem[] = plainProblems.flatMap((problem) => {
  const { params, isNoisy } = membraneList.find(({ id }) => id === problem.model)!;
  const name = Object.keys(params).find((key) => isNoisy?.({ ...defaultsOf(params), [key]: 1 }));
  return name ? [{ ...problem, params: { [name]: 1 } }] : [];
});
