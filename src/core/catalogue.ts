import type { ActivationFn } from './contracts/activation.ts';
import type { MembraneModel } from './contracts/membrane.ts';
import type { StimulusKind } from './contracts/stimulus.ts';
import { activations } from './activations/index.ts';
import { membranes } from './membranes/index.ts';
import { stimuli } from './stimuli/index.ts';

export type ActivationId = (typeof activations)[number]['id'];
export type MembraneId = (typeof membranes)[number]['id'];
export type StimulusId = (typeof stimuli)[number]['id'];

// A declaration's functions take its own parameters; the lists forget which, because the values
// handed to them are always completed from the same declaration.
export const activationList = activations as unknown as readonly ActivationFn[];
export const membraneList = membranes as unknown as readonly MembraneModel[];
export const stimulusList = stimuli as unknown as readonly StimulusKind[];

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((entry) => [entry.id, entry]));

const activationsById = byId(activationList);
const membranesById = byId(membraneList);
const stimuliById = byId(stimulusList);

export const findActivation = (id: string): ActivationFn | undefined => activationsById.get(id);
export const findMembrane = (id: string): MembraneModel | undefined => membranesById.get(id);
export const findStimulus = (id: string): StimulusKind | undefined => stimuliById.get(id);

export { defaultMethod, methods } from './integrators/index.ts';

/** An artificial unit or a membrane model. */
export type Model = ActivationFn | MembraneModel;

export const findModel = (id: string): Model | undefined =>
  activationsById.get(id) ?? membranesById.get(id);

/** An entry that must exist, because the document it comes from is valid. Throws a TypeError otherwise. */
function required<T>(entry: T | undefined, id: string): T {
  if (entry === undefined) throw new TypeError(`${id} is not in the catalogue`);
  return entry;
}

export const getMembrane = (id: string): MembraneModel => required(findMembrane(id), id);
export const getActivation = (id: string): ActivationFn => required(findActivation(id), id);
export const getStimulus = (id: string): StimulusKind => required(findStimulus(id), id);
export const getModel = (id: string): Model => required(findModel(id), id);
