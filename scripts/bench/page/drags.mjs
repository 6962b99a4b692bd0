/*
 * The three things one drags while both plots follow, and what stands beside them. Each returns where to
 * press and a path: a function from 0…1 to a place, over the whole travel of the handle and back.
 */

/** Nothing to do, and nothing but the painting: what the browser itself keeps, and what it takes, here. */
export const FLOOR = [
  { name: 'an empty page', url: 'data:text/html,', prepare: across },
  { name: 'a bare page', url: new URL('bare.html', import.meta.url).href, prepare: across },
];

export const DRAGS = [
  { name: 'input line, left plot', prepare: inputLine },
  { name: 'sodium conductance', prepare: sodiumConductance },
  { name: 'amplitude, right plot', prepare: amplitude },
];

async function across() {
  const x = roundTrip(300, 100, 500);
  return { press: { x: 300, y: 300 }, at: (part) => ({ x: x(part), y: 300 }) };
}

async function inputLine(page) {
  const grip = await page
    .getByRole('slider', { name: 'Input: drag, or use the arrow keys' })
    .boundingBox();
  const rail = await page.locator('.plot-rail').first().boundingBox();
  const press = { x: grip.x + grip.width / 2, y: rail.y };
  const x = roundTrip(press.x, rail.x, rail.x + rail.width);
  return { press, at: (part) => ({ x: x(part), y: press.y }) };
}

async function sodiumConductance(page) {
  const name = 'Sodium conductance';
  const slider = page.getByRole('slider', { name, exact: true });
  if ((await slider.count()) === 0) {
    await page.getByRole('button', { name: /^Show the parameters of Hodgkin–Huxley/ }).click();
  }
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const [min, max, value] = await slider.evaluate(({ min, max, value }) =>
    [min, max, value].map(Number),
  );
  const thumb = box.height / 2;
  const left = box.x + thumb;
  const right = box.x + box.width - thumb;
  const press = {
    x: left + ((right - left) * (value - min)) / (max - min),
    y: box.y + box.height / 2,
  };
  const x = roundTrip(press.x, left, right);
  return { press, at: (part) => ({ x: x(part), y: press.y }) };
}

async function amplitude(page) {
  const handle = page.getByRole('slider', { name: 'Amplitude of the input' });
  const box = await handle.boundingBox();
  const press = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // The lane is about as high as this; its scale holds still while the handle is in the hand.
  const y = roundTrip(press.y, press.y - 40, press.y + 40);
  return { press, at: (part) => ({ x: press.x, y: y(part) }) };
}

/** From a start to one end, to the other and back. */
function roundTrip(start, low, high) {
  const stops = [start, high, low, start];
  return (part) => {
    const leg = Math.min(stops.length - 2, Math.floor(part * (stops.length - 1)));
    const within = part * (stops.length - 1) - leg;
    return stops[leg] + (stops[leg + 1] - stops[leg]) * within;
  };
}
