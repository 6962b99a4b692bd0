import { useEffect } from 'react';
import { useControl } from '../controls/access.ts';
import { useActions } from './session.ts';

/** Does the browser's own undo belong to this element just now? A number taken over is the page's. */
function isBeingEdited(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) {
    return target.type === 'text' && target.dataset.edited !== 'false';
  }
  return target instanceof HTMLTextAreaElement;
}

/** Undo and redo by the usual keys, except while a text is edited that has an undo of its own. */
export function useShortcuts(): void {
  const actions = useActions();
  const isFree = useControl('undo') === 'free';
  useEffect(() => {
    if (!isFree) return undefined;
    function press(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (isBeingEdited(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) actions.undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) actions.redo();
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [actions, isFree]);
}
