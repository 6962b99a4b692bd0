import type { NeuronMapping, NeuronSetting, PortableReset } from '../../core/contracts/portable.ts';
import type { SimulationProblem } from '../../core/contracts/simulation.ts';
import type { Text } from '../../core/contracts/text.ts';
import { segmentTable } from './drive.ts';
import type { Paragraph } from './python/pieces.ts';
import { parameters, plot, printSpikes, script, top } from './python/pieces.ts';
import { findSpikes } from './python/spikes.ts';
import type { Subject } from './subject.ts';
import { stateRefusal, subjectOf } from './subject.ts';
import type { CodeTarget } from './target.ts';
import { number } from './text.ts';

const NO_MECHANISM: Text = {
  en: 'none of the mechanisms that come with NEURON is this model',
  pl: 'żaden z mechanizmów dostarczanych z NEURON-em nie jest tym modelem',
};
const NOISY: Text = {
  en: 'NEURON has no membrane noise of this kind built in; set it to zero',
  pl: 'NEURON nie ma wbudowanego takiego szumu błonowego; ustaw go na zero',
};

/** NEURON from Python, with the mechanisms it brings: no file to compile. */
export const neuron: CodeTarget = {
  id: 'neuron',
  label: 'NEURON',
  fileName: 'threshold_neuron.py',
  mime: 'text/x-python',
  refusal,
  write(state) {
    const subject = subjectOf(state);
    const { neuron: mapping, reset } = subject.portable;
    const { spike } = subject.model;
    if (!mapping) throw new Error(NO_MECHANISM.en);
    return script([
      top(
        subject,
        'NEURON',
        'Needs NEURON with Python (https://nrn.readthedocs.io); draws a plot if matplotlib is there.',
      ),
      ['import numpy as np', 'from neuron import h'],
      parameters(subject),
      segmentTable(subject.drive),
      section(mapping),
      stimulus,
      ...(reset ? [threshold(reset, subject.initialHoldMs)] : []),
      run(subject, mapping),
      ...(spike.kind === 'prominence'
        ? [
            ['', ...findSpikes(spike, 'step')],
            ['', 'spikes = find_spikes(times, trace)'],
          ]
        : []),
      printSpikes,
      plot(subject),
    ]);
  },
};

function refusal(problem: SimulationProblem): Text | null {
  const refused = stateRefusal(problem);
  if (refused) return refused;
  const { portable, noisy } = subjectOf({ problem, link: '' });
  if (noisy) return NOISY;
  return portable.neuron ? null : NO_MECHANISM;
}

const setting =
  (object: string) =>
  ({ name, value, unit }: NeuronSetting): string =>
    `${object}.${name} = ${value}  # ${unit}`;

const section = ({ mechanism, globals, settings }: NeuronMapping): Paragraph => [
  'solver = h.CVode()  # steps as long as accuracy allows',
  '',
  '# One compartment of 100,000 µm²: there, 1 nA is 1 µA/cm².',
  'cell = h.Section(name="cell")',
  'cell.L = cell.diam = np.sqrt(1e5 / np.pi)  # µm',
  `cell.insert("${mechanism}")`,
  ...settings.map(setting('cell')),
  ...globals.map(setting('h')),
];

const stimulus: Paragraph = [
  '# The electrode plays the current from a table with straight lines between its points. The end of a',
  '# segment and the start of the next are two points at one time: NEURON stops there and starts anew.',
  'points = []',
  'for start, end, level, slope, sine, frequency, phase, decay, tau in segments:',
  '    waves = frequency * (end - start) / (2 * np.pi) if sine else 0',
  '    s = np.linspace(0, end - start, 2 + int(500 * waves))',
  '    if decay:  # a hundred points for every tau, until nothing is left',
  '        gone = min(end - start, 40 * tau)',
  '        s = np.union1d(s, np.linspace(0, gone, 2 + int(100 * gone / tau)))',
  '    wave = sine * np.sin(frequency * s + phase)',
  '    currents = level + slope * s + wave + decay * np.exp(-s / tau)',
  '    points += zip(np.append(start + s[:-1], end), currents)',
  'point_times, point_currents = (h.Vector(column) for column in zip(*points))',
  'electrode = h.IClamp(cell(0.5))',
  'electrode.delay, electrode.dur = 0, 1e9',
  'point_currents.play(electrode._ref_amp, point_times, True)',
];

const threshold = ({ threshold, assign, refractory }: PortableReset, holdMs: number): Paragraph => [
  '# Threshold, reset and refractory period: at a spike, a voltage clamp holds V for a while.',
  'spikes = []',
  'clamp = h.SEClamp(cell(0.5))',
  'clamp.rs = 1e-6  # MΩ',
  `clamp.amp1, clamp.dur1 = ${assign['V'] ?? 'V'}, ${number(holdMs)}`,
  '',
  '',
  'def fire():',
  '    spikes.append(h.t)',
  `    cell(0.5).v = ${assign['V'] ?? 'V'}`,
  `    clamp.dur1 = h.t + ${refractory}`,
  '    solver.re_init()',
  '',
  '',
  'detector = h.NetCon(cell(0.5)._ref_v, None, sec=cell)',
  `detector.threshold = ${threshold}`,
  'detector.record(fire)',
];

function run(
  { portable, initial, startsAtRest, problem }: Subject,
  mapping: NeuronMapping,
): Paragraph {
  const [vMv = NaN] = Object.values(initial);
  const others = Object.entries(mapping.states).map(
    ([state, name]) => `cell(0.5).${name} = ${number(initial[state] ?? NaN)}`,
  );
  return [
    'step = 0.01  # ms between recorded samples',
    'trace = h.Vector().record(cell(0.5)._ref_v, step)',
    'solver.active(True)',
    'solver.atol(1e-8)',
    ...(portable.reset
      ? [
          'solver.condition_order(2)  # thresholds are found inside a step, on a straight line',
          'solver.maxstep(0.01)  # ms',
        ]
      : []),
    `h.finitialize(${number(vMv)})  # mV${startsAtRest ? ': at rest' : ''}`,
    ...others,
    'solver.re_init()',
    `solver.solve(${number(problem.tEndMs)})  # ms`,
    'trace = np.array(trace)',
    'times = step * np.arange(len(trace))',
  ];
}
