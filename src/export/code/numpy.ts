import { segmentTable } from './drive.ts';
import type { Paragraph } from './python/pieces.ts';
import {
  numpyNames,
  parameters,
  plot,
  printSpikes,
  script,
  top,
  usesExprelr,
} from './python/pieces.ts';
import { findSpikes } from './python/spikes.ts';
import type { Subject } from './subject.ts';
import { fixedStepRefusal, resetOf, subjectOf } from './subject.ts';
import type { CodeTarget } from './target.ts';
import { number } from './text.ts';

/** Runge–Kutta 4 in the open: nothing but NumPy, every formula on its own line. */
export const numpy: CodeTarget = {
  id: 'numpy',
  label: 'NumPy',
  fileName: 'threshold_numpy.py',
  mime: 'text/x-python',
  refusal: fixedStepRefusal,
  write(state) {
    const subject = subjectOf(state);
    const { model } = subject;
    return script([
      top(subject, 'plain Python with NumPy', 'Needs NumPy; draws a plot if matplotlib is there.'),
      ['import numpy as np'],
      parameters(subject),
      segmentTable(subject.drive),
      ...functions(subject),
      ...(model.spike.kind === 'prominence'
        ? [
            smoothRun(subject),
            ['', ...findSpikes(model.spike, '1e-9')],
            ['', 'spikes = find_spikes(times, trace)'],
          ]
        : [resetRun(subject)]),
      printSpikes,
      plot(subject),
    ]);
  },
};

const EXPRELR: Paragraph = [
  '',
  'def exprelr(x):',
  '    """x / (1 - exp(-x)), with its limit 1 at x = 0."""',
  '    return 1 + x / 2 if abs(x) < 1e-5 else x / -np.expm1(-x)',
];

const CURRENT: Paragraph = [
  '',
  'def current(t, segment):',
  '    """Injected current (µA/cm²) at a time t of a segment."""',
  '    start, _, level, slope, sine, frequency, phase, decay, tau = segment',
  '    s = t - start',
  '    wave = sine * np.sin(frequency * s + phase)',
  '    return level + slope * s + wave + decay * np.exp(-s / tau)',
];

/** What a reset model's functions take besides: whether V is held after a spike. */
const heldArgument = ({ portable }: Subject): string => (portable.reset ? ', held' : '');

const unpacked = (names: readonly string[]): string =>
  names.length === 1 ? `(${names.join()},)` : names.join(', ');

function functions(subject: Subject): Paragraph[] {
  const { portable } = subject;
  const states = Object.keys(portable.derivatives);
  const held = heldArgument(subject);
  const slopes = Object.entries(portable.derivatives).map(([state, of], j) => {
    const free = numpyNames(of);
    return `    d${state} = ${held && j === 0 ? `0 if held else ${free}` : free}`;
  });
  return [
    ...(usesExprelr(subject) ? [EXPRELR] : []),
    CURRENT,
    [
      '',
      `def derivatives(t, y, segment${held}):`,
      `    """${states.map((state) => `d${state}/dt`).join(', ')}, per ms."""`,
      `    ${unpacked(states)} = y`,
      '    I = current(t, segment)',
      ...portable.formulas.map(
        ({ id, of, unit, note }) => `    ${id} = ${numpyNames(of)}  # ${unit}: ${note}`,
      ),
      ...slopes,
      `    return np.array([${states.map((state) => `d${state}`).join(', ')}])`,
    ],
    [
      '',
      `def rk4(t, y, dt, segment${held}):`,
      '    """The state one step of Runge-Kutta 4 later."""',
      `    k1 = derivatives(t, y, segment${held})`,
      `    k2 = derivatives(t + dt / 2, y + dt / 2 * k1, segment${held})`,
      `    k3 = derivatives(t + dt / 2, y + dt / 2 * k2, segment${held})`,
      `    k4 = derivatives(t + dt, y + dt * k3, segment${held})`,
      '    return y + dt / 6 * (k1 + 2 * k2 + 2 * k3 + k4)',
    ],
  ];
}

function startingState({ initial, startsAtRest }: Subject): string[] {
  const names = Object.keys(initial).join(', ');
  const values = Object.values(initial).map(number).join(', ');
  return [`# ${names}${startsAtRest ? ': at rest' : ''}`, `y = np.array([${values}], dtype=float)`];
}

const smoothRun = (subject: Subject): Paragraph => [
  '',
  '# Every segment is divided into equal steps, so that no step crosses a break of the current.',
  `dt = ${number(subject.stepMs)}  # ms, at most`,
  ...startingState(subject),
  'times, states = [0.0], [y]',
  'for segment in segments:',
  '    start, end = segment[:2]',
  '    steps = int(np.ceil((end - start) / dt))',
  '    step = (end - start) / steps',
  '    for k in range(steps):',
  '        y = rk4(start + k * step, y, step, segment)',
  '        times.append(start + (k + 1) * step)',
  '        states.append(y)',
  'times = np.array(times)',
  'trace = np.array(states)[:, 0]  # V',
];

function resetRun(subject: Subject): Paragraph {
  const { portable, initialHoldMs, noisy } = subject;
  const { threshold, assign, refractory } = resetOf(subject);
  const states = unpacked(Object.keys(portable.derivatives));
  return [
    '',
    ...(noisy
      ? ['rng = np.random.default_rng()', `noise = ${numpyNames(portable.noise ?? '0')}  # mV/√ms`]
      : []),
    `dt = ${number(subject.stepMs)}  # ms, at most: a step ends where the current breaks, and at a spike`,
    ...startingState(subject),
    `hold = ${number(initialHoldMs)}  # ms: how long V is still held after the last spike`,
    'time = 0.0',
    'times, trace, spikes = [time], [y[0]], []',
    'for segment in segments:',
    '    end = segment[1]',
    '    while time < end:',
    '        held = hold > 0',
    '        step = min(dt, end - time, hold) if held else min(dt, end - time)',
    '        reached = rk4(time, y, step, segment, held)',
    ...(noisy
      ? [
          '        if not held:',
          '            reached[0] += noise * np.sqrt(step) * rng.standard_normal()',
        ]
      : []),
    `        fires = not held and reached[0] >= ${threshold}`,
    '        if fires:',
    ...(noisy ? crossingOfNoise(threshold) : crossing(threshold)),
    '            spikes.append(time + step)',
    '            times.append(time + step)',
    '            trace.append(reached[0])',
    `            ${states} = reached`,
    ...Object.entries(assign).map(([state, of]) => `            ${state} = ${numpyNames(of)}`),
    `            reached = np.array([${Object.keys(portable.derivatives).join(', ')}], dtype=float)`,
    '        time = end if step == end - time else time + step',
    `        hold = ${numpyNames(refractory)} if fires else max(hold - step, 0)`,
    '        y = reached',
    '        times.append(time)',
    '        trace.append(y[0])',
  ];
}

/** The step is halved and halved again until it ends at the threshold. */
const crossing = (threshold: string): string[] => [
  '            # Halve the step again and again until it ends where the threshold is reached.',
  '            low, high = 0.0, step',
  '            for _ in range(40):',
  '                middle = (low + high) / 2',
  `                if rk4(time, y, middle, segment, False)[0] >= ${threshold}:`,
  '                    high = middle',
  '                else:',
  '                    low = middle',
  '            step = high',
  '            reached = rk4(time, y, step, segment, False)',
];

const crossingOfNoise = (threshold: string): string[] => [
  '            # The step ends where a straight line between its ends reaches the threshold.',
  `            step *= np.clip((${threshold} - y[0]) / (reached[0] - y[0]), 0, 1)`,
  `            reached[0] = ${threshold}`,
];
