import type {
  EchoedRun,
  PlottedCurve,
  PlottedTrace,
  Provenance,
} from '../../../src/export/data/index.ts';

export const run: EchoedRun = {
  model: 'lif',
  label: 'LIF',
  problem: {
    model: 'lif',
    params: { gL: 0.12 },
    stimulus: { kind: 'current-step', params: { amp: 2.4, onMs: 20 } },
    tEndMs: 200,
    sampleMs: 0.05,
    method: 'exact',
    dtMs: 0.025,
    tolerance: 1e-8,
    seed: 1,
  },
  rheobase: 1.8,
  parameters: { gL: { value: 0.12, unit: 'mS/cm²' } },
  outcome: { kind: 'completed' },
  spikesMs: Float64Array.of(31.25, 52.5),
};

export const from: Provenance = {
  language: 'en',
  title: 'Output against input',
  question: 'How many spikes per second, settled, for a constant current?',
  link: 'https://example.org/threshold/#v=1&models=lif,relu&range=0,20',
  citation: 'Threshold 0.1.0; Stein RB (1967) Biophys J 7:37–68',
  sources: [{ cite: 'Stein RB (1967) Biophys J 7:37–68', doi: '10.1016/S0006-3495(67)86574-3' }],
  runs: [run],
};

export const curve: PlottedCurve = {
  id: 'lif',
  label: 'LIF',
  origin: 'simulated',
  ghost: false,
  x: { quantity: 'input', unit: '× rheobase', values: Float64Array.of(0, 0.1 + 0.2, 3) },
  current: { quantity: 'input', unit: 'µA/cm²', values: Float64Array.of(0, 0.45, 4.5) },
  y: { quantity: 'rate', unit: 'Hz', values: Float64Array.of(-0, NaN, 1 / 3) },
  ripple: Uint8Array.of(0, 1, 0),
};

export const formula: PlottedCurve = {
  ...curve,
  id: 'relu',
  label: 'ReLU',
  origin: 'formula',
  x: { ...curve.x, values: Float64Array.of(0, 1, 1, 3) },
  current: null,
  y: { quantity: 'y', unit: '', values: Float64Array.of(0, 0, 1, 1) },
  ripple: null,
};

const times = Float64Array.of(0, 0.05, 0.05, 0.1);

export const voltage: PlottedTrace = {
  id: 'V',
  lane: 'lif',
  label: 'LIF',
  origin: 'simulated',
  ghost: false,
  t: { quantity: 't', unit: 'ms', values: times },
  y: { quantity: 'V', unit: 'mV', values: Float64Array.of(-65, -50, -65, 5e-324) },
};

export const gate: PlottedTrace = {
  ...voltage,
  id: 'm',
  t: { ...voltage.t, values: times.slice() },
  y: { quantity: 'm', unit: '', values: Float64Array.of(0.1, 0.2, 0.3, 0.4) },
};

export const stimulus: PlottedTrace = {
  ...voltage,
  id: 'input',
  lane: 'stimulus',
  label: 'input',
  t: { ...voltage.t, values: Float64Array.of(0, 20) },
  y: { quantity: 'I', unit: 'µA/cm²', values: Float64Array.of(0, 2.4) },
};
