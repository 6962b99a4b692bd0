import { describe, expect, test } from 'vitest';
import { measures } from '../../src/analysis/measures/index.ts';
import { activationList, membraneList, stimulusList } from '../../src/core/catalogue.ts';
import { completeParams } from '../../src/core/contracts/check.ts';
import { layOut } from '../../src/core/simulate/prepare.ts';
import { en } from '../../src/i18n/en.ts';
import { pl } from '../../src/i18n/pl.ts';
import { selectAmplitude } from '../../src/state/selectors.ts';
import { activationTrace } from '../../src/ui/view/activation-trace.ts';
import { unitInput } from '../../src/ui/view/input-units.ts';
import { leftSummary, rightSummary } from '../../src/ui/view/summaries.ts';
import { whyDifferent } from '../../src/ui/view/why-different.ts';
import { plain, stage } from './session.tsx';

function told(link: string, language: 'en' | 'pl' = 'en') {
  const { session, document, runner } = stage(link, language);
  runner.tellScales();
  const args = [document(), session.live.store.getState(), language, { en, pl }[language]] as const;
  return {
    left: plain(leftSummary(...args)),
    right: plain(rightSummary(...args)),
    why: plain(whyDifferent(...args).join(' ')),
  };
}

describe('Where one plot gives another number than the other, a sentence says why', () => {
  test('a settled rate of 68.4 Hz beside 73.3 spikes counted per second', () => {
    const { left, right, why } = told('v=1&models=hodgkin-huxley');
    expect([left, right]).toEqual([
      expect.stringContaining('68.4 Hz'),
      expect.stringContaining('73.3 per second'),
    ]);
    expect(why).toMatch(/settled one; over time whole spikes are counted from the onset on/u);
  });

  test.each([
    ['en', 'Hodgkin–Huxley: 1 spike, then silence: so the settled rate is 0 Hz.'],
    ['pl', 'Hodgkin–Huxley: 1 wyładowanie, potem cisza: częstość ustalona wynosi 0 Hz.'],
  ] as const)('no rate beside a single spike (%s)', (language, words) => {
    expect(told('v=1&models=hodgkin-huxley&amp=0.91', language).why).toBe(words);
  });

  const settled = measures.filter(({ protocol }) => protocol === 'settled');
  const cases = membraneList.flatMap(({ id }) =>
    settled.flatMap((measure) =>
      ['0', '0.5', '0.93', '1.2', '2.5'].map((amp) => [id, measure.id, amp] as const),
    ),
  );
  test.each(cases)('%s, %s at %s: if and only if they differ', (id, measure, amp) => {
    const { left, right, why } = told(`v=1&models=${id}&measure=${measure}&amp=${amp}`);
    const rate = /: (\d[\d.]*) Hz/u.exec(left)?.[1];
    const counted = /\((\d[\d.]*) per second\)/u.exec(right)?.[1];
    expect([rate, counted]).not.toContain(undefined);
    expect(why !== '').toBe(Number(rate) !== Number(counted));
  });

  test('what is counted in both plots needs no word', () => {
    for (const measure of ['rate-window', 'spike-count', 'did-it-fire']) {
      expect(told(`v=1&models=lif&measure=${measure}`).why).toBe('');
    }
  });

  test('a sum of weights that no current ever reaches', () => {
    const { left, why } = told('v=1&models=lif,relu,step&stimulus=synaptic-inputs&amp=1.6');
    expect(left).toMatch(/ReLU: 0\.6; Step: 1/u);
    expect(why).toMatch(
      /artificial units answer the sum of the weights, 1\.6 × rheobase; .* 0\.\d+ × rheobase at most\.$/u,
    );
  });

  const unit = activationList.find(({ traits }) => traits.monotone)!;
  test.each(stimulusList.map(({ id, axis }) => [id, axis.en] as const))(
    'a unit under %s: said exactly where its lane never gives the plotted value',
    (stimulus, axis) => {
      const { session, document } = stage(`v=1&models=${unit.id}&stimulus=${stimulus}&unit=x`);
      const doc = document();
      const why = whyDifferent(doc, session.live.store.getState(), 'en', en).join(' ');
      const values = completeParams(unit.params, {});
      const toX = (stored: number): number => unitInput(doc, stored, 1);
      const lane = activationTrace(unit, values, layOut(doc), toX).y;
      const plotted = unit.compile(values).f(toX(selectAmplitude(doc)));
      const reaches = lane.some((y) => y >= plotted - 0.005);
      expect(why.includes(`answer the ${axis.toLowerCase()}`)).toBe(!reaches);
    },
  );
});
