import { describe, expect, test } from 'vitest';
import reference from '../reference/lif.json' with { type: 'json' };
import type { ReferenceComponent } from '../reference/pieces.ts';
import { toPiece } from '../reference/pieces.ts';
import type { LifSet } from './lif-sets.ts';
import { lifParams } from './lif-sets.ts';
import { runPieces } from './run-pieces.ts';

/** Tolerance the reference file recommends for an event-driven neuron [ms]. */
const SPIKE_MS = 1e-9;
/** The file prints potentials with ten decimals. */
const END_MV = 1e-9;
/** The file prints traces with six decimals. */
const TRACE_MV = 1e-6;

type Case = (typeof reference.cases)[number];

function run(c: Case, sampleMs: number) {
  const pieces = (c.stimulus as ReferenceComponent[]).map(toPiece);
  const params = lifParams(c.set as LifSet);
  const initial = [c.init.V, 0];
  return runPieces({ model: 'lif', params, tEndMs: c.duration_ms, sampleMs, initial }, pieces);
}

describe('the leaky integrate-and-fire neuron spikes when the closed form says', () => {
  test.each(reference.cases.map((c) => [c.name, c] as const))('%s', (_name, c) => {
    const { spikesMs, finalState, outcome } = run(c, 0);
    expect(outcome.kind).toBe('completed');
    expect(spikesMs).toHaveLength(c.spike_count);
    c.spike_times_ms.forEach((t, i) => expect(Math.abs(spikesMs[i]! - t)).toBeLessThan(SPIKE_MS));
    expect(Math.abs(finalState[0]! - c.end_V)).toBeLessThan(END_MV);
  });

  test('and its potential follows the recorded traces in between', () => {
    const traced = reference.cases.filter((c) => 'trace' in c);
    expect(traced).toHaveLength(2);
    for (const c of traced) {
      const { dt_ms: dtMs, V } = c.trace as { dt_ms: number; V: number[] };
      const { tMs, states } = run(c, dtMs);
      const mv = new Map(Array.from(tMs, (t, i) => [t, states[0]![i]!]));
      V.forEach((v, i) => expect(Math.abs(mv.get(i * dtMs)! - v)).toBeLessThan(TRACE_MV));
    }
  });
});
