import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { decodeDocument, readPageKeys } from '../../../src/state/codec.ts';
import { ShareButton } from '../../../src/ui/share/ShareButton.tsx';
import type { Language } from '../../../src/i18n/language.ts';
import type { Stage } from '../session.tsx';
import { show } from '../session.tsx';

const LINK = 'v=1&models=lif,relu&measure=spike-count&t=50&lif.gL=0.12';
const NAMES = {
  en: ['Share', 'Share and take away'],
  pl: ['Udostępnij', 'Udostępnij i\u00a0zabierz ze sobą'],
};

// The dialog is loaded on its first use; the first test must not wait for it.
beforeAll(async () => {
  // Frames stay empty here; a browser test looks into them.
  const { happyDOM } = window as unknown as { happyDOM: { settings: Record<string, unknown> } };
  happyDOM.settings['handleDisabledFileLoadingAsSuccess'] = true;
  await import('../../../src/ui/share/ShareDialog.tsx');
});

async function open(link = LINK, language: Language = 'en') {
  const user = userEvent.setup();
  const stage: Stage = show(<ShareButton />, link, language);
  const [button, title] = NAMES[language];
  await user.click(screen.getByRole('button', { name: button! }));
  const dialog = await screen.findByRole<HTMLDialogElement>('dialog', { name: title! });
  return { user, stage, dialog, inside: within(dialog) };
}

const textIn = (dialog: HTMLElement, name: string | RegExp): string => {
  const group = within(dialog)
    .getAllByRole('group', { name })
    .find(({ tagName }) => tagName === 'PRE');
  return group?.textContent ?? '';
};
const hashIn = (text: string): string => text.slice(text.indexOf('#'));

describe('The dialog', () => {
  test('opens on the link, is left with its button, and gives the focus back', async () => {
    const { user, dialog, inside } = await open();
    expect(dialog.open).toBe(true);
    expect(inside.getByRole('tab', { name: 'Link', selected: true })).toBe(document.activeElement);
    await user.click(inside.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('tab')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Share' }));
  });

  test('has tabs that the arrow keys walk through', async () => {
    const { user, inside } = await open();
    const chosen = (): string | null => inside.getByRole('tab', { selected: true }).textContent;
    const names: (string | null)[] = [];
    for (const _ of inside.getAllByRole('tab')) {
      await user.keyboard('{ArrowRight}');
      names.push(chosen());
      expect(inside.getByRole('tab', { selected: true })).toBe(document.activeElement);
    }
    // Nothing is drawn here, so there is no picture and there are no numbers to take away.
    expect(names).toEqual(['Embed', 'Code', 'Link']);
    await user.keyboard('{End}');
    expect(chosen()).toBe('Code');
    await user.keyboard('{Home}');
    expect(chosen()).toBe('Link');
    expect(inside.getByRole('tabpanel', { name: 'Link' })).toBeTruthy();
  });

  test('keeps its keys from the page below', async () => {
    const { user } = await open();
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    await user.keyboard('{Control>}z{/Control}');
    window.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test('speaks Polish', async () => {
    const { inside } = await open(LINK, 'pl');
    expect(inside.getByRole('button', { name: 'Kopiuj' })).toBeTruthy();
    expect(inside.getByRole('img', { name: /^Kod QR linku/u })).toBeTruthy();
  });
});

describe('The link', () => {
  test('opens what is shown, and says nothing else', async () => {
    const { stage, dialog } = await open();
    const link = textIn(dialog, 'Link to this experiment');
    expect(decodeDocument(hashIn(link)).document).toEqual(stage.document());
    expect(readPageKeys(hashIn(link))).toEqual({});
  });

  test('says language, theme and shell when asked to, until the next visit', async () => {
    const { user, stage, dialog, inside } = await open();
    await user.click(inside.getByRole('checkbox', { name: 'Opens in this language: English' }));
    await user.click(inside.getByRole('checkbox', { name: 'Opens in this theme: System theme' }));
    await user.selectOptions(inside.getByRole('combobox', { name: 'Opens as' }), 'lecture');
    const expected = { lang: 'en', theme: 'system', mode: 'lecture' };
    const said = (): unknown => readPageKeys(hashIn(textIn(dialog, 'Link to this experiment')));
    expect(said()).toEqual(expected);
    await user.click(inside.getByRole('button', { name: 'Close' }));
    stage.session.store.getState().setInput(2.5);
    await user.click(screen.getByRole('button', { name: 'Share' }));
    await waitFor(() => expect(said()).toEqual(expected));
    const link = textIn(dialog, 'Link to this experiment');
    expect(decodeDocument(hashIn(link)).document).toEqual(stage.document());
  });

  test('is copied with a button, and that is said', async () => {
    const { user, dialog, inside } = await open();
    await user.click(inside.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(textIn(dialog, 'Link to this experiment'));
    expect(inside.getByRole('status').textContent).toBe('Copied.');
  });

  test('is selected where copying is forbidden', async () => {
    const { user, dialog, inside } = await open();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(inside.getByRole('button', { name: 'Copy' }));
    expect(inside.getByRole('status').textContent).toContain('press Ctrl C');
    expect(getSelection()?.toString()).toBe(textIn(dialog, 'Link to this experiment'));
  });

  test('that no QR code can hold is answered in words', async () => {
    const points = Array.from({ length: 400 }, (_, i) => `${i / 10 + 0.0123}:${i / 400}`).join(';');
    const { inside } = await open(
      `v=1&models=lif&t=50&measure=spike-count&stimulus=free-hand&points=${points}`,
    );
    expect(inside.getByText(/too long for a QR code \(characters: [\d,]+;/u)).toBeTruthy();
    expect(inside.queryByRole('img')).toBeNull();
  });
});

describe('The embed builder', () => {
  test('puts choices into both snippets, and into the preview after a rest', async () => {
    const { user, stage, dialog, inside } = await open();
    await user.click(inside.getByRole('tab', { name: 'Embed' }));
    await user.click(inside.getByRole('checkbox', { name: 'Over time' }));
    await user.selectOptions(inside.getByRole('combobox', { name: 'Kind of input' }), 'lock');
    // The theme of the frame comes before the permission to change it.
    await user.selectOptions(inside.getAllByRole('combobox', { name: 'Theme' })[0]!, 'dark');
    const frame = textIn(dialog, 'Frame, for every page');
    expect(frame).toContain('theme=dark&amp;mode=embed&amp;panels=input&amp;lock=stimulus"');
    const element = textIn(dialog, /^Element/u);
    expect(element).toContain('panels="input"');
    expect(element).toContain('lock="stimulus"');
    expect(element).toContain('theme="dark"');
    const preview = (): string => inside.getByTitle(/^Preview/u).getAttribute('src') ?? '';
    await waitFor(() =>
      expect(readPageKeys(hashIn(preview()))).toMatchObject({ lock: 'stimulus' }),
    );
    expect(decodeDocument(hashIn(preview())).document).toEqual(stage.document());
  });

  test('always keeps a panel, and says so', async () => {
    const { user, dialog, inside } = await open();
    await user.click(inside.getByRole('tab', { name: 'Embed' }));
    await user.click(inside.getByRole('checkbox', { name: 'Over time' }));
    await user.click(inside.getByRole('checkbox', { name: 'Output against input' }));
    expect(inside.getByText('One panel always stays.')).toBeTruthy();
    expect(textIn(dialog, 'Frame, for every page')).toContain('panels=input"');
  });
});

describe('Code', () => {
  test('is shown for each target, with a refusal in words where there is one', async () => {
    const { user, dialog, inside } = await open(
      'v=1&models=lif&measure=spike-count&t=50&lif.sigmaV=2',
    );
    await user.click(inside.getByRole('tab', { name: 'Code' }));
    const menu = inside.getByRole('combobox', { name: 'For' });
    const targets = within(menu).getAllByRole<HTMLOptionElement>('option');
    expect(targets.length).toBeGreaterThanOrEqual(4);
    const outcomes = [];
    for (const { value } of targets) {
      await user.selectOptions(menu, value);
      const text = inside.queryByRole('heading', { name: 'Script' });
      if (text) expect(textIn(dialog, 'Script')).toContain('lif.sigmaV=2');
      else expect(inside.getByRole('status').textContent).toMatch(/\p{L}{3}/u);
      outcomes.push(text !== null);
    }
    expect(outcomes).toContain(true);
    expect(outcomes).toContain(false);
  });

  test('is not offered where there is no biological model', async () => {
    const { user, inside } = await open('v=1&models=relu');
    await user.click(inside.getByRole('tab', { name: 'Code' }));
    expect(inside.getByText(/no biological model/iu)).toBeTruthy();
  });
});
