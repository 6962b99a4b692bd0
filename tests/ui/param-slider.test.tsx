import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ParamPanel } from '../../src/ui/panels/ParamPanel.tsx';
import { show } from './session.tsx';

const LINK = 'v=1&models=lif&measure=spike-count&t=10';

function leak() {
  const { session, document } = show(<ParamPanel />, LINK);
  const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Leak conductance' });
  const set = (value: number): void => void fireEvent.change(slider, { target: { value } });
  return {
    slider,
    set,
    value: () => document().models[0]?.params.gL,
    undo: () => act(() => session.store.getState().undo()),
    isOpen: () => session.store.getState().gesture !== null,
    steps: () => session.store.getState().past.length,
  };
}

test('a slider moved by hand is one step back, not a hundred, closed when the hand lets go', () => {
  const { slider, set, isOpen, value, undo } = leak();
  fireEvent.pointerDown(slider);
  for (const gL of [0.11, 0.12, 0.13]) set(gL);
  expect(isOpen()).toBe(true);
  fireEvent.pointerUp(slider);
  expect([value(), isOpen()]).toEqual([0.13, false]);
  undo();
  expect(value()).toBeUndefined();
});

test('so is a key that is held down', () => {
  const { slider, set, isOpen, steps } = leak();
  for (const value of [0.11, 0.12, 0.13]) {
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    set(value);
  }
  expect(isOpen()).toBe(true);
  fireEvent.keyUp(slider, { key: 'ArrowRight' });
  expect([isOpen(), steps()]).toEqual([false, 1]);
});

test('a touch that the browser takes away to scroll ends the drag', () => {
  const { slider, set, isOpen } = leak();
  fireEvent.pointerDown(slider);
  set(0.2);
  fireEvent.pointerCancel(slider);
  expect(isOpen()).toBe(false);
});

test('a key still down when the focus moves on ends with it', () => {
  const { slider, set, isOpen } = leak();
  act(() => slider.focus());
  fireEvent.keyDown(slider, { key: 'ArrowRight' });
  set(0.11);
  act(() => slider.blur());
  expect(isOpen()).toBe(false);
});

// By voice, by a switch or a screen reader's own gesture; and a tap, of which the change may come last.
test('a value that is set without a hand or a key is a whole step of its own', () => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
  const { slider, set, isOpen, steps, value } = leak();
  set(0.2);
  expect([value(), isOpen(), steps()]).toEqual([expect.closeTo(0.2), false, 1]);
  fireEvent.pointerDown(slider);
  fireEvent.pointerUp(slider);
  set(0.3);
  expect([value(), isOpen(), steps()]).toEqual([expect.closeTo(0.3), false, 2]);
  vi.useRealTimers();
});
