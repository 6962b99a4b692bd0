import type { Measure } from '../analysis/measures/measure.ts';
import { findMeasure, measures } from '../analysis/measures/index.ts';
import {
  defaultMethod,
  findActivation,
  findMembrane,
  getStimulus,
  methods,
} from '../core/catalogue.ts';
import type { ActivationFn } from '../core/contracts/activation.ts';
import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { Interval } from '../core/contracts/quantity.ts';
import type { Stimulus, StimulusKind } from '../core/contracts/stimulus.ts';
import type { Text } from '../core/contracts/text.ts';
import type { ExplorerDocument, ModelEntry } from './document.ts';
import { memo } from './memo.ts';
import type { Values } from './values.ts';
import { completeValues } from './values.ts';

/*
 * What follows from a document, and so from the ghost as well. The same document gets the very same
 * answer; the models of a table also do as long as nothing about them changes.
 */

/** A model on the table with its declaration and all its values. */
export interface OnTable<Model> {
  readonly entry: ModelEntry;
  readonly model: Model;
  readonly params: Values;
}

const onTable = memo((entry: ModelEntry): OnTable<MembraneModel | ActivationFn> | null => {
  const model = findMembrane(entry.id) ?? findActivation(entry.id);
  return model ? { entry, model, params: completeValues(model.params, entry.params) } : null;
});

const membranesOf = memo((models: readonly ModelEntry[]) => models.map(onTable).filter(isMembrane));
const activationsOf = memo((models: readonly ModelEntry[]) =>
  models.map(onTable).filter(isActivation),
);
const stimulusValues = memo((stimulus: Stimulus) =>
  completeValues(kindOf(stimulus).params, stimulus.params),
);
const windowOf = memo((document: ExplorerDocument) =>
  kindOf(document.stimulus).window(stimulusValues(document.stimulus), document.tEndMs),
);

/** Membrane models, in the order of the lanes. */
export const selectMembranes = (document: ExplorerDocument): readonly OnTable<MembraneModel>[] =>
  membranesOf(document.models);

/** Artificial units, in the order of the lanes. */
export const selectActivations = (document: ExplorerDocument): readonly OnTable<ActivationFn>[] =>
  activationsOf(document.models);

/** A model of the table by its id. */
export function selectModelOnTable(
  document: ExplorerDocument,
  id: string,
): OnTable<MembraneModel | ActivationFn> | null {
  const entry = document.models.find((candidate) => candidate.id === id);
  return entry ? onTable(entry) : null;
}

/** The model whose parameters, equation and evidence are shown; null only for an invalid document. */
export const selectSelectedModel = (
  document: ExplorerDocument,
): OnTable<MembraneModel | ActivationFn> | null => selectModelOnTable(document, document.selected);

export const selectStimulusKind = (document: ExplorerDocument): StimulusKind =>
  kindOf(document.stimulus);

/** All numbers of the stimulus; currents in the unit of the document. */
export const selectStimulusValues = (document: ExplorerDocument): Values =>
  stimulusValues(document.stimulus);

/** The input: a multiple of the rheobase (also in unit x), or native µA/cm². */
export const selectAmplitude = (document: ExplorerDocument): number =>
  stimulusValues(document.stimulus)[kindOf(document.stimulus).amplitude] ?? 0;

export const selectMeasure = (document: ExplorerDocument): Measure | undefined =>
  findMeasure(document.measure);

/** Measures that the present stimulus answers, in the order of the menu. */
export const selectMeasures = (document: ExplorerDocument): readonly Measure[] =>
  measuresOf(kindOf(document.stimulus));

/** Stretch of time [ms] in which spikes are counted for a rate. */
export const selectWindow = (document: ExplorerDocument): Interval => windowOf(document);

/** Visible stretch of time [ms]. */
export const selectView = (document: ExplorerDocument): Interval =>
  document.view ?? wholeRun(document);

/** Id of the method that a model runs with; null for what is not stepped through time. */
export function methodFor(document: ExplorerDocument, modelId: string): string | null {
  const found = selectModelOnTable(document, modelId);
  if (!found || !isMembrane(found)) return null;
  const { model, params } = found;
  const chosen = methods.find(({ id }) => id === document.method);
  return (chosen?.refusal(model, params) === null ? chosen : defaultMethod(model, params)).id;
}

/** Why a model does not run with the document's method; null if it does. */
export function methodRefusal(document: ExplorerDocument, modelId: string): Text | null {
  const found = selectModelOnTable(document, modelId);
  if (!found || !isMembrane(found)) return null;
  const chosen = methods.find(({ id }) => id === document.method);
  return chosen?.refusal(found.model, found.params) ?? null;
}

const wholeRun = memo(({ tEndMs }: ExplorerDocument): Interval => [0, tEndMs]);

const measuresOf = memo((kind: StimulusKind) =>
  measures.filter((measure) => measure.refusal(kind) === null),
);

function kindOf(stimulus: Stimulus): StimulusKind {
  return getStimulus(stimulus.kind);
}

type Found = OnTable<MembraneModel | ActivationFn> | null;

function isMembrane(found: Found): found is OnTable<MembraneModel> {
  return found?.model.kind === 'membrane';
}

function isActivation(found: Found): found is OnTable<ActivationFn> {
  return found?.model.kind === 'activation';
}
