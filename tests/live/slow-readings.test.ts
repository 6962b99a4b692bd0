import { expect, test } from 'vitest';
import { page, withInput, withParams } from './page.ts';

/** A rate under membrane noise is counted over seconds of simulated time. */
const noisy = (amp: number) => withInput(amp, withParams('lif', { sigmaV: 2 }));

test('a random rate is counted in a worker; until it comes the old answer stays', () => {
  const { live, runner, of } = page(noisy(2));
  expect(of('lif')).toMatchObject({ here: null, provisional: { here: true } });
  const first = runner.latest('here:lif');
  expect(first.job).toMatchObject({ kind: 'reading', input: 2 });
  first.say({ kind: 'reading', reading: { y: 61, ripple: false } });
  first.finish();
  expect(of('lif')).toMatchObject({ here: { y: 61, ripple: false }, provisional: { here: false } });

  live.update(noisy(2.1));
  expect(of('lif')).toMatchObject({ here: { y: 61, ripple: false }, provisional: { here: true } });
  expect(runner.latest('here:lif').job).toMatchObject({ input: 2.1 });

  // Back where an answer is known: it is the answer at once, and what the other job says comes too late.
  live.update(noisy(2));
  expect(of('lif').provisional.here).toBe(false);
  runner.latest('here:lif').say({ kind: 'reading', reading: { y: 70, ripple: false } });
  expect(of('lif')).toMatchObject({ here: { y: 61, ripple: false }, provisional: { here: false } });
});

test('while a hand goes on, one question after another is answered, and of those that wait only the newest', () => {
  const { live, runner, of } = page(noisy(2));
  for (const amp of [2.1, 2.2, 2.3]) live.update(noisy(amp));
  expect(runner.countOf('here:lif')).toBe(1);
  const first = runner.latest('here:lif');
  first.say({ kind: 'reading', reading: { y: 61, ripple: false } });
  first.finish();
  expect(of('lif').here?.y).toBe(61);
  expect(runner.countOf('here:lif')).toBe(2);
  expect(runner.latest('here:lif').job).toMatchObject({ input: 2.3 });
});

test('without noise nothing is asked of a worker, and what was asked is called off', () => {
  const { live, runner, of } = page(noisy(2));
  live.update(withInput(2));
  expect(runner.open).not.toContain('here:lif');
  expect(of('lif').here?.y).toBeGreaterThan(0);
});
