/** Prints rows under heads: the first column to the left, numbers to the right. */
export function printTable(heads, rows) {
  const table = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, i) => Math.max(...table.map((row) => row[i].length)));
  const line = (row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  const [head, ...body] = table.map(line);
  console.log([head, '-'.repeat(head.length), ...body, ''].join('\n'));
}

/** A number with as many digits as mean something in a measurement. */
export function digits(value, count = 3) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size !== 0 && size < 1e-3) return value.toExponential(1);
  return size >= 100 ? value.toFixed(0) : Number(value.toPrecision(count)).toString();
}
