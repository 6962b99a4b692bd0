import type { Page } from '@playwright/test';
import { giveSight } from './sight.ts';

/** A piece of text as it is seen. */
export interface SeenText {
  readonly text: string;
  readonly fontPx: number;
  /** Contrast with what is behind it, opacity included. */
  readonly contrast: number;
  readonly box: Box;
  /** Texts of one drawing must not lie on each other. */
  readonly drawing: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Every visible text of the page, typed values and placeholders too. */
export async function seenTexts(page: Page): Promise<readonly SeenText[]> {
  await giveSight(page);
  return page.evaluate(() => {
    const { parse, contrast, behind, opacity } = window.sight;
    // Words of a plot may stand on a shaded stretch of its axis.
    const tint = parse(getComputedStyle(document.documentElement).getPropertyValue('--tint'));

    const contrastOf = (element: Element, pseudo?: string): number => {
      const style = getComputedStyle(element, pseudo);
      const svg = element.closest('svg') !== null;
      const ink = parse(svg ? style.fill : style.color);
      const grounds = svg ? [behind(element), tint] : [behind(element)];
      const faded = [ink[0], ink[1], ink[2], ink[3] * opacity(element)] as const;
      return Math.min(...grounds.map((ground) => contrast(faded, ground)));
    };

    const drawings = [...document.querySelectorAll('svg')];
    const seen: SeenText[] = [];
    const add = (element: Element, text: string, box: DOMRect, pseudo?: string): void => {
      const { x, y, width, height } = box;
      if (text === '' || width === 0 || height === 0) return;
      if (element.closest('.sr-only, script, style, noscript')) return;
      // A dialog that is open makes the rest inert.
      const modal = document.querySelector('dialog[open]');
      if (modal && !modal.contains(element)) return;
      const drawing = drawings.indexOf(element.closest('svg')!);
      const fontPx = Number.parseFloat(getComputedStyle(element, pseudo).fontSize);
      seen.push({
        text,
        fontPx,
        contrast: contrastOf(element, pseudo),
        box: { x, y, width, height },
        drawing,
      });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      add(parent, node.textContent?.trim() ?? '', range.getBoundingClientRect());
    }
    for (const input of document.querySelectorAll('input')) {
      const pseudo = input.value === '' ? '::placeholder' : undefined;
      add(input, input.value || input.placeholder, input.getBoundingClientRect(), pseudo);
    }
    return seen;
  });
}

/** Pairs of texts of one drawing that lie on each other. */
export function collisions(texts: readonly SeenText[]): string[] {
  const drawn = texts.filter(({ drawing }) => drawing >= 0);
  return drawn.flatMap((a, i) =>
    drawn
      .slice(i + 1)
      .filter((b) => a.drawing === b.drawing && overlap(core(a), core(b)))
      .map((b) => `${a.text} × ${b.text}`),
  );
}

/** The letters themselves: a line's box is taller. */
function core({ box: { x, y, width, height } }: SeenText): Box {
  return { x: x + 1, y: y + 0.22 * height, width: width - 2, height: 0.56 * height };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
