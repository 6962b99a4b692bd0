import { constant } from './constant.ts';
import { freeHand } from './free-hand.ts';
import { ouNoise } from './ou-noise.ts';
import { pulsePair } from './pulse-pair.ts';
import { pulseTrain } from './pulse-train.ts';
import { pulse } from './pulse.ts';
import { rampHoldKick } from './ramp-hold-kick.ts';
import { sine } from './sine.ts';
import { step } from './step.ts';
import { synapticInputs } from './synaptic-inputs.ts';

/** In the order of the menu. */
export const stimuli = [
  step,
  constant,
  pulse,
  pulsePair,
  pulseTrain,
  rampHoldKick,
  sine,
  synapticInputs,
  ouNoise,
  freeHand,
] as const;
