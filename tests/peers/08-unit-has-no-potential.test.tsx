import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { measures } from '../../src/analysis/measures/index.ts';
import { activationList, stimulusList } from '../../src/core/catalogue.ts';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { plain, show } from '../ui/session.tsx';

/*
 * In one peer the plot of a unit's membrane potential, which such a unit does not have, crashed. Here
 * a quantity that does not exist is not drawn, and the words say that it is not defined.
 */
/** What stands on the page, menus left out: they offer what could be asked. */
function text(): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const menu of copy.querySelectorAll('select, .notices, .evidence')) menu.remove();
  return plain(copy.textContent);
}
const NONSENSE = /\bNaN\b|Infinity|\bundefined\b|\bnull\b|\[object/u;

describe('Among artificial units alone', () => {
  test.each(measures)('asking for $id neither crashes nor invents a number', ({ id }) => {
    const ids = activationList.map((unit) => unit.id).join(',');
    show(<Explorer />, `v=1&models=${ids}&measure=${id}&stimulus=pulse&inside=currents`);
    expect(screen.getByRole('heading', { level: 3, name: /each unit/u })).toBeTruthy();
    expect(text()).not.toMatch(NONSENSE);
    expect(text()).not.toMatch(/\bmV\b|\bHz\b|µA\/cm²|spikes? in/u);
  });

  test.each(stimulusList)('$id is answered by every unit in every frame of time', ({ id }) => {
    show(<Explorer />, `v=1&models=relu,step&stimulus=${id}&cursor=40`);
    expect(screen.getAllByText('ReLU').length).toBeGreaterThan(1);
    expect(text()).not.toMatch(NONSENSE);
  });
});

describe('Beside a neuron', () => {
  test('the potential is the neuron’s alone: the unit’s value has another axis and no unit', () => {
    show(<Explorer />, 'v=1&models=lif,relu&measure=peak-potential&t=30&stimulus=pulse');
    const titles = [...document.querySelectorAll('.io-plot text')].map((one) => one.textContent);
    expect(titles.some((title) => /mV/u.test(title))).toBe(true);
    expect(titles.some((title) => /dimensionless/u.test(title))).toBe(true);
    expect(plain(document.querySelector('#left-summary')!.textContent)).toMatch(
      /LIF: −[\d.]+ mV; ReLU: [\d.]+\./u,
    );
  });

  test('a latency without a spike is “not defined” in plot, summary and table', async () => {
    const { runner } = show(
      <Explorer />,
      'v=1&models=lif,relu&measure=latency&t=30&stimulus=pulse',
    );
    act(() => {
      const job = runner.latest('sweep:lif');
      for (let i = 0; i <= 30; i++) job.say({ kind: 'point', x: i / 10, y: NaN, ripple: false });
      job.finish();
    });
    expect(document.querySelector('#left-summary')!.textContent).toContain('LIF: not defined');
    expect(plain(document.querySelector('.io-plot')!.textContent)).toMatch(/not defined/u);
    const twin = document.querySelector<HTMLDetailsElement>('.input-panel .table-twin')!;
    twin.open = true;
    fireEvent(twin, new Event('toggle'));
    expect((await within(twin).findByRole('table')).textContent).toContain('—');
    expect(text()).not.toMatch(NONSENSE);
  });
});
