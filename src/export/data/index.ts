export type { Column, EchoedRun, PlottedCurve, PlottedTrace, Provenance } from './types.ts';
