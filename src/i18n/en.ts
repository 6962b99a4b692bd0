import { counted } from './count.ts';

/** Every sentence of the interface in English. `pl.ts` must have the same keys: the compiler sees to it. */
export const en = {
  title: 'Threshold',
  pageTitle: 'Threshold: an explorer of neuron activation models',
  paramNote: (name: string, published: string, source: string) =>
    `${name}: published value ${published}. ${source}`,
  paramHint: 'Point at or tab to a parameter to see where its value comes from.',
  tagline: 'Which activation function does a brain use? Try it.',
  skipToContent: 'Skip to the plots',
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'System theme', light: 'Light', dark: 'Dark', projector: 'Projector' },
  undo: 'Undo',
  redo: 'Redo',
  startOver: 'Start over',
  locked: 'Set by the author of this page',
  lecture: 'Lecture',
  share: 'Share',
  stopped:
    'This part of the page has stopped working. Reload the page: your experiment is kept in the address.',
  reload: 'Reload',
  notLoaded: 'This part could not be loaded.',
  whatHelps: {
    offline: 'There is no network: try again when you are connected.',
    renewed:
      'The page may have been renewed since you opened it. Reload it: your experiment is kept in the address.',
    unknown:
      'Try again. If that does not help, reload the page: your experiment is kept in the address.',
  },
  tryAgain: 'Try again',

  left: 'What comes out for a given input',
  leftSlopes: 'How steeply the output follows the input',
  right: 'What happens over time',
  rightTitle: 'How each model responds to the same input',
  measureMenu: 'What is asked',
  stimulusMenu: 'Kind of input',
  questionJoin: 'for',
  questionEnd: '?',

  input: 'Input',
  inputHandle: 'Input: drag, or use the arrow keys',
  inputUnit: 'Input in',
  inputUnits: {
    rheobase: 'multiples of the rheobase',
    native: 'µA/cm²',
    x: 'x of the artificial units',
  },
  timesRheobase: (value: string) => `${value} × rheobase`,
  xEquals: (value: string) => `x = ${value}`,
  axisUnit: 'Input x (dimensionless)',
  unitQuestion: 'What does each unit give',
  slopeQuestion: 'What is the slope f′ of each unit',
  axisRheobase: (axis: string) => `${axis}, in multiples of each neuron’s rheobase`,
  axisNative: (axis: string) => `${axis} (µA/cm²)`,
  axisX: (axis: string) => `${axis}, as x: 0 at the rheobase, −1 without current`,
  outputScale: 'Output',
  outputScales: { relative: 'relative to the value at 2 × rheobase', native: 'as measured' },
  relativeAxis: (axis: string) => `${axis}, relative to its value at 2 × rheobase`,
  activationAxis: 'Activation (dimensionless)',
  derivativeAxis: 'Slope f′(x)',
  surrogate: (unit: string) => `${unit}: surrogate used in training, not its slope`,
  derivative: 'Slopes f′ of the artificial units',
  axis: 'Vary',
  range: 'Range',
  rangeChoice: (from: string, to: string) => `${from} to ${to}`,
  here: (input: string, output: string) => `${input} → ${output}`,
  pointNames: (label: string) => `Runs behind ${label}`,
  silentCurve: 'no firing in this range',
  undefinedCurve: 'not defined in this range',
  bandBistable: 'two stable answers',
  bandExtreme: 'beyond the physiological range',
  outputUnits: {
    Hz: (value: string) => `${value} Hz`,
    spikes: (value: string) => value,
    mV: (value: string) => `${value} mV`,
    ms: (value: string) => `${value} ms`,
    'µA/cm²': (value: string) => `${value} µA/cm²`,
    '0/1': (value: string): string => (value === '1' ? 'yes' : 'no'),
  },
  axisUnits: {
    Hz: 'spikes per second',
    spikes: '',
    mV: 'mV',
    ms: 'ms',
    'µA/cm²': 'µA/cm²',
    '0/1': '1 = yes',
  },
  notDefined: 'not defined',
  missing: {
    uncounted: 'too many spikes to count',
    tooLong: 'takes too long at this time step',
  },
  computing: 'being computed',
  provisional: (words: string) => `${words} (provisional)`,
  rippleReading: (rate: string) => `oscillation at ${rate} Hz, too small to be spikes`,
  howMeasured: (points: number) => `Every dot is a run of the model: ${points} so far.`,
  pickADot: 'Click a dot to see the run behind it.',

  noRheobase: (model: string, firesByItself: boolean) =>
    `${model}: with these values it has no rheobase, for ${firesByItself ? 'it fires without input' : 'no constant current was found that keeps it firing'}.`,
  publishedUnit: '1 on the axis is the rheobase of its published values.',
  publishedScale:
    'Relative values are divided by the one at twice the rheobase of its published values.',
  caveats: 'Before you compare',

  time: 'Time',
  timeAxis: 'time (ms)',
  timeAxisControl: 'Time axis: arrows pan, plus and minus zoom, 0 shows all',
  viewText: (from: string, to: string) => `from ${from} to ${to} ms`,
  cursor: 'Time cursor',
  cursorText: (t: string) => `${t} ms`,
  stimulusLane: 'input',
  laneUnits: { rheobase: '× rheobase', native: 'µA/cm²', x: 'x' },
  spikeDrawn: 'spike drawn',
  runEnds: {
    diverged: (variable: string, t: string) => `${variable} ran off to infinity at ${t} ms`,
    'too-stiff': (variable: string, t: string) =>
      `from ${t} ms on ${variable} changes too fast for this method; exponential Euler can follow`,
    'too-many-spikes': (most: string, t: string) =>
      `number of spikes above ${most} by ${t} ms: the run ends here`,
  },
  amplitudeHandle: 'Amplitude of the input',
  timeHandle: (name: string) => `${name} of the input`,
  zoomOut: 'Show the whole run',
  freeze: 'Keep a ghost to compare',
  unfreeze: 'Remove the ghost',
  play: 'Play',
  pause: 'Pause',
  stepBack: 'Step back',
  stepForward: 'Step forward',
  speed: 'Speed',
  speedChoice: (msPerSecond: string) => `${msPerSecond} ms of model time per second`,
  runLength: 'Length of the run',
  stimulusSettings: 'Input settings',
  seed: 'Random seed',
  countSummary: (model: string, count: string, windowMs: string, rate: string) =>
    `${model}: ${count} in ${windowMs} ms (${rate} per second)`,
  spikes: (n: number, decimals = 0) =>
    counted('en', n, decimals, { one: 'spike', other: 'spikes' }),

  models: 'Models',
  addModel: 'Add a model',
  artificial: 'Artificial units',
  biological: 'Biological models',
  removeModel: (model: string) => `Remove ${model}`,
  selectModel: (model: string) => `Show the parameters of ${model}`,
  equation: 'Equation',
  evidence: 'What this model rests on',
  fittedTo: 'Basis',
  leavesOut: 'Leaves out',
  notKnown: 'Not known',
  source: 'Source',
  traits: {
    monotone: 'never decreases',
    notMonotone: 'dips',
    bounded: 'bounded',
    unbounded: 'unbounded',
    memoryless: 'no memory, no time',
    state: 'has state: remembers',
  },
  resetParam: (name: string) => `Reset ${name}`,
  resetAll: 'Published values',
  valueField: (name: string) => `${name}, typed value`,
  rheobaseIs: (value: string) => `rheobase ${value} µA/cm²`,
  inside: 'Inside',
  chemistry: 'Blockers and concentrations',
  insideViews: {
    none: 'nothing',
    gates: 'gates',
    currents: 'ionic currents',
    conductances: 'open conductances',
    forces: 'driving forces',
  },

  method: 'Integration method',
  dt: 'Time step',
  numerics: 'How it is computed',

  verdict: 'Which function does this neuron resemble?',
  verdictSentence: (model: string, range: string, closest: string, error: string) =>
    `${model}, ${range}: closest is ${closest}, error ${error}%.`,
  verdictNone: (why: string) => `Nothing to compare here: ${why}.`,
  verdictNothing: 'None of the four fits well.',
  verdictCloser: (name: string, error: string) => `Closer: ${name}, error ${error}%.`,
  verdictOnset: {
    jump: 'It starts with a jump.',
    'small-jump': 'It starts with a small jump.',
    continuous: 'It starts continuously.',
  },
  verdictConditions: (rate: string, noise: string) =>
    `${rate}, ${noise}. This is a summary, not the neuron.`,
  verdictOthers: (list: string) => `Others: ${list}.`,
  settledRates: { 'rate-steady': 'Settled rate', 'rate-first': 'First-interval rate' } as Readonly<
    Record<string, string>
  >,
  whyRates: {
    'rate-steady': {
      differ:
        'The rate plotted against the input is the settled one; over time whole spikes are counted from the onset on, with the first ones and the wait for them: so the two differ.',
      silent: (model: string, count: string) =>
        `${model}: ${count}, then silence: so the settled rate is 0 Hz.`,
    },
    'rate-first': {
      differ:
        'The rate plotted against the input goes by the first interval alone; over time every spike counts: so the two differ.',
      silent: (model: string, count: string) =>
        `${model}: ${count} and no interval: so there is no rate, 0 Hz.`,
    },
  } as Readonly<Record<string, { differ: string; silent(model: string, count: string): string }>>,
  whyUnits: (axis: string, input: string, highest: string) =>
    `Against the input the artificial units answer the ${axis}, ${input}; over time they answer the current of each moment, ${highest} at most.`,
  windowRate: 'Rate over the whole stimulus',
  withNoise: 'with noise',
  withoutNoise: 'no noise',
  families: {
    step: 'a step',
    relu: 'ReLU',
    softplus: 'softplus',
    logistic: 'a sigmoid',
    'square-root': 'a square root',
    power: 'a power law',
    'jump-relu': 'a ReLU with a jump',
  },

  table: 'Numbers as a table',
  tableCaptionLeft: 'Output against input',
  tableCaptionRight: 'Values over time',

  notices: 'Notices',
  dismiss: 'Dismiss',
  notRead: (name: string, text: string) =>
    `${name}: “${text}” cannot be read. Nothing was changed.`,
  runFailed: (model: string) =>
    `${model}: the run failed with these values. The last good picture stays.`,
  typeANumber: (min: string, max: string, example: string) =>
    `Type a number from ${min} to ${max}, written like ${example}.`,

  footer: 'Curves and readings are computed in your browser. Nothing is sent anywhere.',
};

/** The interface's words in one language. */
export type Messages = typeof en;
