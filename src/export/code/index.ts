import { brian2 } from './brian2.ts';
import { neuroml } from './neuroml.ts';
import { neuron } from './neuron.ts';
import { numpy } from './numpy.ts';
import type { CodeTarget } from './target.ts';

export type { CodeState, CodeTarget } from './target.ts';

/** In the order of the menu. */
export const codeTargets: readonly CodeTarget[] = [brian2, neuron, numpy, neuroml];
