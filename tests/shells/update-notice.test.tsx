import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { showUpdateNotice } from '../../src/shells/offline/update-notice.ts';
import type { Reader } from '../../src/ui/session/reader.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

test('a browser that holds on to the old version is told of, with what helps, in the reader’s language', () => {
  const reader = createStore<Reader>(() => ({ language: 'en', theme: 'system' }));
  const onReload = vi.fn<() => void>();
  showUpdateNotice(reader, onReload);
  const text = (): string => document.querySelector('.update-notice p')!.textContent;
  document.querySelector<HTMLButtonElement>('.update-notice button')!.click();
  expect(onReload).toHaveBeenCalledOnce();
  expect(text()).toContain('is ready');
  vi.advanceTimersByTime(10_000);
  expect(text()).toContain('Close every tab');
  reader.setState({ language: 'pl' });
  expect(text()).toContain('Zamknij wszystkie karty');
});
