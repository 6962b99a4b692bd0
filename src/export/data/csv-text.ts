import { plainSpaces } from '../plain-spaces.ts';
import { numberText } from './number-text.ts';

export interface NamedColumn {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

const END = '\r\n';
/** Spreadsheets take UTF-8 for something else without it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would run as a formula, however it is quoted. */
const FORMULA = /^[=+\-@\t\r]/u;

/** A cell of words: never a formula, and quoted as RFC 4180 asks. */
export function textCell(text: string): string {
  const spaced = plainSpaces(text);
  const plain = FORMULA.test(spaced) ? `'${spaced}` : spaced;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * A line that readers of data skip. A quoted line would be data to them, so it is not quoted; a
 * spreadsheet splits it at commas, and the space after each keeps the pieces from being formulas.
 */
function commentLine(text: string): string {
  return `# ${text.replaceAll(/\s+/gu, ' ').replaceAll(/,(?! )/gu, ', ')}`;
}

/**
 * Comments, a row of names and the columns side by side; shorter columns end with empty cells, and
 * so does every value that is no number.
 */
export function csvText(comments: readonly string[], columns: readonly NamedColumn[]): string {
  const lines = comments.map(commentLine);
  lines.push(columns.map(({ name }) => textCell(name)).join(','));
  const length = Math.max(0, ...columns.map(({ values }) => values.length));
  for (let row = 0; row < length; row += 1) {
    const cells = columns.map(({ values }) => {
      const value = values[row];
      return value === undefined ? '' : numberText(value, '');
    });
    lines.push(cells.join(','));
  }
  return BYTE_ORDER_MARK + lines.join(END) + END;
}
