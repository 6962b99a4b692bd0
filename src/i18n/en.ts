/** Every sentence of the interface in English. `pl.ts` must have the same keys: the compiler sees to it. */
export const en = {
  title: 'Threshold',
  pageTitle: 'Threshold: an explorer of neuron activation models',
  paramNote: (name: string, published: string, source: string) =>
    `${name}: published value ${published}. ${source}`,
  paramHint: 'Point at a parameter to see where its value comes from.',
  tagline: 'Which activation function does a brain use? Try it.',
  skipToContent: 'Skip to the plots',
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark', projector: 'Projector' },
  undo: 'Undo',
  redo: 'Redo',
  startOver: 'Start over',
  locked: 'Set by the author of this page',

  left: 'What comes out for a given input',
  right: 'What happens over time',
  rightTitle: 'The same input, as each of them meets it',
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
  unitQuestion: 'What does each unit make of its input?',
  axisRheobase: (axis: string) => `${axis}, in multiples of each neuron’s rheobase`,
  axisNative: (axis: string) => `${axis} (µA/cm²)`,
  axisX: (axis: string) => `${axis}, as x: 0 at the rheobase, −1 without current`,
  outputScale: 'Output',
  outputScales: { relative: 'relative to twice the rheobase', native: 'as measured' },
  relativeAxis: (axis: string) => `${axis}, relative to its value at 2 × rheobase`,
  activationAxis: 'Activation (dimensionless)',
  derivativeAxis: 'Slope f′(x)',
  derivative: 'Slopes f′ of the artificial units',
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
    '0/1': (value: string): string => (value === '1' ? 'yes' : 'no'),
  },
  axisUnits: { Hz: 'spikes per second', spikes: '', mV: 'mV', ms: 'ms', '0/1': '1 = yes' },
  notDefined: 'not defined',
  rippleReading: (rate: string) => `oscillation at ${rate} Hz, too small to be spikes`,
  howMeasured: (points: number) => `Every dot is a run of the model: ${points} so far.`,
  pickADot: 'Click a dot to see the run behind it.',

  noRheobase: (model: string) =>
    `${model} fires at no constant current with these values, or fires without any: 1 on the axis is the rheobase of its published values.`,
  caveats: {
    title: 'Mind the comparison',
    axes: 'Different horizontal axes: input on the left, time on the right.',
    absolute: 'Rheobases differ from model to model; compare in multiples of the rheobase.',
    negative:
      'Negative activation has no meaning as a firing rate; inhibition can only lower a rate to zero.',
    summary: 'A settled rate is a summary; timing, adaptation and history are left out.',
    injected: 'Real input is conductance at dendrites, not current into the cell body.',
    xMap: 'x = 0 is the rheobase and x = −1 no current.',
  },

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
    diverged: (variable: string, t: string) => `${variable} left every range at ${t} ms`,
    'too-stiff': (variable: string, t: string) =>
      `from ${t} ms on ${variable} changes too fast for this method; exponential Euler can follow`,
  },
  amplitudeHandle: 'Amplitude of the input',
  timeHandle: (name: string) => `${name} of the input`,
  pointHandle: (n: number) => `Point ${n} of the drawing`,
  drawHint: 'Press in the input lane and draw.',
  clearDrawing: 'Start the drawing afresh',
  zoomOut: 'Whole run',
  zoomHint: 'Zoom: Ctrl and wheel, or + and − on the time axis.',
  freeze: 'Freeze as ghost',
  unfreeze: 'Remove ghost',
  play: 'Play',
  pause: 'Pause',
  stepBack: 'Step back',
  stepForward: 'Step forward',
  speed: 'Speed',
  speedChoice: (msPerSecond: string) => `${msPerSecond} ms a second`,
  runLength: 'Length of the run',
  stimulusSettings: 'Settings of the input',
  newNoise: 'New noise',
  seed: 'Random seed',
  countSummary: (model: string, count: string, windowMs: string, rate: string) =>
    `${model}: ${count} in ${windowMs} ms (${rate} per second)`,
  spikes: (n: number) => (n === 1 ? '1 spike' : `${n} spikes`),

  models: 'On the table',
  addModel: 'Add a model',
  artificial: 'Artificial units',
  biological: 'Biological models',
  removeModel: (model: string) => `Remove ${model}`,
  selectModel: (model: string) => `Show the parameters of ${model}`,
  parameters: 'Parameters',
  equation: 'Equation',
  evidence: 'What this model knows',
  fittedTo: 'Fitted to',
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
  insideViews: {
    none: 'nothing',
    gates: 'gates',
    currents: 'ionic currents',
    conductances: 'open conductances',
  },
  insideOf: (model: string) => `Inside ${model}`,

  method: 'Integration method',
  methodAuto: 'each model’s best',
  methodRefused: (method: string, reason: string) => `${method}: not offered, ${reason}`,
  dt: 'Time step',
  numerics: 'How it is computed',
  settledNote: 'Settled and first-interval rates always use each model’s best method.',
  numericsNow: (model: string, method: string, steps: string) =>
    `${model}: ${method}, ${steps} steps`,

  verdict: 'Which function is this neuron?',
  verdictSentence: (model: string, range: string, closest: string, error: string) =>
    `${model}, ${range} rheobases: closest is ${closest}, error ${error} %.`,
  verdictNothing: 'None of the four fits well.',
  verdictCloser: (name: string, error: string) => `Closer is ${name}, error ${error} %.`,
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
  leftSummary: (question: string, input: string, answers: string) =>
    `${question} Input ${input}. ${answers}`,
  rightSummary: (stimulus: string, answers: string) => `${stimulus}. ${answers}`,

  notices: 'Notices',
  dismiss: 'Dismiss',
  noticeUnknownKey: (name: string) =>
    `The link says “${name}”, which this page does not know. It was ignored.`,
  noticeUnknownValue: (name: string, value: string) =>
    `“${value}” is no known value of ${name}. The usual one is used.`,
  noticeNotANumber: (name: string, value: string) =>
    `${name}: “${value}” is not a number. Nothing was changed.`,
  noticeClamped: (name: string, value: string, min: string, max: string, used: string) =>
    `${name} = ${value} is outside ${min} to ${max}. ${used} is used.`,
  noticeConflict: (name: string, value: string, reason: string) =>
    `${name} = ${value} does not go with the other values: ${reason}. The last good value stays.`,
  noticeUnusedKey: (name: string) => `“${name}” has nothing to act on here. It was ignored.`,
  noticeRepeatedKey: (name: string) => `“${name}” was given more than once; one of them is used.`,
  noticeRefused: (name: string, value: string, reason: string, used: string) =>
    `${name} = ${value} is not possible here: ${reason}. ${used} is used.`,
  noticeNewer: (value: string) =>
    `This link was made by a newer version (${value}) of the explorer. What could be read is shown.`,
  runFailed: (model: string) =>
    `${model} could not be run with these values. The last good picture stays.`,
  typeANumber: (min: string, max: string) => `Type a number from ${min} to ${max}.`,

  footer:
    'Every number on this page is computed in your browser by the models shown. Nothing leaves it.',
};

/** The interface's words in one language. */
export type Messages = typeof en;
