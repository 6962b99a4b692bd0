import { render } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Embed } from '../../src/shells/embed/Embed.tsx';
import { readPageKeys } from '../../src/state/codec.ts';
import { CONTROLS, PANELS } from '../../src/state/page-parts.ts';
import { readParts } from '../../src/state/parts.ts';
import { AccessContext } from '../../src/ui/controls/access.ts';
import { SessionContext } from '../../src/ui/session/session.ts';
import { plain, stage } from '../ui/session.tsx';

// The whole page is drawn for each control, twice for the first.
vi.setConfig({ testTimeout: 30_000 });

/** What the embed is made of with these keys. */
function shown(more: string): HTMLElement {
  const link = '#stimulus=pulse-train&inside=gates&method=rk4&view=0,100';
  const keys = readPageKeys(`${link}&mode=embed&panels=${PANELS.join()}&${more}`);
  const { session } = stage(link);
  const { container } = render(
    <SessionContext value={session}>
      <AccessContext value={readParts(keys).access}>
        <Embed keys={keys} />
      </AccessContext>
    </SessionContext>,
  );
  return container;
}

/** Everything that tells something: sentences, the plots' words, and what is chosen or typed. */
function outputs(page: HTMLElement): { sentences: string[]; values: string[] } {
  const sentences = [
    ...page.querySelectorAll('.summary, .verdict-line, .aside li, .equation, .evidence'),
  ];
  const fields = [
    ...page.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input[type="text"]'),
  ];
  const values = fields.flatMap((field) => {
    if (field.closest('.chip.add, .playback')) return [];
    const text =
      field.tagName === 'SELECT'
        ? (field as HTMLSelectElement).selectedOptions[0]?.text
        : field.value;
    return text ? [plain(text)] : [];
  });
  return { sentences: sentences.map(({ textContent }) => plain(textContent ?? '')), values };
}

let known: ReturnType<typeof outputs> | null = null;
/** The same with nothing hidden or locked. */
function whole(): ReturnType<typeof outputs> {
  if (known) return known;
  const page = shown('');
  known = outputs(page);
  page.remove();
  return known;
}

test.each(CONTROLS)('hide=%s hides no output: every value can still be read', (name) => {
  const free = whole();
  const page = shown(`hide=${name}`);
  expect(outputs(page).sentences).toEqual(free.sentences);
  const words = plain(page.textContent ?? '');
  const still = outputs(page).values;
  const lost = free.values.filter((value) => !still.includes(value) && !words.includes(value));
  expect(lost).toEqual([]);
});

test.each(CONTROLS)('lock=%s takes nothing away and says why it cannot be used', (name) => {
  const free = whole();
  const page = shown(`lock=${name}`);
  expect(outputs(page)).toEqual(free);
  for (const one of page.querySelectorAll('[title="Set by the author of this page"]')) {
    expect((one as HTMLButtonElement).disabled).toBe(true);
  }
});

test('everything hidden leaves no control but the way to the full page, and the cursor', () => {
  const page = shown(`hide=${CONTROLS.join()}`);
  expect(page.querySelectorAll('select, input, .playback button, .param button')).toHaveLength(0);
  expect(page.querySelector('.embed-foot a')?.getAttribute('rel')).toBe('noopener');
});

test('a locked handle says its value and takes no focus', () => {
  const page = shown('lock=input');
  const handles = [...page.querySelectorAll('.plot-locked')];
  expect(handles.length).toBeGreaterThan(2);
  for (const handle of handles) {
    expect(handle.getAttribute('aria-label')).toMatch(/\d/u);
    expect(handle.hasAttribute('tabindex')).toBe(false);
  }
});
