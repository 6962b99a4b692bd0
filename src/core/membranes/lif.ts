import type { Slopes } from '../contracts/membrane.ts';
import { defineMembrane } from '../contracts/membrane.ts';
import { lifExact } from './lif-exact.ts';

/*
 * Leaky integrate-and-fire (Lapicque 1907; Stein 1967), per unit area.
 *
 *   C dV/dt = −g_L (V − E_L) + I + g_L σ_V √(2τ) ξ(t),   τ = C/g_L
 *   V ≥ θ:  spike; V ← V_r, held for t_ref
 *
 * σ_V is the standard deviation of the free membrane under the white noise ξ. Known behaviour:
 * f = 1/(t_ref + τ ln((V∞ − V_r)/(V∞ − θ))), V∞ = E_L + I/g_L; rheobase g_L (θ − E_L) = 1.5 µA/cm²;
 * I exactly at rheobase never fires. The spike itself is not modelled: plots draw it.
 */
const V = 0;
const REFRACTORY = 1;

const BOOK = {
  cite: 'Gerstner W, Kistler WM, Naud R, Paninski L (2014) Neuronal Dynamics, ch. 1; after Lapicque L (1907) and Stein RB (1967)',
} as const;

export const lif = defineMembrane({
  id: 'lif',
  label: { en: 'Leaky integrate-and-fire', pl: '„Całkuj i strzelaj” z upływem (LIF)' },
  short: { en: 'LIF', pl: 'LIF' },
  year: 1907,
  source: BOOK,
  evidence: {
    fittedTo: {
      en: 'No cell in particular: a capacitor, a leak and a threshold, with round numbers typical of a cortical neuron.',
      pl: 'Żadna konkretna komórka: kondensator, upływ i próg, z okrągłymi liczbami typowymi dla neuronu kory.',
    },
    leavesOut: {
      en: 'The spike itself (it is drawn, not computed), ion channels, a threshold that moves, adaptation, dendrites.',
      pl: 'Sam potencjał czynnościowy (jest dorysowany, nie obliczony), kanały jonowe, ruchomy próg, adaptację, dendryty.',
    },
    notKnown: {
      en: 'For which questions about a brain such a simple unit is enough. It predicts many spike times well once fitted to one cell and one kind of input.',
      pl: 'Dla jakich pytań o mózg tak prosta jednostka wystarcza. Po dopasowaniu do jednej komórki i jednego rodzaju wejścia dobrze przewiduje wiele chwil wyładowań.',
    },
  },
  withoutRest: {
    en: 'with these values the neuron cannot rest: its resting potential lies beyond the threshold. Every run starts at the reset potential, as after a spike.',
    pl: 'przy tych wartościach neuron nie może spoczywać: potencjał spoczynkowy leży za progiem. Każdy przebieg zaczyna się od potencjału po resecie, jak po wyładowaniu.',
  },
  tex: [
    String.raw`C\,\dot V = -g_{\mathrm{L}} (V - E_{\mathrm{L}}) + I + g_{\mathrm{L}}\,\sigma_V \sqrt{2\tau}\,\xi(t),\quad \tau = C / g_{\mathrm{L}}`,
    String.raw`V \ge \theta:\quad V \leftarrow V_{\mathrm{r}}\ \text{for}\ t_{\mathrm{ref}}`,
  ],
  params: {
    C: {
      label: { en: 'Membrane capacitance', pl: 'Pojemność błony' },
      tex: 'C',
      unit: 'µF/cm²',
      value: 1,
      range: [0.5, 3],
      step: 0.05,
      limits: [0.01, 100],
    },
    gL: {
      label: { en: 'Leak conductance', pl: 'Przewodnictwo upływu' },
      tex: String.raw`g_{\mathrm{L}}`,
      unit: 'mS/cm²',
      value: 0.1,
      range: [0.02, 0.5],
      step: 0.005,
      limits: [0.001, 10],
    },
    EL: {
      label: { en: 'Resting potential', pl: 'Potencjał spoczynkowy' },
      tex: String.raw`E_{\mathrm{L}}`,
      unit: 'mV',
      value: -65,
      range: [-80, -55],
      step: 0.5,
      limits: [-150, 50],
    },
    vTh: {
      label: { en: 'Threshold', pl: 'Próg' },
      tex: String.raw`\theta`,
      unit: 'mV',
      value: -50,
      range: [-60, -40],
      step: 0.5,
      limits: [-120, 100],
    },
    vReset: {
      label: { en: 'Reset potential', pl: 'Potencjał po resecie' },
      tex: String.raw`V_{\mathrm{r}}`,
      unit: 'mV',
      value: -65,
      range: [-80, -51],
      step: 0.5,
      limits: [-200, 100],
    },
    tRef: {
      label: { en: 'Refractory period', pl: 'Okres refrakcji' },
      tex: String.raw`t_{\mathrm{ref}}`,
      unit: 'ms',
      value: 2,
      range: [0, 10],
      step: 0.1,
      limits: [0, 1000],
    },
    sigmaV: {
      label: { en: 'Membrane noise', pl: 'Szum błonowy' },
      tex: String.raw`\sigma_V`,
      unit: 'mV',
      value: 0,
      range: [0, 8],
      step: 0.1,
      limits: [0, 100],
    },
  },
  states: [
    {
      id: 'V',
      label: { en: 'Membrane potential', pl: 'Potencjał błonowy' },
      tex: 'V',
      unit: 'mV',
      role: 'voltage',
      range: [-70, 20],
      scale: 10,
    },
    {
      id: 'r',
      label: { en: 'Refractory time left', pl: 'Pozostały czas refrakcji' },
      tex: 'r',
      unit: 'ms',
      role: 'clock',
      range: [0, 10],
      scale: 1,
      hidden: true,
    },
  ],
  observables: [
    {
      id: 'IL',
      label: { en: 'Leak current', pl: 'Prąd upływu' },
      tex: String.raw`I_{\mathrm{L}}`,
      unit: 'µA/cm²',
      role: 'leak',
      range: [-2, 2],
      scale: 1,
    },
  ],
  spike: { kind: 'reset', drawnPeakMv: 20 },
  currentRange: [-50, 200],
  references: [
    {
      name: 'is silent at its rheobase',
      source: BOOK,
      iExt: 1.5,
      tEndMs: 1000,
      expect: { spikes: [0, 0] },
    },
    {
      name: 'fires at 112 Hz at twice its rheobase',
      source: BOOK,
      iExt: 3,
      tEndMs: 1000,
      expect: { spikes: [112, 112] },
    },
  ],
  isNoisy: ({ sigmaV }) => sigmaV > 0,
  conflict: ({ vReset, vTh }) =>
    vReset < vTh
      ? null
      : {
          en: 'the reset potential must stay below the threshold',
          pl: 'potencjał po resecie musi pozostać poniżej progu',
        },
  rheobase({ gL, EL, vTh }) {
    const current = gL * (vTh - EL);
    // Rounding must not carry the potential over the threshold, or it would fire at the rheobase after all.
    let less = 0;
    while (EL + (current - less) / gL > vTh) {
      less = Math.max(2 * less, Math.abs(current) * Number.EPSILON);
    }
    return current - less;
  },
  compile({ C, gL, EL, vTh, vReset, tRef }) {
    const slopes: Slopes = (y, input, dydt) => {
      dydt[V] = y[REFRACTORY]! > 0 ? 0 : (input[0]! - gL * (y[V]! - EL)) / C;
      dydt[REFRACTORY] = 0;
    };
    return {
      rest(y) {
        y[V] = EL;
        y[REFRACTORY] = 0;
      },
      start(y) {
        const lacksRest = EL >= vTh;
        y[V] = lacksRest ? vReset : EL;
        y[REFRACTORY] = 0;
        return lacksRest;
      },
      equations: slopes,
      slopes,
      linearForm(y, input, a, b) {
        const free = y[REFRACTORY]! > 0 ? 0 : 1;
        a[V] = (-free * gL) / C;
        b[V] = (free * (input[0]! + gL * EL)) / C;
        a[REFRACTORY] = 0;
        b[REFRACTORY] = 0;
      },
      // The clock counts in whole steps: a fixed-step method cannot know better.
      afterStep(before, y, dtMs) {
        y[REFRACTORY] = Math.max(0, before[REFRACTORY]! - dtMs);
        if (y[REFRACTORY] < 1e-9 * dtMs) y[REFRACTORY] = 0;
        if (before[REFRACTORY]! > 0 || y[V]! < vTh) return NaN;
        const rise = y[V]! - before[V]!;
        const fraction = rise > 0 ? Math.max(0, (vTh - before[V]!) / rise) : 1;
        y[V] = vReset;
        y[REFRACTORY] = Math.max(0, tRef - (1 - fraction) * dtMs);
        return fraction;
      },
      observe(y, _iExt, out) {
        out[0] = gL * (y[V]! - EL);
      },
      steadyCurrent: (v) => gL * (v - EL),
    };
  },
  exact: lifExact,
});
