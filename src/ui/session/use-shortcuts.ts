import { useEffect } from 'react';
import { useControl } from '../controls/access.ts';
import { useActions } from './session.ts';

/** Undo and redo by the usual keys, except while typing in a field that has an undo of its own. */
export function useShortcuts(): void {
  const actions = useActions();
  const isFree = useControl('undo') === 'free';
  useEffect(() => {
    if (!isFree) return undefined;
    function press(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const target = event.target;
      if (target instanceof HTMLInputElement && target.type === 'text') return;
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
