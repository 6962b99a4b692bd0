import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { frame } from './framed.ts';

/** A frame that is never drawn rests so long [ms]. */
const REST_MS = 100;

beforeEach(() => {
  vi.useFakeTimers();
  // Out of sight: time alone leads on.
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('one that comes alone is obeyed and answered at once', () => {
  const { say, said, link } = frame();
  for (const amp of [1.25, 1.75]) {
    say({ type: 'setState', state: { amp }, id: `${amp}` });
    expect(link()).toContain(`amp=${amp}`);
    expect(said.at(-1)).toEqual({ type: 'state', state: link(), id: `${amp}` });
    vi.advanceTimersByTime(REST_MS);
  }
});

test('of five thousand at once the newest wins, and each is answered after one rest', () => {
  const { say, answers, link, opened, said } = frame();
  for (let i = 1; i <= 5000; i++) say({ type: 'setState', state: { amp: i / 1000 }, id: `${i}` });
  expect(opened()).toBe(1);
  vi.advanceTimersByTime(REST_MS);
  expect(opened()).toBe(2);
  expect(link()).toContain('amp=5');
  expect(answers()).toEqual(Array.from({ length: 5000 }, (_, i) => `${i + 1}`));
  // What was passed over is answered with what is shown, not with what was asked.
  expect(said[1]).toMatchObject({ state: link(), id: '2' });
});

test('language, theme, document and playback do not push each other out', () => {
  const { say, session, link, played } = frame();
  say({ type: 'getState' });
  say({ type: 'setState', state: { lang: 'pl' } });
  say({ type: 'setState', state: { theme: 'dark' } });
  say({ type: 'setState', state: { amp: 2.5 } });
  say({ type: 'play' });
  say({ type: 'setState', state: { lang: 'en' } });
  vi.advanceTimersByTime(REST_MS);
  expect(session.reader.getState()).toMatchObject({ language: 'en', theme: 'dark' });
  expect(link()).toContain('amp=2.5');
  expect(played).toEqual(['play']);
});

const anyMessage = fc.oneof(
  fc.integer({ min: 1, max: 50 }).map((i) => ({ type: 'setState', state: { amp: i / 10 } })),
  fc.constantFrom('reset', 'getState', 'play', 'pause').map((type) => ({ type })),
  fc
    .constantFrom('nonsense', 'lang=en', 'theme=dark', 'amp=abc', 'amp=3&nonsense=1')
    .map((state) => ({
      type: 'setState',
      state,
    })),
);

test('whatever comes in whatever haste: the end is as if each had been waited for, and all are answered', () => {
  const bursts = fc.array(fc.array(anyMessage, { maxLength: 12 }), { maxLength: 6 });
  fc.assert(
    fc.property(bursts, (all) => {
      const [hasty, patient] = [frame(), frame()];
      const ids = all.flat().map((_, i) => `${i}`);
      let id = 0;
      for (const burst of all) {
        for (const message of burst) {
          hasty.say({ ...message, id: `${id}` });
          patient.say({ ...message, id: `${id}` });
          id += 1;
          vi.advanceTimersByTime(0);
          patient.stop();
        }
        vi.advanceTimersByTime(REST_MS);
      }
      expect(hasty.link()).toBe(patient.link());
      expect(hasty.played.at(-1)).toBe(patient.played.at(-1));
      expect(hasty.answers().toSorted()).toEqual(ids.toSorted());
      expect(hasty.opened()).toBeLessThanOrEqual(2 * all.length);
    }),
    { numRuns: 40 },
  );
});
