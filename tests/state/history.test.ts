import { createStore } from 'zustand/vanilla';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeDocument } from '../../src/state/codec.ts';
import type { HistoryWindow, PageAddress } from '../../src/state/history.ts';
import { connectHistory } from '../../src/state/history.ts';
import type { PageKeys } from '../../src/state/codec.ts';
import { createExplorerStore } from '../../src/state/store.ts';
import { FakeWindow } from './fake-window.ts';

const PAGE = 'https://example.org/course/threshold/?panel=1';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page that was opened with a link. */
function open(hash = '', reader?: PageAddress) {
  const browser = new FakeWindow(PAGE + hash);
  const store = createExplorerStore(decodeDocument(browser.hash).document);
  const dispose = connectHistory(store, browser, reader);
  return {
    browser,
    store,
    dispose,
    act: store.getState(),
    amp: () => store.getState().document.stimulus.params.amp,
  };
}

test('opening a page leaves its address alone', () => {
  const { browser } = open('#v=1&amp=2&quux=1');
  expect(browser).toMatchObject({ pushes: 0, replaces: 0, hash: '#v=1&amp=2&quux=1' });
});

test('the window of a browser is all that is needed', () => {
  const accept = (window: Window): HistoryWindow => window;
  expect(accept).toBeTypeOf('function');
});

test('a stream of changes without a gesture changes the present entry at most three times a second', () => {
  const { browser, act } = open();
  for (let i = 0; i < 300; i++) {
    act.setInput(1 + i / 100);
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1000);
  expect(browser.pushes).toBe(0);
  expect(browser.replaces).toBeGreaterThan(3);
  expect(browser.replaces).toBeLessThanOrEqual(10);
  expect(browser.entries).toEqual([`${PAGE}#v=1&amp=3.99`]);
});

test('such a stream shows its first change at once and its last one after a moment', () => {
  const { browser, act } = open();
  act.setInput(2);
  expect(browser.hash).toBe('#v=1&amp=2');
  act.setInput(3);
  expect(browser.hash).toBe('#v=1&amp=2');
  vi.advanceTimersByTime(400);
  expect(browser.hash).toBe('#v=1&amp=3');
});

describe('a gesture', () => {
  test('that is taken away leaves even a link that was typed by hand as it was typed', () => {
    const { browser, act } = open('#v=1&cursor=50&amp=2&quux=1');
    act.begin();
    act.setInput(3);
    vi.advanceTimersByTime(1000);
    act.cancel();
    vi.advanceTimersByTime(1000);
    expect(browser).toMatchObject({ pushes: 0, replaces: 0, hash: '#v=1&cursor=50&amp=2&quux=1' });
    act.setInput(3);
    expect(browser.hash).toBe('#v=1&amp=3&cursor=50');
  });

  test('leaves the address alone until the hand lets go, and has its frames for itself', () => {
    const { browser, act } = open();
    act.begin();
    for (let i = 0; i < 300; i++) {
      act.setInput(1 + i / 100);
      vi.advanceTimersByTime(10);
    }
    expect(browser).toMatchObject({ pushes: 0, replaces: 0 });
    act.commit();
    expect(browser.entries).toEqual([`${PAGE}#v=1&amp=3.99`]);
    vi.advanceTimersByTime(1000);
    expect(browser.replaces).toBe(1);
  });

  test('that follows closely on another change is written when its turn comes', () => {
    const { browser, act } = open();
    act.setInput(2);
    act.begin();
    act.setInput(3);
    act.commit();
    expect(browser.hash).toBe('#v=1&amp=2');
    vi.advanceTimersByTime(400);
    expect(browser.hash).toBe('#v=1&amp=3');
  });

  test('is written when the page is left in its midst', () => {
    const { browser, act } = open();
    act.begin();
    act.setInput(2);
    act.setInput(3);
    browser.fire('pagehide');
    expect(browser.hash).toBe('#v=1&amp=3');
    vi.advanceTimersByTime(1000);
    expect(browser.replaces).toBe(1);
  });

  test('of the input axis is one place to go back from, at the axis it began with', () => {
    const { browser, act, store } = open('#v=1&amp=2');
    act.begin();
    for (let i = 0; i < 50; i++) {
      act.setInputRange([0, 4 + i]);
      vi.advanceTimersByTime(100);
    }
    act.commit();
    expect(browser.entries).toEqual([`${PAGE}#v=1&amp=2`, `${PAGE}#v=1&amp=2&range=0,53`]);
    browser.go(-1);
    expect(store.getState().document.inputRange).toEqual([0, 3]);
  });
});

describe('going somewhere', () => {
  test.each([
    ['adding a model', 'addModel', ['tanh']],
    ['removing a model', 'removeModel', ['relu']],
    ['another stimulus', 'setStimulusKind', ['pulse']],
    ['another measure', 'setMeasure', ['latency']],
    ['another unit', 'setInputUnit', ['native', { rheobaseNative: 6 }]],
    ['another axis', 'setInputRange', [[0, 5]]],
    ['another method', 'setMethod', ['rk4']],
  ] as const)('%s is a place that the back button leaves', (_what, name, args) => {
    const { browser, act, store } = open('#v=1&amp=2');
    const before = store.getState().document;
    (act[name] as (...given: readonly unknown[]) => void)(...args);
    const there = store.getState().document;
    expect(there).not.toBe(before);
    expect(browser.pushes).toBe(1);
    browser.go(-1);
    expect(store.getState().document).toEqual(before);
    browser.go(1);
    expect(store.getState().document).toEqual(there);
    expect(browser.pushes).toBe(1);
  });

  test('takes along what was changed just before', () => {
    const { browser, act } = open();
    act.setInput(2);
    act.setInput(2.5);
    act.setMeasure('latency');
    expect(browser.entries).toEqual([`${PAGE}#v=1&amp=2.5`, `${PAGE}#v=1&amp=2.5&measure=latency`]);
  });

  test('is neither a slider nor a look around', () => {
    const { browser, act } = open();
    act.setModelParam('lif', 'gL', 0.2);
    act.selectModel('lif');
    act.setInside('gates');
    act.moveModel('lif', 0);
    act.setView([20, 80]);
    act.setCursor(50);
    act.setSeed(3);
    vi.advanceTimersByTime(5000);
    expect(browser.pushes).toBe(0);
    expect(decodeDocument(browser.hash).document).toMatchObject({ cursorMs: 50, seed: 3 });
  });
});

test('undoing everything empties the address', () => {
  const { browser, act } = open();
  act.setInput(2);
  act.undo();
  vi.advanceTimersByTime(1000);
  expect(browser.entries).toEqual([PAGE]);
});

test('a link clicked on the page is opened with its notices, and can be undone', () => {
  const { browser, act, store, amp } = open('#v=1&amp=2');
  const told = vi.fn();
  store.subscribe(told);
  browser.visit('#v=1&amp=500');
  expect(told).toHaveBeenCalledTimes(1);
  expect(amp()).toBe(100);
  expect(store.getState().notices).toMatchObject([{ kind: 'clamped', name: 'amp', value: 500 }]);
  expect(browser).toMatchObject({ pushes: 0, replaces: 0 });
  act.undo();
  expect(amp()).toBe(2);
});

test('a jump to a place on the page is no link, and changes nothing', () => {
  const { browser, store } = open('#v=1&amp=2&lang=pl');
  const before = store.getState().document;
  browser.visit('#main');
  expect(store.getState()).toMatchObject({ document: before, notices: [], past: [] });
  // A reload must not lose the document.
  expect(browser.hash).toBe('#v=1&amp=2&lang=pl');
  browser.go(-1);
  expect(store.getState().document).toBe(before);
});

test('a change that is still to be written does not follow the reader to another entry', () => {
  const { browser, act, amp } = open();
  act.setMeasure('latency');
  act.setInput(2);
  act.setInput(3);
  browser.go(-1);
  expect(amp()).toBeUndefined();
  vi.advanceTimersByTime(5000);
  expect(browser.location.href).toBe(PAGE);
  act.setInput(2);
  act.setInput(3);
  browser.visit('#v=1&amp=500');
  vi.advanceTimersByTime(5000);
  expect(browser.hash).toBe('#v=1&amp=500');
});

test('going back gives the very same objects where nothing changed', () => {
  const { browser, act, store } = open('#v=1&lif.gL=0.2');
  const { models } = store.getState().document;
  act.setMeasure('latency');
  browser.go(-1);
  expect(store.getState().document.models).toBe(models);
});

test('language and theme stay in an address that has them', () => {
  const { browser, act } = open('#v=1&amp=2&lang=pl&theme=dark&quux=1');
  act.setInput(3);
  expect(browser.hash).toBe('#v=1&amp=3&lang=pl&theme=dark');
});

test('a language chosen on the page is in the address that asked for another one, whatever else happens', () => {
  const reader = createStore<PageKeys>(() => ({ lang: 'pl' }));
  const { browser, dispose } = open('#v=1&amp=2&lang=pl', {
    keys: reader.getState,
    subscribe: reader.subscribe,
  });
  reader.setState({ lang: 'en' });
  expect(browser.hash).toBe('#v=1&amp=2&lang=en');
  expect(browser.pushes).toBe(0);
  dispose();
  reader.setState({ lang: 'pl' });
  vi.advanceTimersByTime(5000);
  expect(browser.hash).toBe('#v=1&amp=2&lang=en');
});

test('where the browser forbids changing the address, the explorer works without', () => {
  const { browser, act, amp } = open();
  browser.forbids = true;
  act.setInput(2);
  act.setMeasure('latency');
  vi.advanceTimersByTime(5000);
  expect(amp()).toBe(2);
  expect(browser.location.href).toBe(PAGE);
  // Once it is allowed again, the address catches up.
  browser.forbids = false;
  act.setInput(3);
  vi.advanceTimersByTime(5000);
  expect(browser.hash).toBe('#v=1&amp=3&measure=latency');
});

test('after the end nothing is listened to or written any more', () => {
  const { browser, act, dispose } = open();
  act.setInput(2);
  act.setInput(3);
  dispose();
  expect(browser.hash).toBe('#v=1&amp=3');
  expect(browser.listenerCount).toBe(0);
  act.setInput(4);
  act.setMeasure('latency');
  vi.advanceTimersByTime(5000);
  expect(browser.hash).toBe('#v=1&amp=3');
});
