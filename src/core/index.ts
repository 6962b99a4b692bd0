/** The model core: pure TypeScript without dependencies, usable in any page, worker or Node. */
export * from './contracts/activation.ts';
export * from './contracts/check.ts';
export * from './contracts/ions.ts';
export * from './contracts/membrane.ts';
export * from './contracts/quantity.ts';
export * from './contracts/simulation.ts';
export * from './contracts/stimulus.ts';
export * from './contracts/text.ts';
export * from './catalogue.ts';
export { observe } from './simulate/observe.ts';
export { layOut } from './simulate/prepare.ts';
export { scaleStimulus } from './stimuli/scale.ts';
export { completeProblem, simulate, SLICE_STEPS, startRun } from './simulate/simulate.ts';
export type { ProblemSketch } from './simulate/simulate.ts';
export type { Run } from './simulate/run.ts';
