import type { ComponentType } from 'react';
import { useMemo } from 'react';
import type { PageKeys } from '../state/link/page-keys.ts';
import { readParts } from '../state/parts.ts';
import { AccessContext } from '../ui/controls/access.ts';
import { Guard } from '../ui/controls/Guard.tsx';
import { LazyPart } from '../ui/controls/LazyDetails.tsx';
import { usePageKeys } from './use-page-keys.ts';

export type Shell = ComponentType<{ readonly keys: PageKeys }>;

interface PageProps {
  /** Null if it could not be loaded: then it is tried again in its place. */
  readonly Shell: Shell | null;
  load(): Promise<Shell>;
}

/** A shell with what the address asks of it, from now on. */
export function Page({ Shell, load }: PageProps) {
  const keys = usePageKeys();
  const { access } = useMemo(() => readParts(keys), [keys]);
  return (
    <AccessContext value={access}>
      {Shell ? (
        <Guard>
          <Shell keys={keys} />
        </Guard>
      ) : (
        <LazyPart className="late-shell" load={load} inside={{ keys }} />
      )}
    </AccessContext>
  );
}
