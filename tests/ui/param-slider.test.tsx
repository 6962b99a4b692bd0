import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { ParamPanel } from '../../src/ui/panels/ParamPanel.tsx';
import { show } from './session.tsx';

const press = { button: 0, isPrimary: true, pointerId: 3 };
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
    state: () => session.store.getState(),
    isOpen: () => session.store.getState().gesture !== null,
    steps: () => session.store.getState().past.length,
  };
}

test('a slider moved by hand is one step back, not a hundred, closed when the hand lets go', () => {
  const { slider, set, isOpen, value, undo } = leak();
  fireEvent.pointerDown(slider, press);
  for (const gL of [0.11, 0.12, 0.13]) set(gL);
  expect(isOpen()).toBe(true);
  fireEvent.pointerUp(slider, press);
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

test('a drag that the browser takes away leaves no trace', () => {
  const { slider, set, state } = leak();
  const before = state();
  fireEvent.pointerDown(slider, press);
  for (const gL of [0.2, 0.3]) set(gL);
  expect(state().document).not.toBe(before.document);
  fireEvent.pointerCancel(slider, press);
  // What the browser still says of the hand that it took away is nobody's wish.
  set(0.4);
  expect(state()).toMatchObject({ gesture: null, past: [], notices: [] });
  expect(state().document).toBe(before.document);
  fireEvent.pointerUp(document.body, press);
  set(0.5);
  expect(state().document.models[0]?.params.gL).toBe(0.5);
});

describe('A finger on a slider, which the browser sets at its first touch,', () => {
  const finger = { ...press, pointerType: 'touch' };

  test('sets it when it has gone along it', () => {
    const { slider, set, value, steps } = leak();
    fireEvent.pointerDown(slider, finger);
    set(0.2);
    expect(value()).toBeUndefined();
    fireEvent.pointerMove(slider, { ...finger, clientX: 12 });
    expect(value()).toBeCloseTo(0.2);
    set(0.22);
    fireEvent.pointerUp(slider, finger);
    expect([value(), steps()]).toEqual([expect.closeTo(0.22), 1]);
  });

  test('sets it by a tap on the track', () => {
    const { slider, set, value } = leak();
    slider.getBoundingClientRect = () => new DOMRect(0, 0, 300, 40);
    fireEvent.pointerDown(slider, { ...finger, clientX: 280 });
    set(0.4);
    fireEvent.pointerUp(slider, { ...finger, clientX: 280 });
    expect(value()).toBeCloseTo(0.4);
  });

  test('does not set it by touching its thumb, by scrolling, or as the second of two', () => {
    const { slider, set, state } = leak();
    const { document } = state();
    const { min, max, value } = slider;
    const share = (Number(value) - Number(min)) / (Number(max) - Number(min));
    slider.getBoundingClientRect = () => new DOMRect(0, 0, 300, 40);
    fireEvent.pointerDown(slider, { ...finger, clientX: 300 * share });
    set(0.11);
    fireEvent.pointerUp(slider, finger);
    expect(state().document).toBe(document);

    fireEvent.pointerDown(slider, finger);
    set(0.9);
    fireEvent.pointerMove(slider, { ...finger, clientY: -15 });
    fireEvent.pointerUp(slider, finger);
    expect(state().document).toBe(document);

    fireEvent.pointerDown(slider, { ...finger, isPrimary: false, pointerId: 4 });
    set(0.9);
    expect(state().document).toBe(document);
    expect(state().past).toEqual([]);
  });
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
  fireEvent.pointerDown(slider, press);
  fireEvent.pointerUp(slider, press);
  set(0.3);
  expect([value(), isOpen(), steps()]).toEqual([expect.closeTo(0.3), false, 2]);
  vi.useRealTimers();
});
