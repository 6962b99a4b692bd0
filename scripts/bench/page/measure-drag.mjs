import { quantile } from '../statistics.mjs';
import { untilStill } from './probe.mjs';

const DRAG_MS = 3000;
const MOVE_MS = 1000 / 60;
const STILL = { stillMs: 1500, patienceMs: 60_000 };

/**
 * Opens the page and drags twice with 60 moves a second; tells what the frames meanwhile cost. The browser compiles
 * most of what a drag runs during the first one.
 */
export async function measureDrag(page, url, { prepare }, throttle) {
  await page.goto(url);
  const first = await measureOnce(page, prepare, throttle);
  return { first, again: await measureOnce(page, prepare, throttle) };
}

async function measureOnce(page, prepare, throttle) {
  const devtools = await page.context().newCDPSession(page);
  await page.evaluate(untilStill, STILL);
  const { press, at } = await prepare(page);
  await page.mouse.move(press.x, press.y);
  await page.evaluate(untilStill, STILL);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.mouse.down();
  const [fromMs, toMs] = await drag(page, devtools, at);
  await page.mouse.up();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const notes = await page.evaluate(() => globalThis.benchProbe);
  await devtools.detach();
  return summarise(notes, fromMs, toMs);
}

/** A hand does not wait for the page: moves are sent when they are due, whether or not the last is done. */
async function drag(page, devtools, at) {
  const now = () => page.evaluate(() => performance.now());
  const fromMs = await now();
  const start = performance.now();
  const sent = [];
  for (let i = 1; i * MOVE_MS <= DRAG_MS; i++) {
    const waitMs = start + i * MOVE_MS - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const place = at((i * MOVE_MS) / DRAG_MS);
    const event = { type: 'mouseMoved', ...place, button: 'left', buttons: 1 };
    sent.push(devtools.send('Input.dispatchMouseEvent', event));
  }
  await Promise.all(sent);
  return [fromMs, await now()];
}

function summarise({ frames, longTasks }, fromMs, toMs) {
  const during = frames.filter(({ timeMs }) => timeMs >= fromMs && timeMs <= toMs);
  const intervals = during.slice(1).map(({ timeMs }, i) => timeMs - during[i].timeMs);
  const moved = during.filter(({ movedMs }) => Number.isFinite(movedMs));
  if (moved.length < 20) throw new Error(`only ${moved.length} frames saw the pointer move`);
  return {
    moves: moved.length,
    intervalMs: [0.5, 0.95, 0.99, 1].map((q) => quantile(intervals, q)),
    handlersMs: spread(moved.map(({ handledMs }) => handledMs)),
    frameMs: spread(moved.map(({ startMs, paintedMs }) => paintedMs - startMs)),
    toPaintMs: spread(moved.map(({ movedMs, paintedMs }) => paintedMs - movedMs)),
    longTasks: longTasks.filter(({ timeMs }) => timeMs >= fromMs && timeMs <= toMs).length,
  };
}

const spread = (values) => [quantile(values, 0.5), quantile(values, 0.95)];
