import { elu } from './elu.ts';
import { gelu } from './gelu.ts';
import { leakyRelu } from './leaky-relu.ts';
import { logistic } from './logistic.ts';
import { relu } from './relu.ts';
import { sign } from './sign.ts';
import { silu } from './silu.ts';
import { softplus } from './softplus.ts';
import { step } from './step.ts';
import { tanh } from './tanh.ts';

export { elu, gelu, leakyRelu, logistic, relu, sign, silu, softplus, step, tanh };

/** In teaching order: from the threshold to its smooth relatives. */
export const activations = [
  step,
  sign,
  relu,
  leakyRelu,
  logistic,
  tanh,
  softplus,
  elu,
  gelu,
  silu,
] as const;
