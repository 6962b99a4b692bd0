import { useSyncExternalStore } from 'react';

/**
 * Counts changes of theme, for drawings on canvas, which cannot follow custom properties by
 * themselves: a `data-theme` or class anywhere, or the system's colour scheme.
 */
let version = 0;
const listeners = new Set<() => void>();
let stop: (() => void) | null = null;

function changed(): void {
  version += 1;
  for (const listener of listeners) listener();
}

function watch(): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, {
    subtree: true,
    attributeFilter: ['data-theme'],
  });
  const scheme = window.matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    scheme.removeEventListener('change', changed);
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= watch();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
  };
}

/** A number that changes with the theme: a reason to read colours again. */
export function useThemeVersion(): number {
  return useSyncExternalStore(
    subscribe,
    () => version,
    () => 0,
  );
}

/** Looks custom properties up on an element, each one once. */
export function colorReader(element: Element): (name: string) => string {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined) {
      value = style.getPropertyValue(name).trim() || 'currentColor';
      known.set(name, value);
    }
    return value;
  };
}
