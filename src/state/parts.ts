import type { PageKeys } from './link/page-keys.ts';
import type { Access, ControlName, PanelName } from './page-parts.ts';
import { CONTROLS, PANELS } from './page-parts.ts';

/** What a link chooses of the page. */
export interface Parts {
  /** In their order on the page; null: the link does not say. */
  readonly panels: readonly PanelName[] | null;
  readonly access: Readonly<Partial<Record<ControlName, Access>>>;
}

/** A control that is both hidden and locked is hidden. */
export function readParts({ panels, hide, lock }: PageKeys): Parts {
  const chosen = known(panels, PANELS);
  const locked = known(lock, CONTROLS).map((name) => [name, 'locked'] as const);
  const hidden = known(hide, CONTROLS).map((name) => [name, 'hidden'] as const);
  return {
    panels: chosen.length > 0 ? chosen : null,
    access: Object.fromEntries([...locked, ...hidden]),
  };
}

/** Those of all names that a list holds; `page-notices.ts` tells of others. */
function known<T extends string>(list: string | undefined, all: readonly T[]): readonly T[] {
  const names = (list ?? '').split(',');
  return all.filter((name) => names.includes(name));
}
