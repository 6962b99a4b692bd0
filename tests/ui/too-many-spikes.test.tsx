import { act, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { pl } from '../../src/i18n/pl.ts';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { leftSummary, rightSummary } from '../../src/ui/view/summaries.ts';
import { plain, show } from './session.tsx';

/** A reset so close below the threshold, and no refractory period: hundreds of spikes in a microsecond. */
const ENDLESS = 'v=1&models=lif&lif.vReset=-50.00001&lif.tRef=0&stimulus=current-step&amp=1.6';

function page(link: string, language: 'en' | 'pl') {
  const { session, document, runner } = show(<Explorer />, link, language);
  const m = language === 'pl' ? pl : en;
  const live = session.live.store.getState();
  return {
    runner,
    left: plain(leftSummary(document(), live, language, m)),
    right: plain(rightSummary(document(), live, language, m)),
  };
}

describe('A neuron with more spikes than can be counted', () => {
  test.each([
    ['en', 'number of spikes above 20,000 by 30.03 ms: the run ends here'],
    ['pl', 'liczba wyładowań powyżej 20 000 przed chwilą 30,03 ms: przebieg kończy się tutaj'],
  ] as const)('says where its run ends (%s)', (language, words) => {
    const { right } = page(ENDLESS, language);
    expect(right).toBe(`LIF: ${words}.`);
    expect(document.body.textContent).not.toMatch(/NaN|Infinity/u);
  });

  test.each([
    ['en', 'too many spikes to count'],
    ['pl', 'zbyt wiele wyładowań, by je policzyć'],
  ] as const)(
    'says so where spikes are counted, and not that there are none (%s)',
    (language, words) => {
      const { left, runner } = page(`${ENDLESS}&measure=rate-window`, language);
      expect(left).toContain(`LIF: ${words}.`);
      act(() => {
        const job = runner.latest('sweep:lif');
        job.say({ kind: 'reference', y: NaN });
        for (let i = 0; i <= 30; i++) {
          const more = i > 10 ? ({ y: NaN, missing: 'uncounted' } as const) : { y: 0 };
          job.say({ kind: 'point', x: i / 10, ripple: false, ...more });
        }
        job.finish();
      });
      const plot = document.querySelector('.input-panel')!;
      expect(plain(plot.textContent)).toContain(words);
      expect(screen.queryByText(language === 'en' ? en.silentCurve : pl.silentCurve)).toBeNull();
    },
  );
});
