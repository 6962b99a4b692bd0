import { act, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { measures } from '../../src/analysis/measures/index.ts';
import { membraneList } from '../../src/core/catalogue.ts';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { plain, show } from '../ui/session.tsx';

/*
 * Peers wrote "stimulation current (mV)", milliamperes for a patch of membrane, and Hz where spikes per
 * second were meant. Every axis here says what it counts, in the unit of that quantity and no other.
 */
const LANGUAGES = ['en', 'pl'] as const;
const WORDS = {
  en: { Hz: 'spikes per second', spikes: 'Number of spikes', mV: '(mV)', ms: '(ms)', 'µA/cm²': '(µA/cm²)', '0/1': '1 = yes' },
  pl: { Hz: 'wyładowania na sekundę', spikes: 'Liczba wyładowań', mV: '(mV)', ms: '(ms)', 'µA/cm²': '(µA/cm²)', '0/1': '1 = tak' },
} as const; // prettier-ignore

/** Titles of a plot: what stands in it and is neither number, name nor reading. */
const textsOf = (selector: string): string[] =>
  [...document.querySelectorAll(`${selector} text`)].map(({ textContent }) => plain(textContent));

/** The page, with a curve that has arrived. */
function page(link: string, language: 'en' | 'pl'): void {
  const { runner } = show(<Explorer />, `v=1&t=30&models=lif,relu&${link}`, language);
  act(() => {
    const job = runner.latest('sweep:lif');
    job.say({ kind: 'reference', y: 2 });
    for (let i = 0; i <= 20; i++) job.say({ kind: 'point', x: i / 5, y: i / 10, ripple: false });
    job.finish();
  });
}

describe.each(LANGUAGES)('The output axis (%s)', (language) => {
  test.each(measures)(
    'of $id names its unit, and no other quantity’s',
    ({ id, unit, protocol }) => {
      const stimulus = protocol === 'settled' ? 'current-step' : 'pulse';
      page(`measure=${id}&stimulus=${stimulus}&scale=native`, language);
      const titles = textsOf('.io-plot').join(' | ');
      expect(titles).toContain(WORDS[language][unit]);
      for (const [other, words] of Object.entries(WORDS[language])) {
        if (other !== unit) expect(titles).not.toContain(words);
      }
      expect(titles).not.toMatch(/\(Hz\)|\(mA\)|\bnA\b/u);
    },
  );

  test.each(measures.filter(({ isRate }) => isRate))(
    'of $id has no unit where it is relative, and says to what',
    ({ id, protocol }) => {
      const stimulus = protocol === 'settled' ? 'current-step' : 'pulse';
      page(`measure=${id}&stimulus=${stimulus}`, language);
      expect(textsOf('.io-plot').join(' | ')).toMatch(/2 × rheobase|dwukrotnej reobazie/u);
    },
  );
});

describe.each(LANGUAGES)('The input axis (%s)', (language) => {
  test.each([
    ['rheobase', /in multiples of each neuron’s rheobase|w wielokrotnościach reobazy/u],
    ['native', /current \(µA\/cm²\)|prąd \(µA\/cm²\)/iu],
    ['x', /as x: 0 at the rheobase|jako x: 0 przy reobazie/u],
  ] as const)('counting in %s says so, and is never a potential', (unit, words) => {
    page(`unit=${unit}`, language);
    const title = textsOf('.io-plot').filter((text) => words.test(text));
    expect(title).toHaveLength(1);
    expect(title[0]).not.toMatch(/mV|mA/u);
  });
});

describe('The lanes over time', () => {
  const LANE_UNIT = { rheobase: '× rheobase', native: 'µA/cm²', x: 'x' } as const;

  test.each(Object.entries(LANE_UNIT))(
    'the input counted in %s is in %s, the potential in mV, time in ms',
    (unit, words) => {
      page(`unit=${unit}`, 'en');
      const texts = textsOf('.time-plot');
      expect(texts[0] === words || texts.includes(words), texts.join(' | ')).toBe(true);
      expect(texts.filter((text) => text === 'mV')).toHaveLength(1);
      expect(texts).toContain('time (ms)');
    },
  );

  const insides = membraneList.flatMap(({ id, observables }) =>
    (['currents', 'conductances'] as const).flatMap((inside) => {
      const unit = inside === 'currents' ? 'µA/cm²' : 'mS/cm²';
      return observables.some((one) => one.unit === unit) ? [[inside, id, unit] as const] : [];
    }),
  );
  test.each(insides)('%s of %s are in %s', (inside, id, unit) => {
    show(<Explorer />, `v=1&t=20&models=${id}&inside=${inside}`);
    expect(textsOf('.time-plot')).toContain(unit);
  });

  test('every number the hand can set has its unit beside it or has none', () => {
    page('', 'en');
    const bare = screen
      .getAllByRole<HTMLInputElement>('textbox')
      .filter((field) => field.closest('.number-field')?.querySelector('.unit') === null)
      .map((field) => field.getAttribute('aria-label'));
    // Gain, bias, a seed and the like: pure numbers.
    expect(
      bare.filter((name) => /current|potential|conductance|capacitance|time/iu.test(name ?? '')),
    ).toEqual([]);
  });
});
