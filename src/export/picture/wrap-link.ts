import type { Measure } from '../../plots/shared/wrap-text.ts';

/**
 * A link in at most `maxLines` lines, broken where it must be; a longer one ends with an ellipsis.
 */
export function wrapLink(
  link: string,
  maxPx: number,
  maxLines: number,
  measure: Measure,
): string[] {
  const lines: string[] = [];
  let line = '';
  // Pieces end after what joins the parts of a link, so that a part stays whole if it fits.
  for (const part of link.match(/[^&,/]*[&,/]*/gu) ?? []) {
    for (const piece of measure(part) > maxPx ? part : [part]) {
      if (line !== '' && measure(line + piece) > maxPx) {
        lines.push(line);
        line = '';
      }
      line += piece;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  let last = kept.pop() ?? '';
  while (last !== '' && measure(`${last}…`) > maxPx) last = last.slice(0, -1);
  return [...kept, `${last}…`];
}
