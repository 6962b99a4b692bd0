import type { Page } from '@playwright/test';

/** Parts of the page that do not fit: words under a control, cut off, or beside the window. */
export const badlyFitting = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const place = document.querySelector('dialog[open]') ?? document.body;
    const isSeen = (one: Element): boolean => one.checkVisibility({ visibilityProperty: true });
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) {
      found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    }
    // What lies over the page on purpose covers it.
    const controls = [...place.querySelectorAll('input, select, button')].filter(
      (one) => isSeen(one) && !one.closest('.notice-box'),
    );
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      const words = node.textContent?.trim() ?? '';
      if (words === '' || parent.closest('script, style, option, .sr-only, .notice-box, .skip')) continue;
      if (!isSeen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const inScroll = parent.closest('.equation, .table-twin, pre, .preview') !== null;
        if (!inScroll && (box.right > width + 1 || box.left < -1)) found.push(`${words}: beside the window`);
        for (const control of controls) {
          if (control.contains(parent)) continue;
          const on = control.getBoundingClientRect();
          const dx = Math.min(box.right, on.right) - Math.max(box.left, on.left);
          const dy = Math.min(box.bottom, on.bottom) - Math.max(box.top, on.top);
          if (dx > 2 && dy > 4) found.push(`${words}: under ${control.outerHTML.slice(0, 80)}`);
        }
      }
      // Cut off by what it stands in.
      for (let box: Element | null = parent; box && box !== place; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const cutsX = overflowX === 'hidden' || overflowX === 'clip';
        const cutsY = overflowY === 'hidden' || overflowY === 'clip';
        if (!cutsX && !cutsY) continue;
        const [seen, room] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
        const isCut = (cutsX && seen.right > room.right + 1) || (cutsY && seen.bottom > room.bottom + 1);
        if (isCut) found.push(`${words}: cut off`);
      }
    }
    for (const one of controls) {
      if (one instanceof HTMLSelectElement || (one as HTMLInputElement).type === 'range') continue;
      if (one.scrollWidth > one.clientWidth + 1) {
        found.push(`${(one as HTMLInputElement).value || one.textContent}: cut off in its field`);
      }
    }
    return found;
  }); // prettier-ignore

/** What a finger or a mouse aims at and would find smaller than `least` px. */
export const smallTargets = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((px) => {
    const place = document.querySelector('dialog[open]') ?? document.body;
    const targets = place.querySelectorAll(
      'a[href], button, select, input, summary, .plot-grip .plot-target',
    );
    return [...targets].flatMap((one) => {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.matches('.skip')) return [];
      // A label is part of its box; a link within a sentence may be as high as its line.
      const target = one.matches('[type=checkbox]') ? (one.closest('label') ?? one) : one;
      if (one.matches('p a')) return [];
      const { width, height } = target.getBoundingClientRect();
      const isSmall = Math.min(width, height) < px - 0.5;
      return isSmall ? [`${Math.round(width)} × ${Math.round(height)}: ${one.outerHTML.slice(0, 90)}`] : [];
    });
  }, least); // prettier-ignore

/** Frames of fields and buttons that are hard to see. Needs `window.sight`. */
export const faintFrames = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { parse, contrast, behind } = window.sight;
    const place = document.querySelector('dialog[open]') ?? document.body;
    const fields = place.querySelectorAll("input[type='text'], select");
    return [...fields].flatMap((field) => {
      const style = getComputedStyle(field);
      const frame = field.matches('.chip *') ? getComputedStyle(field.closest('.chip')!) : style;
      const ratio = contrast(parse(frame.borderBottomColor), behind(field.parentElement));
      return ratio < 3 ? [`${ratio.toFixed(2)}: ${field.outerHTML.slice(0, 90)}`] : [];
    });
  });
