import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { activationList, membraneList } from '../../src/core/catalogue.ts';
import { ModelsPanel } from '../../src/ui/panels/ModelsPanel.tsx';
import { show } from './session.tsx';

const chips = (): string[] =>
  screen
    .getAllByRole('button', { name: (name) => !name.startsWith('Remove') })
    .map(({ textContent }) => textContent);
const adder = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Add a model' });
const offered = (): string[] =>
  within(adder())
    .getAllByRole<HTMLOptionElement>('option')
    .map(({ value }) => value)
    .filter(Boolean);

const CHEAP = 'v=1&measure=spike-count&t=10';

describe('The table of models', () => {
  test('lists the models in the order of the lanes and marks the chosen one', () => {
    show(<ModelsPanel />, `${CHEAP}&models=relu,lif,step&selected=lif`);
    expect(chips()).toEqual(['ReLU', 'LIF', 'Step']);
    const pressed = screen.getAllByRole('button', { pressed: true });
    expect(pressed.map(({ textContent }) => textContent)).toEqual(['LIF']);
  });

  test('chooses a model', async () => {
    const { document: now } = show(<ModelsPanel />, `${CHEAP}&models=relu,lif,step`);
    await userEvent.click(screen.getByRole('button', { name: 'Step' }));
    expect(now().selected).toBe('step');
  });

  test('offers what is not on the table, in two groups, and puts it last', async () => {
    const { document: now } = show(<ModelsPanel />, `${CHEAP}&models=relu,lif`);
    const all = [...activationList, ...membraneList].map(({ id }) => id);
    expect(offered()).toEqual(all.filter((id) => !['relu', 'lif'].includes(id)));
    const groups = within(adder()).getAllByRole<HTMLOptGroupElement>('group');
    expect(groups.map(({ label }) => label)).toEqual(['Artificial units', 'Biological models']);
    await userEvent.selectOptions(adder(), 'gelu');
    expect(now().models.map(({ id }) => id)).toEqual(['relu', 'lif', 'gelu']);
    expect(chips()).toEqual(['ReLU', 'LIF', 'GELU']);
    expect(offered()).not.toContain('gelu');
    expect(adder().value).toBe('');
  });

  test('offers nothing when everything is there', () => {
    const all = [...activationList, ...membraneList].map(({ id }) => id).join(',');
    show(<ModelsPanel />, `${CHEAP}&models=${all}`);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(chips()).toHaveLength(activationList.length + membraneList.length);
  });

  test('removes a model; its neighbour is chosen in its place', async () => {
    const { document: now } = show(<ModelsPanel />, `${CHEAP}&models=relu,lif,step&selected=lif`);
    await userEvent.click(screen.getByRole('button', { name: 'Remove LIF' }));
    expect(now().models.map(({ id }) => id)).toEqual(['relu', 'step']);
    expect(now().selected).toBe('step');
  });

  test('never removes the last one', async () => {
    const { document: now } = show(<ModelsPanel />, `${CHEAP}&models=relu,lif`);
    await userEvent.click(screen.getByRole('button', { name: 'Remove ReLU' }));
    expect(now().models.map(({ id }) => id)).toEqual(['lif']);
    expect(screen.queryByRole('button', { name: /^Remove/u })).toBeNull();
  });

  test('speaks Polish', () => {
    show(<ModelsPanel />, `${CHEAP}&models=step,lif`, 'pl');
    expect(screen.getByRole('button', { name: 'Skok' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Usuń: Skok' })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Dodaj model' })).toBeTruthy();
  });
});
