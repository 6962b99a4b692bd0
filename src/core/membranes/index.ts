import { hodgkinHuxley } from './hodgkin-huxley.ts';
import { lif } from './lif.ts';

/** By year of publication. */
export const membranes = [lif, hodgkinHuxley] as const;
