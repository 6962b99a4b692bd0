import { useEffect, useLayoutEffect, useRef } from 'react';
import { own } from '../../core/contracts/own.ts';

/** What a presenter can ask for; models are counted from 0. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'play'
  | 'reveal'
  | 'vote'
  | 'ghost'
  | 'laser'
  | 'full-screen'
  | 'black'
  | 'help'
  | 'drawer'
  | 'qr'
  | 'close'
  | { readonly model: number };

/** What has the focus decides which keys it keeps for itself. */
export type Focus = 'page' | 'slider' | 'button' | 'field' | 'menu';

const KEYS: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  PageDown: 'next',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  ' ': 'play',
  r: 'reveal',
  Enter: 'reveal',
  v: 'vote',
  g: 'ghost',
  l: 'laser',
  f: 'full-screen',
  b: 'black',
  '.': 'black',
  p: 'drawer',
  q: 'qr',
  h: 'help',
  '?': 'help',
  Escape: 'close',
};

/** Paging keys are those of a clicker: they step whatever has the focus. */
const ALWAYS = new Set(['PageDown', 'PageUp', 'Escape']);
const KEPT: Readonly<Record<Focus, (key: string) => boolean>> = {
  page: () => false,
  slider: (key) => key.startsWith('Arrow') || key === 'Home' || key === 'End',
  button: (key) => key === ' ' || key === 'Enter',
  field: () => true,
  menu: () => true,
};

/** Letters, digits, signs and Space: those that also come about by speech or by accident. */
export const isSingle = (key: string): boolean => key.length === 1;

/** The command behind a key, or null if the key belongs to what has the focus, or to nobody. */
export function commandOf(key: string, focus: Focus, singleKeys = true): Command | null {
  if (!singleKeys && isSingle(key)) return null;
  if (!ALWAYS.has(key) && KEPT[focus](key)) return null;
  if (/^[1-9]$/u.test(key)) return { model: Number(key) - 1 };
  return own(KEYS, isSingle(key) ? key.toLowerCase() : key) ?? null;
}

export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'page';
  if (target.matches('select')) return 'menu';
  if (target.matches('[role="slider"], input[type="range"]')) return 'slider';
  if (target.matches('input, textarea, [contenteditable="true"]')) return 'field';
  return target.matches('button, a, summary') ? 'button' : 'page';
}

/** Listens before anything else on the page, so that a clicker works whatever has the focus. */
export function usePresenterKeys(run: (command: Command) => void, singleKeys: boolean): void {
  const latest = useRef({ run, singleKeys });
  useLayoutEffect(() => {
    latest.current = { run, singleKeys };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const command = commandOf(event.key, focusOf(event.target), latest.current.singleKeys);
      if (command === null) return;
      event.preventDefault();
      event.stopPropagation();
      // A key held down would run through the whole lecture.
      if (!event.repeat) latest.current.run(command);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
}
