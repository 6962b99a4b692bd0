import type { PortableMembrane } from '../../contracts/portable.ts';

/** `lif.ts` for other simulators: the same equation, threshold, reset and hold. */
export const portableLif: PortableMembrane = {
  model: 'lif',
  constants: [],
  formulas: [],
  derivatives: { V: '(I - gL * (V - EL)) / C' },
  reset: { threshold: 'vTh', assign: { V: 'vReset' }, refractory: 'tRef' },
  noise: 'sigmaV * sqrt(2 * gL / C)',
  stepMs: ({ C, gL }) => Math.min(0.01, (0.2 * C!) / gL!),
  neuron: {
    mechanism: 'pas',
    globals: [],
    settings: [
      { name: 'cm', value: 'C', unit: 'uF/cm2' },
      { name: 'g_pas', value: 'gL / 1000', unit: 'S/cm2' },
      { name: 'e_pas', value: 'EL', unit: 'mV' },
    ],
    states: {},
  },
  neuroml: {
    kind: 'iafRefCell',
    capacitance: 'C',
    leakConductance: 'gL',
    leakReversal: 'EL',
    threshold: 'vTh',
    reset: 'vReset',
    refractory: 'tRef',
  },
};
