import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { measures } from '../../src/analysis/measures/index.ts';
import { stimulusList } from '../../src/core/catalogue.ts';
import { Question } from '../../src/ui/panels/Question.tsx';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { show } from './session.tsx';

const NAMES = {
  en: { measure: 'What is asked', stimulus: 'Kind of input' },
  pl: { measure: 'O\u00a0co pytamy', stimulus: 'Rodzaj wejścia' },
} as const;
const LANGUAGES = ['en', 'pl'] as const;

const menu = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const optionsOf = (select: HTMLSelectElement) =>
  within(select).getAllByRole<HTMLOptionElement>('option');

describe.each(LANGUAGES)('The question (%s)', (language) => {
  const names = NAMES[language];

  test('reads as a sentence', () => {
    show(<Question />, 'v=1&models=lif', language);
    const heading = screen.getByRole('heading', { level: 3 });
    const chosen = [names.measure, names.stimulus].map(
      (name) => menu(name).selectedOptions[0]?.textContent,
    );
    const join = language === 'en' ? 'for' : 'przy';
    expect(chosen.join(` ${join} `)).toBe(
      language === 'en'
        ? 'How many spikes per second for a constant current'
        : 'Ile wyładowań na sekundę przy stałym prądzie',
    );
    expect(heading.textContent.endsWith('?')).toBe(true);
  });

  test.each(stimulusList)('for $id: refused measures cannot be chosen and say why', (kind) => {
    show(<Question />, `v=1&models=lif&measure=spike-count&stimulus=${kind.id}`, language);
    const options = optionsOf(menu(names.measure));
    expect(options.map(({ value }) => value)).toEqual(measures.map(({ id }) => id));
    for (const [i, measure] of measures.entries()) {
      const refusal = measure.refusal(kind);
      const option = options[i]!;
      expect(option.disabled).toBe(refusal !== null);
      expect(option.textContent).toContain(measure.question[language]);
      if (refusal) expect(option.textContent).toContain(refusal[language]);
    }
    expect(options.some(({ disabled }) => disabled)).toBe(
      measures.some((one) => one.refusal(kind) !== null),
    );
  });

  test('no two measures have the same words', () => {
    show(<Question />, 'v=1&models=lif', language);
    const words = optionsOf(menu(names.measure)).map(({ textContent }) => textContent);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('Asking something else', () => {
  test('changes the measure', async () => {
    const { document: now } = show(<Question />, 'v=1&models=lif');
    await userEvent.selectOptions(menu(NAMES.en.measure), 'latency');
    expect(now().measure).toBe('latency');
  });

  test('changes the input and keeps its size; a measure that has no answer gives way', async () => {
    const { document: now } = show(<Question />, 'v=1&models=lif&amp=2.5');
    await userEvent.selectOptions(menu(NAMES.en.stimulus), 'pulse');
    expect(now().stimulus).toMatchObject({ kind: 'pulse', params: { amp: 2.5 } });
    expect(menu(NAMES.en.measure).value).toBe(now().measure);
    expect(menu(NAMES.en.measure).selectedOptions[0]?.disabled).toBe(false);
  });

  test.each(LANGUAGES)('no two kinds of input have the same words (%s)', (language) => {
    show(<Question />, 'v=1&models=lif', language);
    const words = optionsOf(menu(NAMES[language].stimulus)).map(({ textContent }) => textContent);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});

describe('With artificial units alone', () => {
  test.each(LANGUAGES)('the kind of input can still be chosen (%s)', async (language) => {
    const { document: now } = show(<Question />, 'v=1&models=relu,step', language);
    const heading = screen.getByRole('heading', { level: 3 });
    expect(heading.textContent).toContain(language === 'en' ? 'each unit' : 'każda jednostka');
    expect(heading.textContent.endsWith('?')).toBe(true);
    expect(screen.queryByRole('combobox', { name: NAMES[language].measure })).toBeNull();
    await userEvent.selectOptions(menu(NAMES[language].stimulus), 'sine');
    expect(now().stimulus.kind).toBe('sine');
  });
});

describe('In the view of slopes', () => {
  test.each(LANGUAGES)('nobody asks for spikes, and the input can be chosen (%s)', (language) => {
    show(<Question />, 'v=1&models=lif,relu&derivative=1', language);
    const heading = screen.getByRole('heading', { level: 3 });
    expect(heading.textContent).toMatch(language === 'en' ? /slope f′/u : /nachylenie f′/u);
    expect(heading.textContent).not.toMatch(/spike|wyładowa/u);
    expect(menu(NAMES[language].stimulus).value).toBe('current-step');
  });

  test.each([
    ['en', 'How steeply the output follows the input', /spike|Hz|LIF/u],
    ['pl', 'Jak stromo wyjście podąża za wejściem', /wyładowa|Hz|LIF/u],
  ] as const)('heading, summary and “you are here” speak of slopes (%s)', (language, words, no) => {
    show(<Explorer />, 'v=1&models=lif,relu&derivative=1&t=30', language);
    const panel = screen.getByRole('region', { name: words });
    expect(panel.querySelector('.summary')?.textContent).toContain('ReLU: 1');
    expect(panel.querySelector('.summary')?.textContent).not.toMatch(no);
    expect(panel.querySelector('.io-here')?.textContent ?? '').not.toMatch(no);
    expect(within(panel).getAllByRole('slider')[0]?.getAttribute('aria-valuetext')).not.toMatch(no);
  });
});

test('slopes go with the last artificial unit: no empty picture without a way out', async () => {
  show(<Explorer />, 'v=1&models=lif,relu&derivative=1&t=30');
  await userEvent.click(await screen.findByRole('button', { name: 'Remove ReLU' }));
  expect(
    screen.getByRole('heading', { level: 2, name: 'What comes out for a given input' }),
  ).toBeTruthy();
  expect(menu(NAMES.en.measure).value).toBe('rate-steady');
  expect(document.querySelector('#left-summary')?.textContent).toContain('LIF:');
  expect(document.querySelector('.io-plot')?.textContent).not.toContain('f′');
});
