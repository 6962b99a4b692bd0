import { runChild } from '../child.mjs';
import { printTable } from '../table.mjs';
import { BYTES_PER_STEP } from '../targets.mjs';

// Room enough that nothing is collected while it is counted [MiB].
const NODE_OPTIONS = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256'];

/** What a step leaves behind for the garbage collector. */
export function allocation({ bundle, verdicts }) {
  const rows = runChild('allocation', [bundle], NODE_OPTIONS);
  console.log('Allocation: bytes of heap per step, squid axon firing, no trace kept');
  printTable(
    ['method', 'the method alone', 'a whole run'],
    rows.map(({ label, alone, run }) => [label, alone.toFixed(1), run.toFixed(1)]),
  );
  const most = Math.max(...rows.map(({ alone }) => alone));
  verdicts.atMost('allocation per step', most, BYTES_PER_STEP, (x) => `${x.toFixed(1)} bytes`);
}
