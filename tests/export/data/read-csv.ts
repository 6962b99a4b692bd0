/** Cells of a CSV text as RFC 4180 has them; written apart from the writer it tests. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const body = text.replace(/^\uFEFF/u, '');
  for (let i = 0; i < body.length; i += 1) {
    const c = body[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (body[i + 1] === '"') {
        cell += c;
        i += 1;
      } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === ',') {
      row.push(cell);
      cell = '';
    } else if (c === '\r' && body[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i += 1;
    } else cell += c;
  }
  return rows;
}

export interface ReadTable {
  readonly comments: readonly string[];
  readonly names: readonly string[];
  /** Cells of a column by its name, empty ones included. */
  column(name: string): readonly string[];
}

/** A file as a reader of data sees it: comments skipped as lines, then names, then rows. */
export function readTable(text: string): ReadTable {
  const lines = text.replace(/^\uFEFF/u, '').split('\r\n');
  const comments = lines.filter((line) => line.startsWith('#'));
  const [names = [], ...rows] = readCsv(lines.slice(comments.length).join('\r\n'));
  return {
    comments,
    names,
    column(name) {
      const at = names.indexOf(name);
      if (at < 0) throw new Error(`no column ${name} among ${names.join(' | ')}`);
      return rows.map((row) => row[at]!);
    },
  };
}

/** Numbers of a column that begins with `values`: the very same bits, or an empty cell for none. */
export function agrees(cells: readonly string[], values: ArrayLike<number>): boolean {
  return cells.every((cell, i) => {
    const value = values[i];
    if (value === undefined || !Number.isFinite(value)) return cell === '';
    return cell !== '' && Object.is(Number(cell), value);
  });
}
