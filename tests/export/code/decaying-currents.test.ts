import { expect, test } from 'vitest';
import { completeProblem } from '../../../src/core/index.ts';
import { codeTargets } from '../../../src/export/code/index.ts';

test.each(codeTargets)(
  '$id does not write a script that would leave decaying currents out',
  (target) => {
    const refusalFor = (kind: string) =>
      target.refusal(
        completeProblem({ model: 'lif', stimulus: { kind, params: { amp: 10 } }, tEndMs: 100 }),
      );
    expect(refusalFor('synaptic-inputs')?.pl).toContain('zanikają');
    expect(refusalFor('current-step')).toBeNull();
  },
);
