import { findMeasure } from '../analysis/measures/index.ts';
import { defaultMethod, findMembrane, findModel, getStimulus, methods } from '../core/catalogue.ts';
import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { Interval } from '../core/contracts/quantity.ts';
import type { Stimulus } from '../core/contracts/stimulus.ts';
import type { ExplorerDocument, ModelEntry } from './document.ts';
import { memo } from './memo.ts';
import type { Values } from './values.ts';
import { completeValues } from './values.ts';

/*
 * What follows from a document. The same document gets the very same answer; the models of a table
 * also do as long as nothing about them changes.
 */

/** A membrane model on the table with its declaration and all its values. */
export interface MembraneOnTable {
  readonly entry: ModelEntry;
  readonly model: MembraneModel;
  readonly params: Values;
}

const membraneOf = memo((entry: ModelEntry): MembraneOnTable | null => {
  const model = findMembrane(entry.id);
  return model ? { entry, model, params: completeValues(model.params, entry.params) } : null;
});

const membranesOf = memo((models: readonly ModelEntry[]) =>
  models.map(membraneOf).filter((found) => found !== null),
);
const stimulusValues = memo((stimulus: Stimulus) =>
  completeValues(getStimulus(stimulus.kind).params, stimulus.params),
);
const windowOf = memo((document: ExplorerDocument) => {
  const { stimulus, tEndMs } = document;
  const window = getStimulus(stimulus.kind).window(stimulusValues(stimulus), tEndMs);
  const measure = findMeasure(document.measure);
  const toEnd = measure?.protocol === 'run' && measure.countsToEnd;
  return toEnd ? ([window[0], tEndMs] as const) : window;
});

/** Are slopes shown instead of values? Only artificial units have any. */
export const selectSlopes = ({ derivative, models }: ExplorerDocument): boolean =>
  derivative && models.some(({ id }) => findModel(id)?.kind === 'activation');

/** Membrane models, in the order of the lanes. */
export const selectMembranes = (document: ExplorerDocument): readonly MembraneOnTable[] =>
  membranesOf(document.models);

/** The input: a multiple of the rheobase (also in unit x), or native µA/cm². */
export const selectAmplitude = ({ stimulus }: ExplorerDocument): number =>
  stimulusValues(stimulus)[getStimulus(stimulus.kind).amplitude] ?? 0;

/** Stretch of time [ms] in which spikes are counted for what is asked. */
export const selectWindow = (document: ExplorerDocument): Interval => windowOf(document);

/** Id of the method that a model runs with; null for what is not stepped through time. */
export function methodFor(document: ExplorerDocument, modelId: string): string | null {
  const found = selectMembranes(document).find(({ entry }) => entry.id === modelId);
  if (!found) return null;
  const { model, params } = found;
  const chosen = methods.find(({ id }) => id === document.method);
  return (chosen?.refusal(model, params) === null ? chosen : defaultMethod(model, params)).id;
}
