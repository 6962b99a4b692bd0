import { act, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { verdict } from '../../src/analysis/fit/verdict.ts';
import { membraneList } from '../../src/core/catalogue.ts';
import { VerdictPanel } from '../../src/ui/panels/VerdictPanel.tsx';
import { plain, show } from './session.tsx';

const XS = Array.from({ length: 61 }, (_, i) => i / 20);

/** The panel's words for a neuron whose curve is this function of the input in rheobases. */
function said(
  response: (x: number) => number,
  link = 'v=1&models=lif&t=30',
): { line: string; aside: string } {
  const { runner } = show(<VerdictPanel />, link);
  act(() => {
    const job = runner.latest('sweep:lif');
    const found = verdict({ xs: XS, ys: XS.map(response) }, [0, 3], null)!;
    job.say({ kind: 'verdict', verdict: found });
    job.finish();
  });
  const [line, aside] = [...screen.getByRole('region').querySelectorAll('p')].map((p) =>
    plain(p.textContent),
  ) as [string, string];
  return { line, aside };
}

describe('The verdict in words', () => {
  test('names functions that cannot be told apart together, and does not repeat them as others', () => {
    const { line, aside } = said((x) => 40 * Math.max(0, x - 1));
    expect(line).toContain('closest is ReLU or softplus');
    const others = aside.split('Others: ')[1];
    expect(others).toMatch(/^(?:a sigmoid|a step) [\d.]+%, (?:a sigmoid|a step) [\d.]+%\.$/u);
  });

  test.each([
    ['a quiet membrane under a steady current', '', 'no noise'],
    ['a noisy membrane', '&lif.sigmaV=1', 'with noise'],
    ['a noisy current', '&stimulus=ou-noise&measure=rate-window', 'with noise'],
  ])('says whether noise is in it: %s', (_case, more, words) => {
    const { aside } = said((x) => 40 * Math.max(0, x - 1), `v=1&models=lif&t=30${more}`);
    expect(aside).toContain(`, ${words}.`);
  });

  test('speaks of no others where none is left', () => {
    const { line, aside } = said((x) => (x >= 1 ? 50 : 0));
    expect(line).toContain('closest is a step');
    for (const name of ['a step', 'ReLU', 'softplus', 'a sigmoid']) {
      expect(line.includes(name) && aside.includes(name), name).toBe(false);
    }
    expect(aside).not.toMatch(/Others: ?\./u);
  });

  test('a neuron without a rheobase is compared, too, with its inputs in µA/cm²', () => {
    const slow = membraneList.find(({ rheobase }) => !rheobase)!;
    const { runner } = show(<VerdictPanel />, `v=1&models=${slow.id}&t=30`);
    act(() => {
      const job = runner.latest(`sweep:${slow.id}`);
      job.say({ kind: 'scale', scale: { rheobase: null, unit: 6 } });
      for (const x of XS) job.say({ kind: 'point', x, y: 52, ripple: false });
      const found = verdict({ xs: XS.map((x) => 6 * x), ys: XS.map(() => 52) }, [0, 18], null)!;
      job.say({ kind: 'verdict', verdict: found });
      job.finish();
    });
    const words = plain(screen.getByRole('region').textContent);
    expect(words).toContain('0–18 µA/cm²');
    expect(words).not.toMatch(/no firing|rheobase/u);
  });

  test.each([
    ['en', 'Nothing to compare here'],
    ['pl', 'Nie ma czego porównać'],
  ] as const)('says so where there is nothing to compare (%s)', (language, words) => {
    const { runner } = show(<VerdictPanel />, 'v=1&models=lif&t=30', language);
    act(() => {
      const job = runner.latest('sweep:lif');
      for (let i = 0; i <= 30; i++) job.say({ kind: 'point', x: -i / 10, y: 0, ripple: false });
      job.finish();
    });
    expect(screen.getByRole('region').textContent).toContain(words);
  });
});
