import { describe, expect, test } from 'vitest';
import { stimulusList } from '../../src/core/catalogue.ts';
import { en } from '../../src/i18n/en.ts';
import { leftSummary, rightSummary } from '../../src/ui/view/summaries.ts';
import { plain, stage } from './session.tsx';

const NAMES = ['Hodgkin–Huxley', 'LIF'] as const;
const INPUTS = [0, 0.7, 1.6, 2.35, 9] as const;

/** What both plots say in words at one input, neuron by neuron. */
function said(link: string) {
  const { session, document } = stage(`v=1&models=hodgkin-huxley,lif&scale=native&${link}`);
  const args = [document(), session.live.store.getState(), 'en', en] as const;
  const [left, right] = [plain(leftSummary(...args)), plain(rightSummary(...args))];
  return NAMES.map((name) => {
    const answer = new RegExp(`${name}: ([\\d.]+)`, 'u').exec(left)?.[1];
    const [, spikes, ms, perSecond] =
      new RegExp(`${name}: (\\d+) spikes? in ([\\d.]+) ms \\(([\\d.]+) per second\\)`, 'u').exec(
        right,
      ) ?? [];
    return {
      answer: Number(answer),
      spikes: Number(spikes),
      ms: Number(ms),
      perSecond: Number(perSecond),
    };
  });
}

describe('The spikes one counts in a trace', () => {
  const cases = stimulusList.flatMap(({ id }) => INPUTS.map((amp) => [id, amp] as const));

  test.each(cases)('under %s of %s rheobases are the plotted number', (kind, amp) => {
    for (const { answer, spikes } of said(`measure=spike-count&stimulus=${kind}&amp=${amp}`)) {
      expect(answer).toBe(spikes);
    }
  });

  test.each(cases)(
    'under %s of %s rheobases are the plotted rate times the window',
    (kind, amp) => {
      for (const one of said(`measure=rate-window&stimulus=${kind}&amp=${amp}`)) {
        expect(one.answer).toBe(one.perSecond);
        // Rates are printed to a tenth.
        expect(Math.abs((one.answer * one.ms) / 1000 - one.spikes)).toBeLessThan(
          (0.051 * one.ms) / 1000 + 1e-9,
        );
      }
    },
  );

  test.each(cases)(
    'under %s of %s rheobases are some exactly where it is said to fire',
    (kind, amp) => {
      const { session, document } = stage(
        `v=1&models=hodgkin-huxley,lif&measure=did-it-fire&stimulus=${kind}&amp=${amp}`,
      );
      const args = [document(), session.live.store.getState(), 'en', en] as const;
      for (const name of NAMES) {
        const fires = plain(leftSummary(...args)).includes(`${name}: yes`);
        const count = new RegExp(`${name}: (\\d+) spike`, 'u').exec(
          plain(rightSummary(...args)),
        )?.[1];
        expect([name, fires]).toEqual([name, Number(count) > 0]);
      }
    },
  );
});
