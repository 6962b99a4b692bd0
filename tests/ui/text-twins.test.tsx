import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getMembrane, methods } from '../../src/core/catalogue.ts';
import { en } from '../../src/i18n/en.ts';
import { pl } from '../../src/i18n/pl.ts';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { Numerics } from '../../src/ui/panels/Numerics.tsx';
import { NumericsPanel } from '../../src/ui/panels/NumericsPanel.tsx';
import { leftSummary, rightSummary } from '../../src/ui/view/summaries.ts';
import { plain, show, stage } from './session.tsx';

const MESSAGES = { en, pl };
const LANGUAGES = ['en', 'pl'] as const;
const FIVE = 'v=1&models=hodgkin-huxley,lif,relu,step,logistic';

function open(details: Element | null | undefined): void {
  if (!(details instanceof HTMLDetailsElement)) throw new Error('nothing to open');
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

/** The whole page, with the curve of the LIF model drawn from runs that are told here: 50 Hz a rheobase. */
function page(link: string, language: 'en' | 'pl' = 'en') {
  const { runner } = show(<Explorer />, link, language);
  act(() => {
    const job = runner.latest('sweep:lif');
    job.say({ kind: 'reference', y: 100 });
    for (let i = 0; i <= 30; i++) {
      job.say({ kind: 'point', x: i / 10, y: i < 10 ? 0 : 5 * i, ripple: false });
    }
    job.finish();
  });
}

/** Opens the text twin of a plot: its rows below the head. */
async function twin(
  plot: 'left' | 'right',
): Promise<{ readonly table: HTMLElement; readonly rows: string[][] }> {
  const section = document.querySelector(plot === 'left' ? '.input-panel' : '.time-panel');
  if (!(section instanceof HTMLElement)) throw new Error('no such plot');
  expect(within(section).queryByRole('table')).toBeNull();
  open(section.querySelector('.table-twin'));
  const table = await within(section).findByRole('table');
  const rows = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => plain(textContent)));
  return { table, rows };
}
const headsOf = (table: HTMLElement): string[] =>
  within(table)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);

describe('The left picture as a table', () => {
  test('has a column for each model and a row for each input, with the values of the curves', async () => {
    page('v=1&models=lif,relu&scale=native');
    const { table, rows } = await twin('left');
    expect(headsOf(table).slice(1)).toEqual(['LIF', 'ReLU']);
    expect(rows).toHaveLength(25);
    expect(rows[0]).toEqual(['0', '0', '0']);
    expect(rows.at(-1)).toEqual(['3', '150', '2']);
    expect(table.querySelector('caption')?.textContent).toContain('spikes per second');
    expect(within(table).getAllByRole('rowheader')).toHaveLength(25);
  });

  test('has a dash, and no NaN, where there is no value', async () => {
    page('v=1&models=lif,hodgkin-huxley');
    const { rows } = await twin('left');
    expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(['—']));
  });

  test('has decimal commas in Polish', async () => {
    page('v=1&models=lif,logistic', 'pl');
    const { rows } = await twin('left');
    const text = rows.flat().join(' ');
    expect(text).toMatch(/\d,\d/u);
    expect(text).not.toMatch(/\d\.\d/u);
  });

  test('says in which unit the input is counted', async () => {
    page('v=1&models=lif&unit=native&range=0,3');
    const { table } = await twin('left');
    expect(headsOf(table)[0]).toContain('µA/cm²');
  });
});

describe('The right picture as a table', () => {
  test.each(LANGUAGES)('has a row for each moment and values with units (%s)', async (language) => {
    page('v=1&models=lif,relu', language);
    const { table, rows } = await twin('right');
    const m = MESSAGES[language];
    expect(headsOf(table)).toEqual([m.timeAxis, m.stimulusLane, 'LIF', 'ReLU']);
    expect(rows).toHaveLength(41);
    const point = language === 'en' ? '.' : ',';
    const input = language === 'en' ? '× rheobase' : '× reobaza';
    expect(rows[0]).toEqual([`0${point}0`, `0 ${input}`, `−65${point}0 mV`, '0']);
    expect(rows[20]?.slice(0, 2)).toEqual([`100${point}0`, `1${point}6 ${input}`]);
    expect(rows.at(-1)?.[0]).toBe(`200${point}0`);
    for (const row of rows) expect(row[2]).toMatch(/^−\d+[.,]\d mV$/u);
  });
});

describe('The pictures in a sentence', () => {
  const sentences = (link: string, language: 'en' | 'pl') => {
    const made = stage(link, language);
    made.runner.tellScales();
    const live = made.session.live.store.getState();
    const args = [made.document(), live, language, MESSAGES[language]] as const;
    return { left: plain(leftSummary(...args)), right: plain(rightSummary(...args)), live };
  };

  test('name every model with its answer and unit', () => {
    const { left, right } = sentences(FIVE, 'en');
    expect(left).toMatch(
      /^1\.6 × rheobase\. Hodgkin–Huxley: 68\.\d Hz; LIF: 84\.\d Hz; ReLU: 0\.6; Step: 1; Sigmoid: 0\.646\.$/u,
    );
    expect(right).toBe(
      'Hodgkin–Huxley: 11 spikes in 150 ms (73.3 per second). LIF: 12 spikes in 150 ms (80.0 per second).',
    );
  });

  test('in Polish, too', () => {
    const { left, right } = sentences(FIVE, 'pl');
    expect(left).toMatch(
      /^1,6 × reobaza\. Hodgkin–Huxley: 68,\d Hz; LIF: 84,\d Hz; ReLU: 0,6; Skok: 1; Sigmoida: 0,646\.$/u,
    );
    expect(right).toBe(
      'Hodgkin–Huxley: 11 wyładowań w 150 ms (73,3 na sekundę). LIF: 12 wyładowań w 150 ms (80,0 na sekundę).',
    );
  });

  test('count what one can count in the trace', () => {
    const { right, live } = sentences('v=1&models=lif&amp=2.4&onMs=35&offMs=120', 'en');
    const spikes = live.membranes.lif!.trace!.spikesMs.filter((t) => t > 35 && t <= 120).length;
    expect(right).toContain(`LIF: ${spikes} spikes in 85 ms`);
  });

  test.each([
    ['latency', 'amp=0.5', /LIF: not defined/u],
    ['did-it-fire', 'amp=0.5', /LIF: no\b/u],
    ['did-it-fire', 'amp=2', /LIF: yes\b/u],
    ['peak-potential', 'amp=0.5', /LIF: −57\.\d mV/u],
    ['latency', 'amp=2', /LIF: 6\.9\d ms/u],
  ])('answer “%s” for %s', (measure, input, expected) => {
    expect(sentences(`v=1&models=lif&measure=${measure}&${input}`, 'en').left).toMatch(expected);
  });

  test('never say NaN, whatever the state', () => {
    const links = [
      'v=1&models=hodgkin-huxley&method=euler&dt=0.2&measure=rate-window',
      'v=1&models=hodgkin-huxley,relu&hodgkin-huxley.gNa=0&measure=latency',
      'v=1&models=lif&offMs=20&onMs=20&measure=rate-window',
      'v=1&models=lif&measure=latency&amp=0&derivative=1',
    ];
    for (const link of links) {
      for (const language of LANGUAGES) {
        const { left, right } = sentences(link, language);
        expect(`${left} ${right}`).not.toMatch(/NaN|Infinity|∞|undefined|null/u);
      }
    }
  });

  test('a run that broke has no count and no rate', () => {
    const link = 'v=1&models=hodgkin-huxley&method=euler&dt=0.2';
    expect(sentences(link, 'en').right).not.toMatch(/\d+ spikes? in|per second/u);
  });

  test('slopes are called slopes', () => {
    const { left } = sentences('v=1&models=relu,lif&derivative=1', 'en');
    expect(left).toMatch(/slope|f′/iu);
  });

  test('a window of no length is no window', () => {
    for (const link of ['onMs=180&offMs=170', 'onMs=100&offMs=100', 'onMs=250&offMs=300']) {
      const { right } = sentences(`v=1&models=lif&${link}`, 'en');
      expect(right, link).not.toMatch(/−\d+ ms|in 0 ms|— per second/u);
    }
  });
});

describe('What is spoken', () => {
  const spoken = (name: string | RegExp): string =>
    plain(screen.getByRole('slider', { name }).getAttribute('aria-valuetext') ?? '');

  test('the input: with its unit and the chosen model’s answer', () => {
    page('v=1&models=lif,relu');
    expect(spoken(/^Input: drag/u)).toMatch(/^1\.6 × rheobase, LIF: 84\.\d Hz$/u);
    expect(spoken('Amplitude of the input')).toBe('1.6 × rheobase');
    expect(spoken('Onset of the input')).toBe('20 ms');
  });

  test('the time cursor: every lane with its unit', () => {
    page('v=1&models=lif,relu&cursor=100');
    expect(spoken('Time cursor')).toMatch(
      /^100 ms\. input: 1\.6 × rheobase; LIF: −\d+\.\d mV; ReLU: 0\.6$/u,
    );
  });

  test('the runs behind a curve: input and output with their units', () => {
    page('v=1&models=lif&scale=native');
    expect(spoken('Runs behind LIF')).toMatch(/× rheobase.*Hz/u);
  });

  test('the inside of a model: currents with their unit', () => {
    page('v=1&models=lif&inside=currents&cursor=100');
    expect(spoken('Time cursor')).toMatch(/−?\d+(?:\.\d+)? µA\/cm²/u);
  });
});

describe('How it is computed', () => {
  const menu = () => screen.getByRole<HTMLSelectElement>('combobox', { name: /method|Metoda/u });

  test.each(LANGUAGES)('names each model’s method and the steps it took (%s)', (language) => {
    show(<Numerics />, 'v=1&models=hodgkin-huxley,lif,relu', language);
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines[0]).toMatch(/^Hodgkin–Huxley: .*\d/u);
    expect(lines[1]).toMatch(/^LIF: .*\d/u);
    expect(lines.join(' ')).not.toContain('ReLU');
  });

  test.each(LANGUAGES)('says why a method is not offered (%s)', (language) => {
    show(<Numerics />, 'v=1&models=hodgkin-huxley,lif', language);
    const text = screen.getByRole('list').textContent;
    for (const id of ['hodgkin-huxley', 'lif']) {
      const model = getMembrane(id);
      const values = Object.entries(model.params).map(([key, { value }]) => [key, value]);
      for (const method of methods) {
        const why = method.refusal(model, Object.fromEntries(values) as Record<string, number>);
        if (why) expect(text).toContain(`${model.short[language]}: ${why[language]}`);
      }
    }
    expect(text).toMatch(language === 'en' ? /not offered/u : /niedostępna/u);
  });

  test('a method that no model can use cannot be chosen', () => {
    const disabled = () =>
      within(menu())
        .getAllByRole<HTMLOptionElement>('option')
        .filter((option) => option.disabled)
        .map(({ value }) => value);
    const { session } = show(<Numerics />, 'v=1&models=lif&lif.sigmaV=2');
    expect(disabled()).toEqual(['dormand-prince', 'rk4', 'exponential-euler', 'euler']);
    act(() => session.store.getState().addModel('hodgkin-huxley'));
    expect(disabled()).toEqual([]);
  });

  test('a step is asked for only where the method has one', () => {
    const { session } = show(<Numerics />, 'v=1&models=hodgkin-huxley&method=rk4&dt=0.03');
    const steps = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Time step' });
    expect(steps.selectedOptions[0]?.textContent).toBe('0.03\u00a0ms');
    act(() => session.store.getState().setMethod('auto'));
    expect(screen.queryByRole('combobox', { name: 'Time step' })).toBeNull();
  });

  test('is in a box that brings it when it is opened', async () => {
    show(<NumericsPanel />, 'v=1&models=lif');
    expect(screen.queryByRole('list')).toBeNull();
    open(document.querySelector('details'));
    expect((await screen.findByRole('list')).textContent).toContain('LIF');
  });

  test('is nothing where there is nothing to integrate', () => {
    show(<NumericsPanel />, 'v=1&models=relu');
    expect(document.querySelector('details')).toBeNull();
  });
});
