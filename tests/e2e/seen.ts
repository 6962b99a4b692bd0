import type { Page } from '@playwright/test';

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
export const seenTexts = (page: Page): Promise<readonly SeenText[]> =>
  page.evaluate(() => {
    type Colour = readonly [r: number, g: number, b: number, a: number];
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const parse = (css: string): Colour => {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = css;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      return [r!, g!, b!, a! / 255];
    };
    const over = (top: Colour, under: Colour): Colour => {
      const mix = (i: 0 | 1 | 2): number => top[3] * top[i] + (1 - top[3]) * under[i];
      return [mix(0), mix(1), mix(2), 1];
    };
    const light = ([r, g, b]: Colour): number => {
      const [x, y, z] = [r, g, b].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const behind = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const colour = parse(getComputedStyle(element).backgroundColor);
      return colour[3] === 1 ? colour : over(colour, behind(element.parentElement));
    };
    const opacity = (element: Element | null): number =>
      element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1;
    // Words of a plot may stand on a shaded stretch of its axis.
    const tint = parse(getComputedStyle(document.documentElement).getPropertyValue('--tint'));

    const contrastOf = (element: Element, pseudo?: string): number => {
      const style = getComputedStyle(element, pseudo);
      const svg = element.closest('svg') !== null;
      const ink = parse(svg ? style.fill : style.color);
      const grounds = svg ? [behind(element), tint] : [behind(element)];
      const faded: Colour = [ink[0], ink[1], ink[2], ink[3] * opacity(element)];
      const ratios = grounds.map((ground) => {
        const [a, b] = [light(over(faded, ground)), light(ground)];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      });
      return Math.min(...ratios);
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
      const contrast = contrastOf(element, pseudo);
      seen.push({ text, fontPx, contrast, box: { x, y, width, height }, drawing });
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
