import type { NamedFormula, NeuroMlGate, PortableMembrane } from '../../contracts/portable.ts';

/** `hodgkin-huxley.ts` for other simulators: the printed rates and the four slopes. */
const rate = (id: string, of: string, note: string): NamedFormula => ({
  id,
  unit: '1/ms',
  of,
  note,
});

const q10: NeuroMlGate['q10'] = { factor: 3, atCelsius: 6.3 };

export const portableHodgkinHuxley: PortableMembrane = {
  model: 'hodgkin-huxley',
  constants: [
    {
      id: 'phi',
      unit: '1',
      of: '3 ** ((T - 6.3) / 10)',
      note: 'all rates grow with Q10 = 3 from 6.3 °C',
    },
  ],
  formulas: [
    rate('alpha_m', 'exprelr((V + 40) / 10)', 'opening of m'),
    rate('beta_m', '4 * exp(-(V + 65) / 18)', 'closing of m'),
    rate('alpha_h', '0.07 * exp(-(V + 65) / 20)', 'opening of h'),
    rate('beta_h', '1 / (1 + exp(-(V + 35) / 10))', 'closing of h'),
    rate('alpha_n', '0.1 * exprelr((V + 55) / 10)', 'opening of n'),
    rate('beta_n', '0.125 * exp(-(V + 65) / 80)', 'closing of n'),
  ],
  derivatives: {
    V: '(I - gNa * m**3 * h * (V - ENa) - gK * n**4 * (V - EK) - gL * (V - EL)) / C',
    m: 'phi * (alpha_m * (1 - m) - beta_m * m)',
    h: 'phi * (alpha_h * (1 - h) - beta_h * h)',
    n: 'phi * (alpha_n * (1 - n) - beta_n * n)',
  },
  // Both the charging of the membrane and the fastest gate near rest stay well inside RK4's stability.
  stepMs: ({ C, gNa, gK, gL, T }) =>
    Math.min(0.01, (1.5 * C!) / (gNa! + gK! + gL!), 0.05 / 3 ** ((T! - 6.3) / 10)),
  neuron: {
    mechanism: 'hh',
    globals: [
      { name: 'celsius', value: 'T', unit: 'degC' },
      { name: 'usetable_hh', value: '0', unit: 'rates computed, not read from a table' },
    ],
    settings: [
      { name: 'cm', value: 'C', unit: 'uF/cm2' },
      { name: 'gnabar_hh', value: 'gNa / 1000', unit: 'S/cm2' },
      { name: 'gkbar_hh', value: 'gK / 1000', unit: 'S/cm2' },
      { name: 'gl_hh', value: 'gL / 1000', unit: 'S/cm2' },
      { name: 'ena', value: 'ENa', unit: 'mV' },
      { name: 'ek', value: 'EK', unit: 'mV' },
      { name: 'el_hh', value: 'EL', unit: 'mV' },
    ],
    states: { m: 'm_hh', h: 'h_hh', n: 'n_hh' },
  },
  neuroml: {
    kind: 'channels',
    capacitance: 'C',
    temperature: 'T',
    channels: [
      {
        id: 'sodium',
        ion: 'na',
        conductance: 'gNa',
        reversal: 'ENa',
        gates: [
          {
            id: 'm',
            instances: 3,
            q10,
            forward: { type: 'HHExpLinearRate', ratePerMs: 1, midpointMv: -40, scaleMv: 10 },
            reverse: { type: 'HHExpRate', ratePerMs: 4, midpointMv: -65, scaleMv: -18 },
          },
          {
            id: 'h',
            instances: 1,
            q10,
            forward: { type: 'HHExpRate', ratePerMs: 0.07, midpointMv: -65, scaleMv: -20 },
            reverse: { type: 'HHSigmoidRate', ratePerMs: 1, midpointMv: -35, scaleMv: 10 },
          },
        ],
      },
      {
        id: 'potassium',
        ion: 'k',
        conductance: 'gK',
        reversal: 'EK',
        gates: [
          {
            id: 'n',
            instances: 4,
            q10,
            forward: { type: 'HHExpLinearRate', ratePerMs: 0.1, midpointMv: -55, scaleMv: 10 },
            reverse: { type: 'HHExpRate', ratePerMs: 0.125, midpointMv: -65, scaleMv: -80 },
          },
        ],
      },
      { id: 'leak', ion: 'non_specific', conductance: 'gL', reversal: 'EL', gates: [] },
    ],
  },
};
