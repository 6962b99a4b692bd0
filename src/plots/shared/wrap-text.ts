/** Width of a text in pixels. */
export type Measure = (text: string, bold?: boolean) => number;

/** Pieces after which a line may end: spaces go, hyphens, dashes and slashes stay; a no-break space holds. */
function pieces(text: string): string[] {
  return text.match(/[^ \-–/]+[-–/]* *|[-–/]+ */g) ?? [];
}

/** Widest piece that cannot be broken. */
export function narrowest(text: string, measure: Measure, bold = false): number {
  return Math.max(0, ...pieces(text).map((piece) => measure(piece.trimEnd(), bold)));
}

/** Breaks a text into lines of at most `maxPx`; a piece that is wider alone gets a line of its own. */
export function wrapText(text: string, maxPx: number, measure: Measure, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && measure((line + piece).trimEnd(), bold) > maxPx) {
      lines.push(line.trimEnd());
      line = piece;
    } else {
      line += piece;
    }
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}

/** The same number of lines, as even as possible: no single word left over. */
export function wrapEvenly(text: string, maxPx: number, measure: Measure, bold = false): string[] {
  const wrapped = wrapText(text, maxPx, measure, bold);
  if (wrapped.length < 2) return wrapped;
  const floor = Math.max(narrowest(text, measure, bold), measure(text, bold) / wrapped.length);
  for (let width = floor; width < maxPx; width += 4) {
    const trial = wrapText(text, width, measure, bold);
    if (trial.length <= wrapped.length) return trial;
  }
  return wrapped;
}
