import type { Page } from '@playwright/test';
import { giveSight } from './sight.ts';

declare global {
  interface Window {
    /** What was stroked on canvases since the list was emptied. */
    strokes: { readonly style: string; readonly alpha: number }[];
  }
}

/** Keeps a record of every stroke on every canvas. Must be asked for before the page is opened. */
export async function watchStrokes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.strokes = [];
    const pen = CanvasRenderingContext2D.prototype;
    const stroke: (this: CanvasRenderingContext2D) => void = pen.stroke;
    pen.stroke = function record(this: CanvasRenderingContext2D): void {
      const { strokeStyle, globalAlpha } = this;
      if (typeof strokeStyle === 'string') {
        window.strokes.push({ style: strokeStyle, alpha: globalAlpha });
      }
      stroke.call(this);
    };
  });
}

/** A mark on the page with its contrast against what is behind it. */
export interface SeenMark {
  readonly what: string;
  readonly contrast: number;
}

/**
 * Every painted line and area of the drawings, every stroke on a canvas since the last look, every bar. A paint
 * that is exactly its ground is left out: it is there to hide something (a rim, a halo, an open circle).
 */
export async function seenMarks(page: Page): Promise<readonly SeenMark[]> {
  await giveSight(page);
  return page.evaluate(() => {
    const { parse, contrast, behind, opacity } = window.sight;
    const seen: SeenMark[] = [];
    const add = (
      what: string,
      css: string,
      alpha: number,
      ground: ReturnType<typeof parse>,
    ): void => {
      if (css === 'none' || alpha === 0) return;
      const [r, g, b, a] = parse(css);
      const isGround = r === ground[0] && g === ground[1] && b === ground[2];
      if (a === 0 || isGround) return;
      seen.push({ what, contrast: contrast([r, g, b, a * alpha], ground) });
    };
    const modal = document.querySelector('dialog[open]') ?? document.body;
    for (const shape of modal.querySelectorAll('svg :is(path, line, circle, rect)')) {
      const box = shape.getBoundingClientRect();
      // A code for cameras is black on white by nature, and has its own white ground.
      if (shape.closest('clipPath, defs, .qr') || (box.width === 0 && box.height === 0)) continue;
      const style = getComputedStyle(shape);
      const what = `${shape.localName} ${shape.closest('[class]')?.getAttribute('class') ?? ''}`;
      const [ground, alpha] = [behind(shape), opacity(shape)];
      add(`${what} fill`, style.fill, alpha * Number(style.fillOpacity), ground);
      add(`${what} stroke`, style.stroke, alpha * Number(style.strokeOpacity), ground);
    }
    for (const bar of modal.querySelectorAll('.bar')) {
      const ground = behind(bar.parentElement);
      seen.push({ what: bar.className, contrast: contrast(behind(bar), ground) });
    }
    const canvas = modal.querySelector('canvas');
    if (canvas) {
      const ground = behind(canvas);
      for (const { style, alpha } of window.strokes) add(`canvas ${style}`, style, alpha, ground);
    }
    return seen;
  });
}

/** A group of which one is chosen: what a reader sees of each that is no colour. */
export const chosenLooks = (
  page: Page,
): Promise<readonly { readonly name: string; readonly chosen: boolean; readonly look: string }[]> =>
  page.evaluate(() => {
    const frame = (element: Element, pseudo?: string): string => {
      const style = getComputedStyle(element, pseudo);
      if (pseudo !== undefined && style.content === 'none') return '';
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      const sides = ['top', 'right', 'bottom', 'left'].map((side) => {
        const colour = style.getPropertyValue(`border-${side}-color`);
        const seen = colour !== ground && !colour.endsWith(', 0)');
        return seen
          ? style.getPropertyValue(`border-${side}-width`) +
              style.getPropertyValue(`border-${side}-style`)
          : '';
      });
      return [...sides, style.fontWeight, style.textDecorationLine].join(' ');
    };
    const modal = document.querySelector('dialog[open]') ?? document.body;
    return [...modal.querySelectorAll('[aria-pressed], [aria-selected]')].map((element) => {
      const item = element.closest('.chip') ?? element;
      return {
        name: element.textContent,
        chosen: [element.ariaPressed, element.ariaSelected].includes('true'),
        look: `${frame(item)} | ${frame(item, '::after')}`,
      };
    });
  });
