import type { Page } from '@playwright/test';

type Colour = readonly [r: number, g: number, b: number, a: number];

/** What an eye makes of the colours of a page. */
interface Sight {
  /** Any CSS colour as numbers. */
  parse(css: string): Colour;
  contrast(ink: Colour, ground: Colour): number;
  /** What is seen behind the words of an element. */
  behind(element: Element | null): Colour;
  /** Of an element and all it stands in. */
  opacity(element: Element | null): number;
}

declare global {
  interface Window {
    sight: Sight;
  }
}

/** Runs in the page. */
function makeSight(): Sight {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, Colour>();
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
  const sight: Sight = {
    parse(css) {
      let colour = known.get(css);
      if (colour === undefined) {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = css;
        pen.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
        colour = [r!, g!, b!, a! / 255];
        known.set(css, colour);
      }
      return colour;
    },
    contrast(ink, ground) {
      const [a, b] = [light(over(ink, ground)), light(ground)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    },
    behind(element) {
      if (!element) return [255, 255, 255, 1];
      const colour = sight.parse(getComputedStyle(element).backgroundColor);
      return colour[3] === 1 ? colour : over(colour, sight.behind(element.parentElement));
    },
    opacity(element) {
      return element
        ? Number(getComputedStyle(element).opacity) * sight.opacity(element.parentElement)
        : 1;
    },
  };
  return sight;
}

/** Gives the page `window.sight`, as the runner does, whom no content policy stops. */
export const giveSight = (page: Page): Promise<void> =>
  page.evaluate(`window.sight = (${makeSight.toString()})(); undefined`);
