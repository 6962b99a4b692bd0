import { describe, expect, test } from 'vitest';
import { completeProblem, observe, simulate } from '../../src/core/index.ts';
import { pulse, runPieces } from './run-pieces.ts';

const model = 'hodgkin-huxley';

const afterPulse = (params: Record<string, number>, amp: number, tEndMs = 60) =>
  simulate(
    completeProblem({
      model,
      params,
      tEndMs,
      sampleMs: 0.01,
      stimulus: { kind: 'pulse', params: { amp, onMs: 5, widthMs: 1 } },
    }),
  );

describe('tetrodotoxin, which blocks every sodium channel', () => {
  test('leaves no sodium current at all', () => {
    const [iNa, , , gNa] = observe(afterPulse({ gNa: 0 }, 40));
    // −0 where V < E_Na: no current all the same.
    expect(iNa!.every((i) => Math.abs(i) === 0)).toBe(true);
    expect(gNa!.every((g) => g === 0)).toBe(true);
  });

  test('leaves no spike, whatever the pulse up to six times the threshold', () => {
    for (let amp = 2; amp <= 40; amp += 2) {
      const { spikesMs, peakMv } = afterPulse({ gNa: 0 }, amp);
      expect(spikesMs).toHaveLength(0);
      // A pulse charges the capacitor by its charge and no more.
      expect(peakMv).toBeLessThan(-65 + amp);
    }
  });

  test('silences the rhythm, too', () => {
    expect(
      runPieces({ model, params: { gNa: 0 }, tEndMs: 200 }, [pulse(0, 200, 20)]).spikesMs,
    ).toHaveLength(0);
  });
});

describe('an axon without potassium channels', () => {
  test('spikes from the potential of an intact one and stays near 0 mV', () => {
    const params = { gK: 0 };
    const initial = [-65, 0.053, 0.596, 0.318];
    const bench = { model, params, tEndMs: 60, initial };
    const { finalState, peakMv } = runPieces(bench, [pulse(0, 1, 10)]);
    expect(peakMv).toBeGreaterThan(40);
    expect(Math.abs(finalState[0]!)).toBeLessThan(1);
  });

  test('has no other rest than that', () => {
    const { states } = afterPulse({ gK: 0 }, 0);
    expect(Math.abs(states[0]![0]!)).toBeLessThan(1);
    expect(Math.abs(states[0]!.at(-1)! - states[0]![0]!)).toBeLessThan(1e-4);
  });
});

describe('the currents of a spike', () => {
  // One millisecond of 10 µA/cm² from 0 ms on.
  const result = simulate(
    completeProblem({
      model,
      tEndMs: 20,
      sampleMs: 0.002,
      stimulus: { kind: 'pulse', params: { amp: 10, onMs: 0, widthMs: 1 } },
    }),
  );
  const [iNa, iK, , gNa, gK] = observe(result) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const whenHighest = (column: Float64Array) => result.tMs[column.indexOf(Math.max(...column))]!;

  test('run in opposite directions and nearly cancel: hundreds of µA/cm² each', () => {
    expect(Math.abs(Math.min(...iNa) - -788)).toBeLessThan(0.6);
    expect(Math.abs(Math.max(...iK) - 821)).toBeLessThan(0.6);
    const net = iNa.map((i, k) => Math.abs(i + iK[k]!));
    expect(Math.max(...net)).toBeLessThan(450);
  });

  test('open sodium first, to 31 mS/cm² at 2.6 ms, then potassium, to 12.5 at 4.1 ms', () => {
    expect(Math.abs(Math.max(...gNa) - 31)).toBeLessThan(0.5);
    expect(Math.abs(whenHighest(gNa) - 2.6)).toBeLessThan(0.05);
    expect(Math.abs(Math.max(...gK) - 12.5)).toBeLessThan(0.05);
    expect(Math.abs(whenHighest(gK) - 4.1)).toBeLessThan(0.05);
  });

  test('swing the potential by 115 mV, from −76 to +39', () => {
    expect(Math.abs(result.peakMv - 39)).toBeLessThan(0.5);
    expect(Math.abs(result.minMv - -76)).toBeLessThan(0.5);
  });
});

describe('accommodation: the threshold depends on how fast the current comes', () => {
  const ramp = (slope: number) =>
    runPieces({ model, tEndMs: 9 / slope + 50 }, [
      { t0Ms: 0, t1Ms: 9 / slope, slope },
      pulse(9 / slope, 9 / slope + 50, 9),
    ]).spikesMs.filter((t) => t < 9 / slope + 1);

  test('a ramp to 9 µA/cm² at 0.30 µA/cm²/ms passes without a spike, at 0.35 it does not', () => {
    expect(ramp(0.3)).toHaveLength(0);
    expect(ramp(0.35).length).toBeGreaterThan(0);
  });

  test('the steeper ramp fires at the lower current: 8.2 µA/cm² at 0.35, 4.6 at 0.5', () => {
    expect(Math.abs(ramp(0.35)[0]! * 0.35 - 8.2)).toBeLessThan(0.6);
    expect(Math.abs(ramp(0.5)[0]! * 0.5 - 4.6)).toBeLessThan(0.6);
  });
});

describe('temperature', () => {
  test('makes the warm axon graded: no threshold to speak of at 25 °C', () => {
    const peaks = [10, 12, 15, 20, 30].map((amp) => afterPulse({ T: 25 }, amp).peakMv);
    [-56, -23, 7, 13, 17].forEach((mv, i) => expect(Math.abs(peaks[i]! - mv)).toBeLessThan(2));
  });

  test('while the cold axon is all or none', () => {
    const peaks = [6.9, 6.95, 10, 40].map((amp) => afterPulse({}, amp).peakMv);
    [-56.7, 33.7, 39.1, 41.3].forEach((mv, i) =>
      expect(Math.abs(peaks[i]! - mv)).toBeLessThan(0.5),
    );
  });

  test('scales all gates by three for ten degrees and nothing else', () => {
    // With C three times smaller and conductances as they are, time itself runs three times faster.
    const warm = runPieces({ model, params: { T: 16.3, C: 1 / 3 }, tEndMs: 40, tolerance: 1e-9 }, [
      pulse(0, 40, 10),
    ]);
    const cold = runPieces({ model, tEndMs: 120, tolerance: 1e-9 }, [pulse(0, 120, 10)]);
    expect(warm.spikesMs.length).toBe(cold.spikesMs.length);
    warm.spikesMs.forEach((t, i) => expect(Math.abs(3 * t - cold.spikesMs[i]!)).toBeLessThan(1e-5));
  });
});
