export { csvOfCurves, csvOfTraces } from './csv.ts';
export { DATA_SCHEMA, jsonOfCurves, jsonOfTraces } from './json.ts';
export type { Column, EchoedRun, PlottedCurve, PlottedTrace, Provenance } from './types.ts';
