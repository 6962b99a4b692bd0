import { createContext, useContext } from 'react';
import type { Access, ControlName } from '../../state/page-parts.ts';
import { useMessages } from '../session/session.ts';

export const AccessContext = createContext<Readonly<Partial<Record<ControlName, Access>>>>({});

export function useControl(name: ControlName | undefined): Access {
  const access = useContext(AccessContext);
  return (name && access[name]) ?? 'free';
}

/** For a control that can be locked: it stays visible, cannot be used and says why. */
export function useLock(name: ControlName | undefined): {
  readonly disabled?: true;
  readonly title?: string;
} {
  const m = useMessages();
  return useControl(name) === 'locked' ? { disabled: true, title: m.locked } : {};
}
