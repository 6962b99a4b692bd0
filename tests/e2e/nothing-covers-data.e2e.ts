import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { curvesAreDone } from './explorer.ts';

test.setTimeout(60_000);

/** Experiments whose words have little room: bistable, extreme, several traces a lane, a cursor on a spike. */
const EXPERIMENTS = [
  'v=1',
  'v=1&models=hodgkin-huxley&hodgkin-huxley.gK=25&amp=1.2&cursor=40&range=0,25',
  'v=1&models=hodgkin-huxley,lif&inside=currents&cursor=24&unit=native&amp=10&range=0,80',
  'v=1&models=hodgkin-huxley,lif,relu&stimulus=pulse&measure=did-it-fire&view=15,46&cursor=22.5',
  'v=1&models=lif,step,gelu&measure=peak-potential&amp=2.6&cursor=199&lang=pl',
  'v=1&models=hodgkin-huxley,relu&unit=x&cursor=1&lang=pl',
];

const PLACES = [
  { width: 1440, height: 900, lecture: false },
  { width: 1366, height: 641, lecture: false },
  { width: 390, height: 844, lecture: false },
  { width: 320, height: 640, lecture: false },
  { width: 1920, height: 1080, lecture: true },
] as const;

/** Texts of both plots under which there is a curve, a dot or a trace. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const textsOf = (plot: string) =>
      [...document.querySelectorAll<SVGTextElement>(`${plot} svg text`)].filter((one) =>
        one.textContent?.trim(),
      );
    // Half the line of a curve may come near; the letters themselves are lower than their box.
    const lettersOf = (one: SVGTextElement): DOMRect => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return new DOMRect(left, top + 0.2 * height, width, 0.6 * height);
    };
    const contains = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
      x > left && x < right && y > top && y < bottom;

    const ink: { readonly x: number; readonly y: number }[] = [];
    for (const path of document.querySelectorAll<SVGPathElement>('.io-curve path')) {
      const toScreen = path.getScreenCTM()!;
      const clip = path.ownerSVGElement!.getBoundingClientRect();
      const length = path.getTotalLength();
      for (let at = 0; at <= length; at += 2) {
        const { x, y } = path.getPointAtLength(at).matrixTransform(toScreen);
        if (x >= clip.left && x <= clip.right) ink.push({ x, y });
      }
    }
    const axis = document.querySelector('.io-plot .plot-rail')?.getBoundingClientRect();
    const frame = document.querySelector('.io-plot clipPath rect') as SVGRectElement;
    const box = frame.ownerSVGElement!.getBoundingClientRect();
    const top = box.top + frame.y.baseVal.value;
    for (const text of textsOf('.io-plot')) {
      const letters = lettersOf(text);
      // What lies beyond the plot is clipped away.
      const under = ink.some(
        ({ x, y }) => y > top && y < (axis?.top ?? Infinity) && contains(letters, x, y),
      );
      if (under) found.push(`left: ${text.textContent}`);
    }

    const canvas = document.querySelector<HTMLCanvasElement>('.time-plot canvas')!;
    const at = canvas.getBoundingClientRect();
    const scale = canvas.width / at.width;
    const pixels = canvas.getContext('2d')!;
    for (const text of textsOf('.time-plot')) {
      const { left, top: upper, width, height } = lettersOf(text);
      const area = [left - at.left, upper - at.top, width, height].map((v) =>
        Math.round(v * scale),
      );
      const [x, y, w, h] = area as [number, number, number, number];
      if (w < 1 || h < 1) continue;
      const { data } = pixels.getImageData(x, y, w, h);
      let opaque = 0;
      for (let i = 3; i < data.length; i += 4) if (data[i]! > 100) opaque += 1;
      if (opaque > 3) found.push(`right: ${text.textContent}`);
    }
    return found;
  });

for (const { width, height, lecture } of PLACES) {
  test(`no words lie on a curve or a trace, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const link of EXPERIMENTS) {
      await page.goto('about:blank');
      await page.goto(`/#${link}${lecture ? '&mode=lecture' : ''}`);
      await curvesAreDone(page);
      expect(await covered(page), link).toEqual([]);
    }
  });
}
