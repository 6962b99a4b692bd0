import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { pl } from '../../src/i18n/pl.ts';
import { leftPlot } from '../../src/ui/view/left-plot.ts';
import { stage } from './session.tsx';

const MESSAGES = { en, pl };
const LINK = 'v=1&models=step,relu';

function plotOf(link: string, language: 'en' | 'pl' = 'en') {
  const { session, document } = stage(link, language);
  return {
    plot: leftPlot(document(), session.live.store.getState(), language, MESSAGES[language]),
  };
}

describe('The surrogate gradient', () => {
  test('is drawn among slopes, apart from the true one, by a name that says what it is for', () => {
    const { plot } = plotOf(`${LINK}&derivative=1&amp=1.5`);
    expect(plot.series.map(({ label }) => label)).toEqual([
      'Step',
      'Step: surrogate used in training, not its slope',
      'ReLU',
    ]);
    const [step, surrogate] = plot.series;
    expect(step!.y.every((y) => y === 0)).toBe(true);
    expect(surrogate!.dash).not.toBe(step!.dash);
    expect(surrogate!.color).toBe(step!.color);
    expect(Math.max(...surrogate!.y)).toBeCloseTo(1, 1);
    // 1.5 rheobases are x = 0.5; β = 5.
    expect(plot.outputs.find(({ seriesId }) => seriesId === surrogate!.id)!.y).toBeCloseTo(
      1 / 3.5 ** 2,
      12,
    );
  });

  test('follows its own slider', () => {
    const { plot } = plotOf(`${LINK}&derivative=1&amp=1.5&step.beta=2`);
    expect(plot.outputs[1]!.y).toBeCloseTo(1 / 4, 12);
  });

  test('is not there among the functions themselves, nor for units without jumps', () => {
    expect(plotOf(LINK).plot.series).toHaveLength(2);
    expect(plotOf('v=1&models=relu,logistic&derivative=1').plot.series).toHaveLength(2);
  });

  test('has its words in Polish', () => {
    const { plot } = plotOf(`${LINK}&derivative=1`, 'pl');
    expect(plot.series[1]!.label).toBe('Skok: gradient zastępczy do uczenia, nie nachylenie');
  });
});
