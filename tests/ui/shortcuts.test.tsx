import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { InputSettings } from '../../src/ui/panels/InputSettings.tsx';
import { useShortcuts } from '../../src/ui/session/use-shortcuts.ts';
import { show } from './session.tsx';

function Desk() {
  useShortcuts();
  return (
    <>
      <InputSettings />
      <textarea aria-label="Notes" />
    </>
  );
}

const open = () => show(<Desk />, 'v=1&models=lif&measure=spike-count&t=30&amp=2');
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Input' });

describe('Undo by the keyboard', () => {
  test('takes back a typed number while the field still has the focus', async () => {
    const { document: now } = open();
    const user = userEvent.setup();
    await user.clear(field());
    await user.type(field(), '2.5{Enter}');
    expect(now().stimulus.params.amp).toBe(2.5);
    expect(document.activeElement).toBe(field());
    await user.keyboard('{Control>}z{/Control}');
    expect(now().stimulus.params.amp).toBe(2);
    expect(field().value).toBe('2');
    await user.keyboard('{Control>}y{/Control}');
    expect(now().stimulus.params.amp).toBe(2.5);
    await user.keyboard('{Control>}z{/Control}{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(now().stimulus.params.amp).toBe(2.5);
  });

  test('is left to the field while a number is being typed', async () => {
    const { document: now } = open();
    const user = userEvent.setup();
    await user.clear(field());
    await user.type(field(), '2.5{Enter}');
    await user.type(field(), '7');
    await user.keyboard('{Control>}z{/Control}');
    expect(now().stimulus.params.amp).toBe(2.5);
    await user.keyboard('{Escape}{Control>}z{/Control}');
    expect(now().stimulus.params.amp).toBe(2);
  });

  test('is left to any other text', async () => {
    const { document: now } = open();
    const user = userEvent.setup();
    await user.clear(field());
    await user.type(field(), '2.5{Enter}');
    await user.click(screen.getByRole('textbox', { name: 'Notes' }));
    await user.keyboard('{Control>}z{/Control}');
    expect(now().stimulus.params.amp).toBe(2.5);
  });
});
