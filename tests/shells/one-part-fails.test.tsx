import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { pl } from '../../src/i18n/pl.ts';
import { Embed } from '../../src/shells/embed/Embed.tsx';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { Lecture } from '../../src/shells/lecture/Lecture.tsx';
import { PANELS } from '../../src/state/page-parts.ts';
import { Guard } from '../../src/ui/controls/Guard.tsx';
import { SessionContext } from '../../src/ui/session/session.ts';
import type { Stage } from '../ui/session.tsx';
import { stage } from '../ui/session.tsx';

type Component = (props: object) => ReactNode;

/** Names of the components that were drawn, and of the one that throws instead of being drawn. */
const drawn = vi.hoisted(() => ({ names: new Set<string>(), broken: null as string | null }));

vi.mock('react/jsx-dev-runtime', async (load) => {
  const real = await load<{ jsxDEV(type: unknown, ...rest: unknown[]): unknown }>();
  const stands = new Map<Component, Component>();
  /** The same component, but for the day on which it fails. */
  function breakable(component: Component): Component {
    const known = stands.get(component);
    if (known) return known;
    const stand = (props: object): ReactNode => {
      if (drawn.broken === component.name) throw new Error(`${component.name} fails`);
      return component(props);
    };
    stands.set(component, stand);
    return stand;
  }
  const isClass = (type: Component): boolean => 'isReactComponent' in (type.prototype ?? {});
  return {
    ...real,
    jsxDEV(type: unknown, ...rest: unknown[]) {
      if (typeof type !== 'function' || isClass(type as Component)) {
        return real.jsxDEV(type, ...rest);
      }
      drawn.names.add(type.name);
      return real.jsxDEV(breakable(type as Component), ...rest);
    },
  };
});

// Whole pages are drawn, one for each component: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const LINK = 'models=relu,lif&t=40';
const SHELLS: Readonly<Record<string, ReactNode>> = {
  explorer: <Explorer />,
  lecture: <Lecture keys={{ mode: 'lecture', sequence: 'relu-or-step', step: '2' }} />,
  embed: <Embed keys={{ mode: 'embed', panels: PANELS.join() }} />,
};
/** What arranges the parts of a page, and is none; and what stands in their place. */
const ARRANGE = ['Explorer', 'Lecture', 'Embed', 'Panels', 'Pictures', 'Calm', 'Failed'];
const FRAMES = 'main, .column, .dock, .embed, .lecture-plots';

beforeEach(() => {
  drawn.broken = null;
  drawn.names.clear();
  // React tells the console of every failure it has caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});

type Page = Stage & { readonly page: HTMLElement };

async function open(shell: ReactNode, language: 'en' | 'pl' = 'en'): Promise<Page> {
  history.replaceState(null, '', '#');
  const made = stage(LINK, language);
  const { container } = render(
    <SessionContext value={made.session}>
      <Guard>{shell}</Guard>
    </SessionContext>,
  );
  // Parts that are loaded once the page is there.
  await vi.waitFor(() =>
    expect(container.querySelector('.models-part:empty, .param-part:empty')).toBeNull(),
  );
  return { ...made, page: container };
}

const troubles = (page: HTMLElement): readonly Element[] => [...page.querySelectorAll('.trouble')];

/** Parts of a page that stand beside each other. */
function parts(page: HTMLElement): readonly Element[] {
  const frames = [page, ...page.querySelectorAll(FRAMES)];
  const inside = frames.flatMap((frame) => [...frame.children]);
  return inside.filter((part) => !part.matches(`${FRAMES}, .trouble`));
}

const tried = new Set(ARRANGE);

test.each(Object.entries(SHELLS))(
  '%s: whichever part fails, the others stay',
  async (_name, shell) => {
    const { page: whole } = await open(shell);
    const before = parts(whole).length;
    whole.remove();
    const names = [...drawn.names].filter((name) => !tried.has(name));
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      tried.add(name);
      drawn.broken = name;
      const { page } = await open(shell);
      expect(troubles(page).length, name).toBeGreaterThan(0);
      expect(parts(page).length, name).toBeGreaterThanOrEqual(before / 3);
      // Each stands in the place of a part, and nowhere else.
      expect(parts(page).length + troubles(page).length, name).toBeGreaterThanOrEqual(before);
      page.remove();
    }
  },
);

describe.each([
  ['en', en],
  ['pl', pl],
] as const)('%s', (language, m) => {
  test('a part that fails says so, keeps the address and offers a reload', async () => {
    drawn.broken = 'VerdictPanel';
    const { page } = await open(<Explorer />, language);
    const [trouble] = troubles(page);
    expect(trouble?.getAttribute('role')).toBe('alert');
    expect(trouble?.querySelector('p')?.textContent).toBe(m.stopped);
    expect(trouble?.querySelector('button')?.textContent).toBe(m.reload);
  });

  test('another document is another try', async () => {
    const whole = parts((await open(<Explorer />, language)).page).length;
    drawn.broken = 'VerdictPanel';
    const { page, session } = await open(<Explorer />, language);
    act(() => session.store.getState().setInput(1.2));
    expect(troubles(page)).toHaveLength(1);
    drawn.broken = null;
    act(() => session.store.getState().setInput(1.3));
    expect(troubles(page)).toHaveLength(0);
    expect(parts(page)).toHaveLength(whole);
  });
});
