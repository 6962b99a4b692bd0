import { defineMembrane } from '../contracts/membrane.ts';
import { HELD_BELOW_MV, hodgkinHuxleyKernel } from './hodgkin-huxley-kernel.ts';

/*
 * The squid giant axon of Hodgkin & Huxley 1952 (J Physiol 117:500–544), space-clamped.
 *
 *   C dV/dt = I − g_Na m³h (V − E_Na) − g_K n⁴ (V − E_K) − g_L (V − E_L)
 *   dx/dt   = φ [α_x(V)(1 − x) − β_x(V) x],  x = m, h, n;   φ = 3^((T − 6.3 °C)/10)
 *
 * Conductances, E_Na, E_K and rates: Table 3 and eqs 12–26. Sign convention: modern (V inside minus
 * outside, I > 0 depolarises), shifted so that rest is −65 mV; E_L = −54.387 mV makes the sum of
 * currents vanish there, as common in teaching sets (NEURON prints −54.3; the paper +10.613 above
 * rest). Known behaviour: rest −64.996 mV; one spike from a long step of 2.24 µA/cm²; sustained
 * firing from 6.2603 at about 50 Hz; depolarisation block above 154.5.
 */
const PAPER = {
  cite: 'Hodgkin AL, Huxley AF (1952) J Physiol 117:500–544',
  doi: '10.1113/jphysiol.1952.sp004764',
} as const;

const GATE = { unit: '1', range: [0, 1], limits: [0, 1], scale: 0.1 } as const;
const gate = (id: string, en: string, pl: string, role: 'activation-gate' | 'inactivation-gate') =>
  ({ ...GATE, id, label: { en, pl }, tex: id, role }) as const;

const current = (
  id: string,
  ion: string,
  en: string,
  pl: string,
  role: 'sodium' | 'potassium' | 'leak',
) =>
  ({
    id,
    label: { en, pl },
    tex: `I_{\\mathrm{${ion}}}`,
    unit: 'µA/cm²',
    role,
    range: [-900, 900],
    scale: 1,
    reversal: `E${ion}`,
  }) as const;

export const hodgkinHuxley = defineMembrane({
  id: 'hodgkin-huxley',
  label: { en: 'Hodgkin–Huxley axon', pl: 'Akson Hodgkina–Huxleya' },
  short: { en: 'Hodgkin–Huxley', pl: 'Hodgkin–Huxley' },
  year: 1952,
  source: PAPER,
  evidence: {
    fittedTo: {
      en: 'Voltage-clamp records of the squid giant axon, 1952, at about 6 °C.',
      pl: 'Pomiary metodą klamry napięciowej na aksonie olbrzymim kałamarnicy, 1952, w temperaturze około 6 °C.',
    },
    leavesOut: {
      en: 'Dendrites, adaptation, the dozens of other channels of a cortical neuron, and chance: real channels open at random.',
      pl: 'Dendryty, adaptację, dziesiątki innych kanałów neuronu kory oraz przypadek: prawdziwe kanały otwierają się losowo.',
    },
    notKnown: {
      en: 'How well such a description of one patch of membrane carries over to a human neuron in a living brain. It is not a brain cell.',
      pl: 'Na ile taki opis niewielkiego fragmentu błony przenosi się na neuron człowieka w żywym mózgu. To nie jest komórka mózgu.',
    },
  },
  caveat: {
    en: 'Squid axon at 6.3 °C, not a brain cell.',
    pl: 'Akson kałamarnicy w temperaturze 6,3 °C, nie komórka mózgu.',
  },
  withoutRest: {
    en: `with these values the axon cannot rest: the smallest push grows. Every run starts as it is let go after being held ${HELD_BELOW_MV}\u00a0mV below that rest.`,
    pl: `przy tych wartościach akson nie może spoczywać: najmniejsze wychylenie rośnie. Każdy przebieg zaczyna się w\u00a0chwili puszczenia, a\u00a0przedtem potencjał był utrzymywany ${HELD_BELOW_MV}\u00a0mV poniżej tego spoczynku.`,
  },
  tex: [
    String.raw`C\,\dot V = I - g_{\mathrm{Na}}\,m^3 h\,(V - E_{\mathrm{Na}}) - g_{\mathrm{K}}\,n^4 (V - E_{\mathrm{K}}) - g_{\mathrm{L}} (V - E_{\mathrm{L}})`,
    String.raw`\dot x = \varphi\,[\alpha_x(V)\,(1 - x) - \beta_x(V)\,x],\quad x = m, h, n`,
    String.raw`\varphi = Q_{10}^{(T - T_0)/10}`,
  ],
  params: {
    gNa: {
      label: { en: 'Sodium conductance', pl: 'Przewodnictwo sodowe' },
      tex: String.raw`g_{\mathrm{Na}}`,
      unit: 'mS/cm²',
      value: 120,
      range: [0, 200],
      step: 1,
      limits: [0, 1000],
    },
    gK: {
      label: { en: 'Potassium conductance', pl: 'Przewodnictwo potasowe' },
      tex: String.raw`g_{\mathrm{K}}`,
      unit: 'mS/cm²',
      value: 36,
      range: [0, 80],
      step: 0.5,
      limits: [0, 500],
    },
    gL: {
      label: { en: 'Leak conductance', pl: 'Przewodnictwo upływu' },
      tex: String.raw`g_{\mathrm{L}}`,
      unit: 'mS/cm²',
      value: 0.3,
      range: [0.05, 1],
      step: 0.01,
      limits: [0.001, 50],
    },
    ENa: {
      label: { en: 'Sodium reversal potential', pl: 'Potencjał odwrócenia sodu' },
      tex: String.raw`E_{\mathrm{Na}}`,
      unit: 'mV',
      value: 50,
      range: [20, 80],
      step: 0.5,
      limits: [-100, 120],
    },
    EK: {
      label: { en: 'Potassium reversal potential', pl: 'Potencjał odwrócenia potasu' },
      tex: String.raw`E_{\mathrm{K}}`,
      unit: 'mV',
      value: -77,
      range: [-100, -50],
      step: 0.5,
      limits: [-150, 50],
    },
    EL: {
      label: { en: 'Leak reversal potential', pl: 'Potencjał odwrócenia upływu' },
      tex: String.raw`E_{\mathrm{L}}`,
      unit: 'mV',
      value: -54.387,
      range: [-80, -40],
      step: 0.1,
      limits: [-150, 50],
      source: {
        cite: PAPER.cite,
        doi: PAPER.doi,
        note: {
          en: 'Chosen in the paper so that the currents cancel at rest; −54.387 mV places that rest at −65 mV. NEURON uses −54.3.',
          pl: 'W pracy dobrany tak, by prądy znosiły się w spoczynku; −54,387 mV daje spoczynek przy −65 mV. NEURON używa −54,3.',
        },
      },
    },
    C: {
      label: { en: 'Membrane capacitance', pl: 'Pojemność błony' },
      tex: 'C',
      unit: 'µF/cm²',
      value: 1,
      range: [0.5, 3],
      step: 0.05,
      limits: [0.05, 50],
    },
    T: {
      label: { en: 'Temperature', pl: 'Temperatura' },
      tex: 'T',
      unit: '°C',
      value: 6.3,
      range: [0, 30],
      step: 0.1,
      limits: [-5, 45],
      source: {
        cite: PAPER.cite,
        doi: PAPER.doi,
        note: {
          en: 'All rates grow with Q10 = 3 from T0 = 6.3 °C, the temperature of the fitted records.',
          pl: 'Wszystkie szybkości rosną z Q10 = 3 od T0 = 6,3 °C, temperatury dopasowanych zapisów.',
        },
      },
    },
  },
  blockers: [
    { id: 'TTX', label: { en: 'Tetrodotoxin', pl: 'Tetrodotoksyna' }, blocks: 'gNa' },
    { id: 'TEA', label: { en: 'Tetraethylammonium', pl: 'Tetraetyloamon' }, blocks: 'gK' },
  ],
  // Squid axoplasm, rounded (Hodgkin 1951, Biol Rev 26:339).
  batteries: [
    { ion: 'sodium', sets: 'ENa', charge: 1, insideMm: 50 },
    { ion: 'potassium', sets: 'EK', charge: 1, insideMm: 400 },
  ],
  states: [
    {
      id: 'V',
      label: { en: 'Membrane potential', pl: 'Potencjał błonowy' },
      tex: 'V',
      unit: 'mV',
      role: 'voltage',
      range: [-80, 50],
      scale: 10,
    },
    gate('m', 'Sodium activation m', 'Aktywacja sodowa m', 'activation-gate'),
    gate('h', 'Sodium inactivation h', 'Inaktywacja sodowa h', 'inactivation-gate'),
    {
      ...gate('n', 'Potassium activation n', 'Aktywacja potasowa n', 'activation-gate'),
      role: 'recovery',
    },
  ],
  observables: [
    current('INa', 'Na', 'Sodium current', 'Prąd sodowy', 'sodium'),
    current('IK', 'K', 'Potassium current', 'Prąd potasowy', 'potassium'),
    current('IL', 'L', 'Leak current', 'Prąd upływu', 'leak'),
    {
      id: 'gNaOpen',
      label: { en: 'Open sodium conductance', pl: 'Otwarte przewodnictwo sodowe' },
      tex: String.raw`g_{\mathrm{Na}} m^3 h`,
      unit: 'mS/cm²',
      role: 'sodium',
      range: [0, 40],
      scale: 1,
    },
    {
      id: 'gKOpen',
      label: { en: 'Open potassium conductance', pl: 'Otwarte przewodnictwo potasowe' },
      tex: String.raw`g_{\mathrm{K}} n^4`,
      unit: 'mS/cm²',
      role: 'potassium',
      range: [0, 40],
      scale: 1,
    },
  ],
  // Peaks of the rhythm stay above −38 mV up to the block; humps after a lone spike below −50 mV.
  spike: { kind: 'prominence', minMv: 10, aboveMv: -45 },
  currentRange: [-20, 200],
  references: [
    {
      name: 'rests at −65.00 mV',
      source: PAPER,
      iExt: 0,
      tEndMs: 100,
      expect: { spikes: [0, 0], lastMv: [-65.005, -64.99] },
    },
    {
      name: 'fires once at 3 µA/cm²',
      source: PAPER,
      iExt: 3,
      tEndMs: 200,
      expect: { spikes: [1, 1] },
    },
    {
      name: 'fires at 68 Hz at 10 µA/cm²',
      source: PAPER,
      iExt: 10,
      tEndMs: 1000,
      expect: { spikes: [68, 69], peakMv: [40.2, 40.3] },
    },
    {
      name: 'is blocked at 160 µA/cm² after four ever smaller spikes',
      source: PAPER,
      iExt: 160,
      tEndMs: 1000,
      expect: { spikes: [4, 4], lastMv: [-42.8, -42.7] },
    },
  ],
  compile: hodgkinHuxleyKernel,
});
