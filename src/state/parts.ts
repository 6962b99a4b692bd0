import type { PageKeys } from './link/page-keys.ts';
import type { Notice } from './notice.ts';
import { quote } from './notice.ts';
import type { Access, ControlName, PanelName } from './page-parts.ts';
import { CONTROLS, PANELS } from './page-parts.ts';

/** What a link chooses of the page. */
export interface Parts {
  /** In their order on the page; null: the link does not say. */
  readonly panels: readonly PanelName[] | null;
  readonly access: Readonly<Partial<Record<ControlName, Access>>>;
  /** Names that do not exist. */
  readonly notices: readonly Notice[];
}

/** A control that is both hidden and locked is hidden. */
export function readParts({ panels, hide, lock }: PageKeys): Parts {
  const notices: Notice[] = [];
  function known<T extends string>(key: string, text: string | undefined, all: readonly T[]): T[] {
    const names = (text ?? '').split(',').filter(Boolean);
    for (const name of names) {
      if ((all as readonly string[]).includes(name)) continue;
      notices.push({ kind: 'unknown-value', name: key, value: quote(name) });
    }
    return all.filter((name) => names.includes(name));
  }
  const chosen = known('panels', panels, PANELS);
  const locked = known('lock', lock, CONTROLS).map((name) => [name, 'locked'] as const);
  const hidden = known('hide', hide, CONTROLS).map((name) => [name, 'hidden'] as const);
  return {
    panels: chosen.length > 0 ? chosen : null,
    access: Object.fromEntries([...locked, ...hidden]),
    notices,
  };
}
