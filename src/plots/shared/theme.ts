import { useSyncExternalStore } from 'react';

/**
 * Counts changes of theme, for drawings on canvas, which cannot follow custom properties by
 * themselves: a `data-theme` anywhere, or the system's colour scheme or high contrast.
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
  const forced = window.matchMedia('(forced-colors: active)');
  const queries = [forced, window.matchMedia('(prefers-color-scheme: dark)')];
  for (const query of queries) query.addEventListener('change', changed);
  // From one high contrast to another nothing is told; whoever chose it comes back to the window.
  const returned = (): void => {
    if (forced.matches) changed();
  };
  window.addEventListener('focus', returned);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
    window.removeEventListener('focus', returned);
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

/**
 * Looks custom properties up on an element, each one once, as colours: a property may name a colour of the
 * system or mix two, and not every canvas knows what the page makes of that.
 */
export function colorReader(element: HTMLElement): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined) {
      element.style.color = `var(${name})`;
      value = getComputedStyle(element).color || 'currentColor';
      element.style.color = '';
      known.set(name, value);
    }
    return value;
  };
}
