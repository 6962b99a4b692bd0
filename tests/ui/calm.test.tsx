import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Calm } from '../../src/ui/session/calm.tsx';
import { SessionContext, useExplorerDocument } from '../../src/ui/session/session.ts';
import { stage } from './session.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function Amplitude() {
  return <output>{useExplorerDocument().stimulus.params.amp}</output>;
}

function open() {
  const { session } = stage('#v=1&amp=2');
  render(
    <SessionContext value={session}>
      <Calm>
        <Amplitude />
      </Calm>
    </SessionContext>,
  );
  const state = session.store.getState();
  const shown = () => Number(screen.getByRole('status').textContent);
  return { state, shown };
}

test('what stands around the plots follows a click or a key at once', () => {
  const { state, shown } = open();
  act(() => state.setInput(2.5));
  expect(shown()).toBe(2.5);
});

test('during a drag it takes a look now and then, and at the end it is up to date', () => {
  const { state, shown } = open();
  act(() => {
    state.begin();
    state.setInput(2.1);
    state.setInput(2.2);
  });
  expect(shown()).toBe(2);
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  expect(shown()).toBe(2.2);
  act(() => state.setInput(2.3));
  expect(shown()).toBe(2.2);
  act(() => state.commit());
  expect(shown()).toBe(2.3);
});
