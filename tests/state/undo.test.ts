import { expect, test } from 'vitest';
import { DEFAULT_DOCUMENT } from '../../src/state/default-document.ts';
import { createExplorerStore } from '../../src/state/store.ts';

test('a whole drag is undone at once', () => {
  const store = createExplorerStore(DEFAULT_DOCUMENT);
  const { begin, commit, setInput, undo, redo } = store.getState();
  const amp = () => store.getState().document.stimulus.params.amp;
  setInput(2);
  begin();
  for (let i = 1; i <= 50; i++) {
    begin();
    setInput(2 + i / 50);
  }
  commit();
  setInput(0.5);
  undo();
  expect(amp()).toBe(3);
  undo();
  expect(amp()).toBe(2);
  undo();
  expect(store.getState().document).toBe(DEFAULT_DOCUMENT);
  undo();
  redo();
  redo();
  expect(amp()).toBe(3);
});

test('a drag that is undone halfway goes back to where it began', () => {
  const store = createExplorerStore(DEFAULT_DOCUMENT);
  const { begin, setInput, undo } = store.getState();
  begin();
  setInput(2);
  setInput(3);
  undo();
  expect(store.getState()).toMatchObject({ document: DEFAULT_DOCUMENT, gesture: null, past: [] });
});

test('a drag that is taken away leaves no trace: no step, no notice, and what was undone can be redone', () => {
  const store = createExplorerStore(DEFAULT_DOCUMENT);
  const { begin, cancel, setInput, setView, setCursor, undo } = store.getState();
  setInput(1e9);
  const said = store.getState().notices;
  undo();
  const before = store.getState();
  expect(before.future).toHaveLength(1);
  begin();
  begin();
  setInput(-1e9);
  setCursor(17);
  setView([20, 80]);
  expect(store.getState().notices).not.toEqual(said);
  cancel();
  const kept = ({ document, past, future, gesture, notices }: typeof before) => ({
    document,
    past,
    future,
    gesture,
    notices,
  });
  expect(kept(store.getState())).toEqual(kept(before));
  expect(store.getState().document).toBe(before.document);
  cancel();
  expect(kept(store.getState())).toEqual(kept(before));
});

test('a drag that ends where it began is no step', () => {
  const store = createExplorerStore(DEFAULT_DOCUMENT);
  const { begin, commit, setInput } = store.getState();
  begin();
  setInput(2);
  setInput(1.6);
  commit();
  commit();
  expect(store.getState().past).toEqual([]);
});

test('looking elsewhere in time is no step, and does not forget what was undone', () => {
  const store = createExplorerStore(DEFAULT_DOCUMENT);
  const { setInput, setCursor, setView, undo, redo } = store.getState();
  setInput(2);
  undo();
  setCursor(50);
  setView([20, 80]);
  expect(store.getState().past).toEqual([]);
  redo();
  expect(store.getState().document.stimulus.params).toEqual({ amp: 2 });
  undo();
  expect(store.getState().document).toMatchObject({ cursorMs: 50, view: [20, 80] });
});

test('a change after an undo starts a new future', () => {
  const store = createExplorerStore(DEFAULT_DOCUMENT);
  const { setInput, undo, redo } = store.getState();
  setInput(2);
  undo();
  setInput(3);
  redo();
  expect(store.getState().document.stimulus.params).toEqual({ amp: 3 });
});

test('the list of steps does not grow for ever', () => {
  const store = createExplorerStore(DEFAULT_DOCUMENT);
  for (let i = 0; i < 300; i++) store.getState().setSeed(i);
  expect(store.getState().past.length).toBeLessThanOrEqual(100);
});
