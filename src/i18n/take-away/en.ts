/** Words on pictures and in data files, in English; loaded when somebody takes something away. */
export const en = {
  titleInput: 'Output against input',
  titleTime: 'Values over time',
  ghost: (label: string) => `${label} (frozen)`,
  quantities: {
    input: 'input',
    output: 'output',
    time: 't',
    spikeTime: 'spike time',
    ripple: 'oscillation',
  },
  /** Of one column of numbers, before its unit. */
  columnOf: (quantity: string, label: string) => `${quantity} of ${label}`,
  relativeUnit: '1 at 2 × rheobase',
  yesNo: '1 = yes',
  rheobases: '× rheobase',
  question: 'Question',
  output: 'Output',
  link: 'Link',
  cite: 'Cite as',
  models: 'Models',
  sources: 'Sources',
  shown: 'What is what',
  simulated: 'simulated, a run of the model behind every row',
  formula: 'a formula',
  rippleNote: 'In a column “oscillation”, 1 marks an oscillation too small to be spikes.',
  runOf: (label: string) => `Run of ${label}, currents in µA/cm²`,
  changes: 'Changed',
  changed: (now: string, published: string) => `${now} (published ${published})`,
  noChanges: 'All parameters have their published values.',
  sheet: {
    conditions: 'Conditions',
    noChanges: 'All parameters have their published values.',
    changes: 'Parameters that differ from their published values',
    model: 'Model',
    parameter: 'Parameter',
    here: 'Here',
    published: 'Published',
    sources: 'Sources',
  },
  howToRead:
    'How to read: columns stand side by side, each curve or trace beside its own inputs or times, for these differ; nothing is interpolated. Shorter columns end with empty cells, and an empty cell means no value. Comma between columns, decimal point, UTF-8, as many digits as the number has. In Python: pandas.read_csv(FILE, comment="#")',
};

export type TakeAwayWords = typeof en;
