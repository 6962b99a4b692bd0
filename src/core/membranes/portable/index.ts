import { portableHodgkinHuxley } from './hodgkin-huxley.ts';
import { portableLif } from './lif.ts';

/** One for every membrane model; loaded only by what writes code for other simulators. */
export const portableMembranes = [portableLif, portableHodgkinHuxley] as const;
