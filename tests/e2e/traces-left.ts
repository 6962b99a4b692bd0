import type { Frame, Page } from '@playwright/test';
import type { Spot } from './finger.ts';

declare global {
  interface Window {
    /** How often the page has written its address. */
    writes: number;
  }
}

/** Counts what the page writes into the address, from its beginning. */
export async function countWrites(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.writes = 0;
    for (const way of ['pushState', 'replaceState'] as const) {
      const write = history[way].bind(history);
      history[way] = (...args) => {
        window.writes += 1;
        write(...args);
      };
    }
  });
}

/** All that a gesture may leave behind on a page: values, steps to undo, the address, notices. */
export const leftBehind = (page: Page | Frame): Promise<Record<string, unknown>> =>
  page.evaluate(() => {
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
    return {
      sliders: all('[role=slider]:not(.io-walker)').map((one) => one.getAttribute('aria-valuenow')),
      spoken: all('[role=slider]:not(.io-walker)').map((one) => one.getAttribute('aria-valuetext')),
      ranges: all('input[type=range]').map((one) => (one as HTMLInputElement).value),
      fields: all('input[type=text]').map((one) => (one as HTMLInputElement).value),
      undo: all('button[title*="(Ctrl"]').map((one) =>
        one.matches(':disabled, [aria-disabled=true]'),
      ),
      notices: all('[role=status], [role=alert]').map((one) => one.textContent),
      hash: location.hash,
      writes: window.writes,
    };
  });

/** A place from which a finger may set out, by what is there. */
export interface Start {
  readonly what: string;
  /** Scrolls there and tells where it is, and whether what is there is moved up and down. */
  at(): Promise<Spot & { readonly isUpright: boolean }>;
}

/** Spots all over a plot, and on every handle and slider of the page. */
export async function startsOn(page: Page | Frame): Promise<Start[]> {
  const starts: Start[] = [];
  for (const plot of ['.io-plot', '.time-plot']) {
    for (const share of [
      [0.15, 0.3],
      [0.4, 0.12],
      [0.5, 0.55],
      [0.65, 0.4],
      [0.45, 0.97],
    ] as const) {
      starts.push({ what: `${plot} ${share.join()}`, at: () => spotIn(page, plot, 0, share) });
    }
  }
  for (const selector of ['[role=slider] .plot-knob', 'input[type=range]']) {
    const count = await page.locator(selector).count();
    for (let i = 0; i < count; i++) {
      // On its thumb, or on its track.
      const share = [selector.startsWith('input') && i % 2 ? 0.8 : 0.5, 0.5] as const;
      starts.push({ what: `${selector} ${i}`, at: () => spotIn(page, selector, i, share) });
    }
  }
  return starts;
}

async function spotIn(
  page: Page | Frame,
  selector: string,
  index: number,
  [right, down]: readonly [number, number],
): ReturnType<Start['at']> {
  const element = page.locator(selector).nth(index);
  const isUpright = await element.evaluate(
    (one, [across, along]) => {
      // In the middle, with room for the page to scroll either way.
      one.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = one.getBoundingClientRect();
      const hit = document.elementFromPoint(left + across * width, top + along * height);
      return Boolean(hit?.closest('.time-handle-level'));
    },
    [right, down] as const,
  );
  const box = await element.boundingBox();
  if (!box) throw new Error(`${selector} ${index} cannot be seen`);
  return { x: box.x + right * box.width, y: box.y + down * box.height, isUpright };
}
