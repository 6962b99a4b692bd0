import { describe, expect, test } from 'vitest';
import { odeRun } from '../../src/core/simulate/ode-run.ts';
import { prepare } from '../../src/core/simulate/prepare.ts';
import { completeProblem } from '../../src/core/simulate/simulate.ts';
import { addUp } from '../../src/core/stimuli/segments.ts';
import reference from '../reference/hh.json' with { type: 'json' };
import type { ReferenceComponent } from '../reference/pieces.ts';
import { toPiece } from '../reference/pieces.ts';

/** Tolerances as the reference file recommends them (the strict spike time). */
const SPIKE_MS = reference.tolerances_recommended.spike_time_strict_ms;
const PEAK_MV = reference.tolerances_recommended.peak_mV;
const MIN_MV = reference.tolerances_recommended.min_mV;
const END = reference.tolerances_recommended.end_state;

function run(c: (typeof reference.cases)[number], crossingMv: number) {
  const prepared = prepare(
    completeProblem({
      model: 'hodgkin-huxley',
      params: c.params as Record<string, number>,
      stimulus: { kind: 'constant', params: { amp: 0 } },
      tEndMs: c.duration_ms,
      sampleMs: 0.1,
      initial: [c.init.V, c.init.m, c.init.h, c.init.n],
      crossingMv,
    }),
  );
  const pieces = (c.stimulus as unknown as ReferenceComponent[]).map(toPiece);
  const running = odeRun({ ...prepared, drive: addUp(pieces, c.duration_ms) });
  while (!running.advance(1000));
  return running.result();
}

describe('the squid axon agrees with independent integrators', () => {
  test.each(reference.cases.map((c) => [c.name, c] as const))('%s', (_name, c) => {
    const result = run(c, 0);
    expect(result.outcome.kind).toBe('completed');
    expect(result.crossingsMs).toHaveLength(c.spike_count);
    c.spike_times_ms.forEach((t, i) =>
      expect(Math.abs(result.crossingsMs[i]! - t)).toBeLessThan(SPIKE_MS),
    );
    expect(Math.abs(result.peakMv - c.peak_mV)).toBeLessThan(PEAK_MV);
    expect(Math.abs(result.minMv - c.min_mV)).toBeLessThan(MIN_MV);
    const [v, ...gates] = c.end_state as [number, number, number, number];
    expect(Math.abs(result.finalState[0]! - v)).toBeLessThan(END.V_mV);
    gates.forEach((g, i) =>
      expect(Math.abs(result.finalState[i + 1]! - g)).toBeLessThan(END.gates),
    );
    const lower = run(c, -20).crossingsMs;
    expect(lower).toHaveLength(c.spike_times_minus20_ms.length);
    c.spike_times_minus20_ms.forEach((t, i) =>
      expect(Math.abs(lower[i]! - t)).toBeLessThan(SPIKE_MS),
    );
  });

  test('traces stay within 0.05 mV away from spikes', () => {
    for (const c of reference.cases) {
      if (!('trace' in c) || !c.trace) continue;
      const { states } = run(c, 0);
      const trace = c.trace as { dt_ms: number; V: number[] };
      expect(trace.V.length).toBeGreaterThan(100);
      for (let i = 1; i + 1 < trace.V.length; i++) {
        const slope = (trace.V[i + 1]! - trace.V[i - 1]!) / 0.2;
        if (Math.abs(slope) > 5) continue;
        expect(Math.abs(states[0]![i]! - trace.V[i]!)).toBeLessThan(0.05);
      }
    }
  });
});
