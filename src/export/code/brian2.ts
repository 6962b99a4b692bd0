import { segmentTable } from './drive.ts';
import { BRIAN_DIMENSION, pureNumbers, withExprel, withUnit } from './python/brian-names.ts';
import type { Paragraph } from './python/pieces.ts';
import { assignments, plot, printSpikes, script, top } from './python/pieces.ts';
import { findSpikes } from './python/spikes.ts';
import type { Subject } from './subject.ts';
import { fixedStepRefusal, resetOf, subjectOf } from './subject.ts';
import type { CodeTarget } from './target.ts';
import { number } from './text.ts';

/** Brian 2: the equations as text with units, which Brian checks. */
export const brian2: CodeTarget = {
  id: 'brian2',
  label: 'Brian 2',
  fileName: 'threshold_brian2.py',
  mime: 'text/x-python',
  refusal: fixedStepRefusal,
  write(state) {
    const subject = subjectOf(state);
    const { spike } = subject.model;
    return script([
      top(
        subject,
        'Brian 2',
        'Needs Brian 2 (https://briansimulator.org); draws a plot if matplotlib is there.',
      ),
      ['import numpy as np', 'from brian2 import *'],
      parameters(subject),
      segmentTable(subject.drive),
      stimulus(subject),
      equations(subject),
      ...(spike.kind === 'prominence'
        ? [
            smoothRun(subject),
            ['', ...findSpikes(spike, 'step')],
            ['', 'spikes = find_spikes(times, trace)'],
          ]
        : [resetRun(subject)]),
      printSpikes,
      plot(subject),
    ]);
  },
};

function parameters({ model, params, portable }: Subject): Paragraph {
  const given = Object.entries(model.params).map(([id, { unit, label }]) => ({
    left: `${id} = ${withUnit(number(params[id] ?? NaN), unit)}`,
    unit,
    note: label.en,
  }));
  const derived = portable.constants.map(({ id, unit, note, of }) => ({
    left: `${id} = ${withExprel(of)}`,
    unit,
    note,
  }));
  return ['# Parameters', ...assignments([...given, ...derived])];
}

const stimulus = ({ stepMs, problem }: Subject): Paragraph => [
  '# Brian steps on a grid of time, the current need not: each step gets the exact mean of the current',
  '# over it, so that no charge is lost where a segment begins or ends inside a step.',
  `step = ${number(stepMs)}  # ms`,
  `duration = ${number(problem.tEndMs)}  # ms`,
  'start, end, level, slope, sine, frequency, phase, decay, tau = np.array(segments, dtype=float).T',
  '',
  '',
  'def charge_of(k, s):',
  '    """Charge (µA ms/cm²) that segment k has brought s ms after its start."""',
  '    w = np.where(frequency[k] > 0, frequency[k], 1)',
  '    wave = sine[k] * (np.cos(phase[k]) - np.cos(frequency[k] * s + phase[k])) / w',
  '    decayed = -decay[k] * tau[k] * np.expm1(-s / tau[k])',
  '    return level[k] * s + slope[k] * s**2 / 2 + wave + decayed',
  '',
  '',
  'whole = charge_of(np.arange(len(start)), end - start)',
  'before = np.concatenate([[0], np.cumsum(whole)])',
  'edges = step * np.arange(np.ceil(duration / step) + 2)',
  'k = np.clip(np.searchsorted(start, edges, side="right") - 1, 0, None)',
  'charge = before[k] + charge_of(k, edges - start[k])',
  'stimulus = TimedArray(np.diff(charge) / step * uA/cm**2, dt=step*ms)',
];

function equations(subject: Subject): Paragraph {
  const { model, portable, noisy } = subject;
  const unitOf = (id: string) => model.states.find((state) => state.id === id)?.unit ?? '1';
  const slopes = Object.entries(portable.derivatives).map(([state, of], j) => {
    const slope = withExprel(of);
    const noise = noisy ? ' + sqrt(free) * noise * xi' : '';
    const right = portable.reset && j === 0 ? `free * slope_of_V${noise}` : slope;
    return `d${state}/dt = ${right} : ${BRIAN_DIMENSION[unitOf(state)]}`;
  });
  const formulas = portable.formulas.map(({ id, unit, of }) => {
    const value = withUnit(`(${pureNumbers(subject, of)})`, unit);
    return `${id} = ${value} : ${BRIAN_DIMENSION[unit]}`;
  });
  return [
    ...(noisy ? [`noise = ${portable.noise ?? '0'}`, ''] : []),
    'equations = """',
    ...slopes,
    ...(portable.reset ? holdEquations(portable) : []),
    ...formulas,
    'I = stimulus(t) : amp/meter**2 (constant over dt)',
    '"""',
  ];
}

/** Brian looks at the threshold once a step; these place the spike and the hold inside the step. */
function holdEquations({ derivatives, reset }: Subject['portable']): string[] {
  const slope = withExprel(Object.values(derivatives)[0] ?? '0');
  return [
    `slope_of_V = ${slope} : volt/second`,
    `late = clip((V - ${reset?.threshold}) / slope_of_V, 0*ms, dt) : second`,
    'free = clip(1 - hold / dt, 0, 2) : 1 (constant over dt)',
    'hold : second',
  ];
}

function start({ initial, model, startsAtRest }: Subject): string[] {
  return Object.entries(initial).map(([id, value], j) => {
    const unit = model.states.find((state) => state.id === id)?.unit ?? '1';
    const note = startsAtRest && j === 0 ? '  # at rest' : '';
    return `neuron.${id} = ${withUnit(number(value), unit)}${note}`;
  });
}

const smoothRun = (subject: Subject): Paragraph => [
  'defaultclock.dt = step * ms',
  'neuron = NeuronGroup(1, equations, method="rk4")',
  ...start(subject),
  'record = StateMonitor(neuron, "V", record=0)',
  'run((np.ceil(duration / step) + 1) * step * ms)',
  'times, trace = np.array(record.t / ms), np.array(record.V[0] / mV)',
  'times, trace = times[times <= duration], trace[times <= duration]',
];

function resetRun(subject: Subject): Paragraph {
  const { noisy, initialHoldMs } = subject;
  const { threshold, assign, refractory } = resetOf(subject);
  return [
    '# Brian looks at the threshold once a step. `late` tells how long ago within the step V passed it,',
    '# `hold` how long V is still held, and `free` which part of a step is free of that: with them',
    '# spikes fall between the steps, and no rounding piles up from spike to spike.',
    'reset = """',
    `hold = ${refractory} - late`,
    ...Object.entries(assign).map(([state, of]) => `${state} = ${withExprel(of)}`),
    '"""',
    'defaultclock.dt = step * ms',
    'neuron = NeuronGroup(',
    `    1, equations, threshold="V >= ${threshold}", reset=reset, method="${noisy ? 'euler' : 'rk4'}"`,
    ')',
    'neuron.run_regularly("hold = clip(hold - dt, 0*second, 1000*second)", when="after_groups")',
    ...start(subject),
    `neuron.hold = ${number(initialHoldMs)} * ms`,
    'record = StateMonitor(neuron, "V", record=0)',
    'monitor = SpikeMonitor(neuron, variables="late")',
    'run(np.ceil(duration / step) * step * ms)',
    'times, trace = np.array(record.t / ms), np.array(record.V[0] / mV)',
    'spikes = np.array((monitor.t + defaultclock.dt - monitor.late) / ms)',
    'spikes = spikes[spikes <= duration]',
  ];
}
