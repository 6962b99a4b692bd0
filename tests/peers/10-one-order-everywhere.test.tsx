import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { plain, show } from '../ui/session.tsx';

/*
 * In one peer the voltage plot and the spike plot stacked the same neurons in different orders. Here
 * models stand in one order, that of the link, wherever they are listed.
 */
const NAMES: Readonly<Record<string, string>> = {
  'hodgkin-huxley': 'Hodgkin–Huxley',
  lif: 'LIF',
  relu: 'ReLU',
  step: 'Step',
  logistic: 'Sigmoid',
};

const ORDERS = [
  ['hodgkin-huxley', 'lif', 'relu', 'step', 'logistic'],
  ['relu', 'lif', 'step', 'hodgkin-huxley', 'logistic'],
  ['logistic', 'step', 'relu', 'lif', 'hodgkin-huxley'],
  ['lif', 'relu', 'hodgkin-huxley', 'step'],
] as const;

/** Names in the order in which they occur in a text. */
const orderIn = (text: string): string[] =>
  Object.values(NAMES)
    .map((name) => [text.indexOf(name), name] as const)
    .filter(([at]) => at >= 0)
    .toSorted(([a], [b]) => a - b)
    .map(([, name]) => name);

function openTwin(panel: string): Promise<HTMLElement> {
  const twin = document.querySelector<HTMLDetailsElement>(`${panel} .table-twin`)!;
  twin.open = true;
  fireEvent(twin, new Event('toggle'));
  return within(twin).findByRole('table');
}
const headOf = (table: HTMLElement): string =>
  within(table)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent)
    .join(' ');

/** Order of the models in every place that lists them. */
async function places(): Promise<Record<string, string[]>> {
  const lanes = [...document.querySelectorAll('.time-plot text')]
    .map((one) => ({ name: plain(one.textContent), y: Number(one.getAttribute('y')) }))
    .filter(({ name }) => Object.values(NAMES).includes(name))
    .toSorted((a, b) => a.y - b.y);
  const cursor = screen.getByRole('slider', { name: 'Time cursor' });
  await screen.findByRole('combobox', { name: 'Add a model' });
  return {
    chips: [...document.querySelectorAll('.chip button:first-child')].map(
      ({ textContent }) => textContent,
    ),
    'left summary': orderIn(document.querySelector('#left-summary')!.textContent),
    'left table': orderIn(headOf(await openTwin('.input-panel'))),
    'right table': orderIn(headOf(await openTwin('.time-panel'))),
    lanes: lanes.map(({ name }) => name),
    'cursor, as spoken': orderIn(cursor.getAttribute('aria-valuetext')!),
  };
}

describe('The order of the models', () => {
  test.each(ORDERS.map((ids) => [ids.join(', '), ids] as const))(
    '%s, is the same in every place',
    async (_name, ids) => {
      show(<Explorer />, `v=1&t=30&measure=spike-count&cursor=10&models=${ids.join(',')}`);
      const expected = ids.map((id) => NAMES[id]!);
      for (const [place, order] of Object.entries(await places()))
        expect([place, order]).toEqual([place, expected]);
    },
  );

  test('stays the same in every place when one goes and another comes', async () => {
    show(<Explorer />, 'v=1&t=30&measure=spike-count&cursor=10&models=relu,lif,step');
    await userEvent.click(await screen.findByRole('button', { name: 'Remove LIF' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Add a model' }), 'lif');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Add a model' }),
      'hodgkin-huxley',
    );
    const expected = ['ReLU', 'Step', 'LIF', 'Hodgkin–Huxley'];
    for (const [place, order] of Object.entries(await places()))
      expect([place, order]).toEqual([place, expected]);
  });
});
