import type { Unit } from '../../../core/contracts/quantity.ts';
import type { Subject } from '../subject.ts';
import { differences, heading, number, oneLine, wrapped } from '../text.ts';

/** Paragraphs of a script: lines that belong together, parted by an empty line. */
export type Paragraph = readonly string[];

export const script = (paragraphs: readonly Paragraph[]): string =>
  `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;

export const comment = (lines: readonly string[]): string[] =>
  lines.map((line) => (line ? `# ${line}` : '#'));

/** The comment at the top of a Python script; `needs` says what to install. */
export function top(subject: Subject, language: string, needs: string): Paragraph {
  return comment([
    ...heading(subject, language),
    ...wrapped('Units: mV, ms, µA/cm², mS/cm², µF/cm², °C. Depolarising current is positive.'),
    ...wrapped(needs),
    ...differences(subject),
  ]);
}

const UNIT_IN_COMMENT: Readonly<Record<Unit, string>> = {
  '1': '(no unit)',
  ms: 'ms',
  '1/ms': '1/ms',
  Hz: 'Hz',
  mV: 'mV',
  'µA/cm²': 'µA/cm²',
  'mS/cm²': 'mS/cm²',
  'µF/cm²': 'µF/cm²',
  '°C': '°C',
};

/** `name = value  # unit  meaning`, the comments under each other. */
export function assignments(
  rows: readonly { readonly left: string; readonly unit: Unit; readonly note: string }[],
): string[] {
  const width = Math.max(0, ...rows.map(({ left }) => left.length));
  return rows.map(
    ({ left, unit, note }) => `${left.padEnd(width)}  # ${UNIT_IN_COMMENT[unit]}: ${oneLine(note)}`,
  );
}

/** Parameters as plain numbers, then what follows from them. */
export function parameters({ model, params, portable }: Subject): Paragraph {
  const given = Object.entries(model.params).map(([id, { unit, label }]) => ({
    left: `${id} = ${number(params[id] ?? NaN)}`,
    unit,
    note: label.en,
  }));
  const derived = portable.constants.map(({ id, unit, note, of }) => ({
    left: `${id} = ${numpyNames(of)}`,
    unit,
    note,
  }));
  return ['# Parameters', ...assignments([...given, ...derived])];
}

const FUNCTIONS = /\b(exp|log|sqrt)\(/gu;

/** A formula with NumPy's functions. */
export const numpyNames = (formula: string): string => formula.replace(FUNCTIONS, 'np.$1(');

export const usesExprelr = ({ portable }: Subject): boolean =>
  [...portable.formulas, ...portable.constants].some(({ of }) => of.includes('exprelr('));

/** Draws V and marks the spikes, if matplotlib is there. */
export function plot({ model }: Subject): Paragraph {
  return [
    'try:',
    '    import matplotlib.pyplot as plt',
    'except ImportError:',
    '    print("Install matplotlib to see the plot.")',
    'else:',
    '    plt.plot(times, trace)',
    '    plt.plot(spikes, np.full(len(spikes), max(trace) + 5), "|")',
    '    plt.xlabel("Time (ms)")',
    '    plt.ylabel("Membrane potential (mV)")',
    `    plt.title(${JSON.stringify(ascii(model.short.en))})`,
    '    plt.show()',
  ];
}

/** A title that any console font has. */
const ascii = (words: string): string =>
  oneLine(words)
    .replaceAll('–', '-')
    .replace(/[^\x20-\x7e]/gu, '');

export const printSpikes: Paragraph = [
  'print(f"{len(spikes)} spikes")',
  'for spike in spikes:',
  '    print(f"{spike:.4f} ms")',
];
