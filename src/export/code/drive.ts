import type { Drive, DriveSegment } from '../../core/contracts/stimulus.ts';
import { number, wrapped } from './text.ts';

/** Shorter than this [ms], rounding made it. */
const NO_TIME_MS = 1e-9;

/** Segments that last, in order. */
export const lasting = (drive: Drive): Drive =>
  drive.filter(({ t0Ms, t1Ms }) => t1Ms - t0Ms > NO_TIME_MS);

const COLUMNS: readonly (readonly [keyof DriveSegment, string])[] = [
  ['t0Ms', 'from (ms)'],
  ['t1Ms', 'to (ms)'],
  ['level', 'level (µA/cm²)'],
  ['slope', 'slope (µA/cm²/ms)'],
  ['sineAmp', 'sine (µA/cm²)'],
  ['omega', 'angular frequency (rad/ms)'],
  ['phase', 'phase (rad)'],
  ['decayAmp', 'decay (µA/cm²)'],
  ['decayMs', 'tau (ms)'],
];

/** So many rows are still read one by one; more are packed. */
const READABLE_ROWS = 40;
const WIDTH = 96;

/**
 * The current as a Python list of rows, whatever stimulus it came from. Columns that are zero
 * throughout still stand there: every script reads the same nine.
 */
export function segmentTable(drive: Drive): string[] {
  const rows = lasting(drive).map(
    (segment) => `(${COLUMNS.map(([key]) => number(segment[key])).join(', ')})`,
  );
  return [
    '# The injected current, piece by piece, at s = t - from:',
    '#   level + slope * s + sine * sin(frequency * s + phase) + decay * exp(-s / tau)',
    '# Columns:',
    ...wrapped(COLUMNS.map(([, title]) => title).join(', ')).map((line) => `#   ${line}`),
    'segments = [',
    ...(rows.length <= READABLE_ROWS ? rows.map((row) => `    ${row},`) : packed(rows)),
    ']',
  ];
}

function packed(rows: readonly string[]): string[] {
  const lines: string[] = [];
  let line = '   ';
  for (const row of rows) {
    if (line.trim() && line.length + row.length + 2 > WIDTH) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${row},`;
  }
  return [...lines, line];
}
