import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Playback } from '../../src/ui/panels/Playback.tsx';
import { SessionContext } from '../../src/ui/session/session.ts';
import { fingerprint } from '../core/run-pieces.ts';
import { stage } from '../ui/session.tsx';

/*
 * One simulation advanced its cell by the time a frame had taken: after a hidden tab or a slow moment
 * the concentrations ran away. Here a frame moves the cursor over a finished run and nothing else.
 */
afterEach(() => vi.unstubAllGlobals());

/** Frames come when the test says so, at the time it says. */
function clock() {
  let next: FrameRequestCallback | null = null;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    next = callback;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {
    next = null;
  });
  return (nowMs: number): void => {
    const callback = next;
    next = null;
    act(() => callback?.(nowMs));
  };
}

function player() {
  const made = stage('v=1&models=hodgkin-huxley,lif&t=100&cursor=0');
  const frame = clock();
  render(
    <SessionContext value={made.session}>
      <Playback frozen={false} onFreeze={vi.fn()} onUnfreeze={vi.fn()} />
    </SessionContext>,
  );
  const cursor = (): number => made.document().cursorMs!;
  const runs = (): string[] =>
    Object.values(made.session.live.store.getState().membranes).map(({ trace }) =>
      fingerprint(trace!),
    );
  return { frame, cursor, runs };
}

describe('A frame that took very long', () => {
  test('moves the cursor no further than a slow one', async () => {
    const { frame, cursor } = player();
    await userEvent.click(screen.getByRole('button', { name: /Play/u }));
    frame(1000);
    frame(1016);
    // 20 ms of the model a second.
    expect(cursor()).toBeCloseTo(0.32, 9);
    const before = cursor();
    frame(601_016);
    expect(cursor() - before).toBeCloseTo(2, 9);
  });

  test('leaves every run as it was, to the last bit', async () => {
    const { frame, cursor, runs } = player();
    const before = runs();
    await userEvent.click(screen.getByRole('button', { name: /Play/u }));
    for (const at of [0, 16, 40, 5000, 5001, 3.6e6, 3.6e6 + 1]) frame(at);
    expect(cursor()).toBeGreaterThan(0);
    expect(runs()).toEqual(before);
  });

  test('does not carry the cursor beyond the end of the run, and playing stops there', async () => {
    const { frame, cursor } = player();
    await userEvent.click(screen.getByRole('button', { name: /Play/u }));
    for (let i = 0; i < 200; i++) frame(i * 10_000);
    expect(cursor()).toBe(100);
    expect(screen.getByRole('button', { name: /Play/u })).toBeTruthy();
  });
});
