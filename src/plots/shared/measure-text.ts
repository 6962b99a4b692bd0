import type { Measure } from './wrap-text.ts';

/** Weight of the labels at the ends of curves. */
export const BOLD = 600;

/** Tabular figures, which a canvas does not know about, may be a little wider than it says. */
const SLACK = 1.02;

/** Average advance of a humanist sans in em, for places without a canvas (tests). */
const FALLBACK_EM = 0.53;

/** Room that a reader's own style sheet puts between letters and between words. */
interface Spacing {
  readonly letterPx: number;
  readonly wordPx: number;
}

const UNSPACED: Spacing = { letterPx: 0, wordPx: 0 };

/**
 * Measures text in the page's own font. Widths are remembered: labels repeat while a hand drags, and
 * numbers in tabular figures are as wide as any other number of as many digits.
 */
export function createMeasure(
  fontPx: number,
  family: string,
  { letterPx, wordPx }: Spacing = UNSPACED,
): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = [new Map<string, number>(), new Map<string, number>()] as const;
  return (text, bold = false) => {
    const cache = known[bold ? 1 : 0];
    const shape = text.replaceAll(/\d/gu, '0');
    const before = cache.get(shape);
    if (before !== undefined) return before;
    let width = text.length * fontPx * FALLBACK_EM;
    if (context) {
      context.font = `${bold ? BOLD : 400} ${fontPx}px ${family}`;
      width = context.measureText(shape).width * SLACK;
    }
    width += letterPx * text.length + wordPx * (text.split(/\s/u).length - 1);
    // Read-outs would fill it in the long run.
    if (cache.size > 2000) cache.clear();
    cache.set(shape, width);
    return width;
  };
}
