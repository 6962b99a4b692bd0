import { launchOptions } from '../browser.mjs';
import { DRAGS, FLOOR } from './page/drags.mjs';
import { measureDrag } from './page/measure-drag.mjs';
import { probe } from './page/probe.mjs';
import { servePage } from './page/serve.mjs';
import { median } from './statistics.mjs';
import { printTable } from './table.mjs';
import { FRAME_MS } from './targets.mjs';

const ROUNDS = 3;
const VIEWPORT = { width: 1440, height: 900 };

/** The page in a real Chromium: what a frame costs while something is dragged and both plots follow. */
export async function benchBrowser(verdicts) {
  console.log('Building the page …');
  const { chromium } = await import('playwright');
  const server = await servePage();
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ viewport: VIEWPORT, locale: 'en-GB' });
    await page.addInitScript(probe);
    const rows = [];
    for (const throttle of [1, 4]) {
      for (const drag of [...FLOOR, ...DRAGS]) {
        process.stdout.write(`Dragging: ${drag.name}, ${throttle}× …\n`);
        const rounds = [];
        for (let i = 0; i < ROUNDS; i++) {
          rounds.push(await measureDrag(page, drag.url ?? server.url, drag, throttle));
        }
        for (const time of ['first', 'again']) {
          const measured = rounds.map((round) => round[time]);
          const name = `${drag.name}, ${time}`;
          rows.push(toRow(name, throttle, measured));
          const p95 = median(measured.map(({ intervalMs }) => intervalMs[1]));
          const what = `p95 frame, ${name}, ${throttle}× CPU`;
          verdicts.atMost(what, p95, FRAME_MS[throttle], (x) => `${x.toFixed(1)} ms`);
        }
      }
    }
    console.log(
      `\nDragging for 3 s, ${VIEWPORT.width} × ${VIEWPORT.height}, Chromium ${browser.version()}, median of ${ROUNDS} rounds (ms)`,
    );
    console.log('Painted by the processor, without a graphics card: a real screen is faster.');
    printTable(
      [
        'drag',
        'CPU',
        'interval p50/p95/p99/max',
        'handlers p50/p95',
        'frame p50/p95',
        'move to paint p50/p95',
        'tasks > 50 ms',
      ],
      rows,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

function toRow(name, throttle, rounds) {
  const show = (key) =>
    rounds[0][key]
      .map((_, i) => median(rounds.map((round) => round[key][i])).toFixed(1))
      .join(' / ');
  return [
    name,
    `${throttle}×`,
    show('intervalMs'),
    show('handlersMs'),
    show('frameMs'),
    show('toPaintMs'),
    median(rounds.map(({ longTasks }) => longTasks)),
  ];
}
