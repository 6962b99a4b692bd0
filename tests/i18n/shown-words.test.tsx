import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sequences } from '../../src/content/sequences/index.ts';
import { membraneList, stimulusList } from '../../src/core/catalogue.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { Lecture } from '../../src/shells/lecture/Lecture.tsx';
import { show } from '../ui/session.tsx';
import { shownWords } from './shown-words.ts';
import { tornIn } from './torn-lines.ts';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
});

/** Opens every box and waits until nothing more arrives. */
async function unfold(): Promise<void> {
  for (const details of document.querySelectorAll('details')) {
    details.open = true;
    fireEvent(details, new Event('toggle'));
  }
  await vi.dynamicImportSettled();
  await act(async () => {
    await Promise.resolve();
  });
}

const links = [
  `models=${membraneList.map(({ id }) => id).join()},relu`,
  `models=${membraneList.map(({ id }) => id).join()}&unit=native&inside=currents&amp=12`,
  'models=lif,relu&unit=x&scale=native&nonsense=1&amp=500',
  ...stimulusList.map(({ id }) => `models=lif,leaky-relu&stimulus=${id}&measure=spike-count`),
];

describe.each(LANGUAGES)('Everything that is shown (%s)', (language) => {
  const torn = (): string[] =>
    shownWords(document).flatMap(({ at, text }) =>
      tornIn(language, text).map((what) => `${at}: ${what}: ${text}`),
    );

  test.each(links)('holds together at the end of a line: %s', async (link) => {
    show(<Explorer />, `v=1&${link}`, language);
    await unfold();
    expect(shownWords(document).length).toBeGreaterThan(80);
    expect(torn()).toEqual([]);
  });

  test.each(sequences)('in the lecture $id as well', ({ id, steps }) => {
    const keys = { mode: 'lecture', sequence: id, step: '1' } as const;
    history.replaceState(null, '', `#mode=lecture&sequence=${id}&step=1`);
    show(<Lecture keys={keys} />, '', language);
    for (const _step of steps) {
      expect(torn()).toEqual([]);
      fireEvent.keyDown(document.body, { key: 'r' });
      expect(torn()).toEqual([]);
      fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    }
    fireEvent.keyDown(document.body, { key: '?' });
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(torn()).toEqual([]);
  });
});
