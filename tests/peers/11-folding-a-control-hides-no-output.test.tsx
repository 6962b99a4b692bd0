import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { CONTROLS } from '../../src/state/page-parts.ts';
import { show } from '../ui/session.tsx';

/*
 * In one peer hiding a slider also hid the loss that stood beside it. Here what the page has to say
 * never stands inside something that can be folded, left out or taken away as a control.
 */
const OUTPUTS = [
  '.io-plot',
  '.time-plot',
  '#left-summary',
  '#right-summary',
  '.verdict-line',
  '.notices',
] as const;

const FOLDED = ['details', 'fieldset', '.settings', '.chips', '.params'].join(', ');

describe('What the page says', () => {
  test.each(OUTPUTS)('%s stands in no control', (output) => {
    show(<Explorer />, 'v=1&t=30&models=lif,relu');
    const found = document.querySelector(output);
    expect(found).not.toBeNull();
    expect(found?.closest(FOLDED) ?? null).toBeNull();
  });

  test('stays when everything that can be folded is folded, and when it is unfolded', () => {
    show(<Explorer />, 'v=1&t=30&models=lif,relu');
    const said = () => OUTPUTS.map((output) => document.querySelector(output)?.textContent);
    const before = said();
    for (const open of [true, false]) {
      for (const details of document.querySelectorAll('details')) details.open = open;
      expect(said()).toEqual(before);
    }
  });

  test('is nothing that an author can hide by the name of a control', () => {
    const names: readonly string[] = CONTROLS;
    for (const output of ['summary', 'verdict', 'notices', 'reading', 'table', 'caveats']) {
      expect(names).not.toContain(output);
    }
  });

  test('goes on saying what a removed model’s neighbours do', () => {
    show(<Explorer />, 'v=1&t=30&models=lif,relu&selected=relu');
    // No neuron is selected: its readings stand all the same.
    expect(document.querySelector('#left-summary')?.textContent).toContain('LIF');
    expect(document.querySelector('#right-summary')?.textContent).toContain('LIF');
    expect(screen.getAllByText('LIF').length).toBeGreaterThan(1);
  });
});
