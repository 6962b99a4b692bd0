import { render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { InputOutputPlot } from '../../src/plots/input-output/InputOutputPlot.tsx';
import type { CurveSeries } from '../../src/plots/input-output/types.ts';
import { resolveDomain } from '../../src/plots/shared/nice-domain.ts';

const auto = { kind: 'auto', include: [0, 1], minSpan: 1 } as const;

describe('An axis that some curves may leave', () => {
  test('holds the others and gives as much room again, no more', () => {
    expect(resolveDomain(auto, [[0, 3.7]], null, [[-1, 24]])).toEqual([-1, 8]);
    expect(resolveDomain(auto, [[0, 3.7]], null, [[0, 500]])).toEqual([0, 8]);
    expect(resolveDomain(auto, [[0, 3.7]], null, [[-500, 0]])).toEqual([-4, 4]);
  });

  test('is what it always was while they stay near', () => {
    const all = resolveDomain(auto, [[0, 1.5, 2]], null);
    expect(resolveDomain(auto, [[0, 1.5]], null, [[0, 2]])).toEqual(all);
  });

  test('comes back when the hand rests, and does not tremble on the way', () => {
    const wide = resolveDomain(auto, [[0, 3.7]], null, [[0, 24]]);
    expect(resolveDomain(auto, [[0, 3.9]], wide, [[0, 30]])).toBe(wide);
    expect(resolveDomain(auto, [[0, 1.5]], wide, [[0, 2]])).toBe(wide);
    expect(resolveDomain(auto, [[0, 1.5]], null, [[0, 2]])).toEqual([0, 2]);
  });
});

const measured: CurveSeries = {
  id: 'neuron',
  label: 'Neuron',
  family: 'biological',
  color: '--bio-1',
  dash: 'solid',
  marker: 'circle',
  axis: 'left',
  simulated: true,
  x: Float64Array.of(0, 1, 2, 25),
  y: Float64Array.of(0, 0, 1, 4),
};
const line: CurveSeries = {
  ...measured,
  id: 'line',
  label: 'Line',
  simulated: false,
  unlimited: true,
  x: Float64Array.of(0, 1, 13, 25),
  y: Float64Array.of(0, 0, 12, 24),
};

function draw(here = 25, others = 0): SVGSVGElement {
  const crowd = Array.from({ length: others }, (_, i) => ({
    ...line,
    id: `line ${i}`,
    label: `Line ${i}`,
  }));
  const { container } = render(
    <InputOutputPlot
      labelledBy="heading"
      height={400}
      x={{ domain: [0, 25], title: 'input', format: String }}
      left={{ domain: auto, title: 'output', format: (value) => value.toFixed(0) }}
      series={[measured, line, ...crowd]}
      here={{
        x: here,
        outputs: [
          { seriesId: 'neuron', y: 4 },
          { seriesId: 'line', y: here - 1 },
        ],
      }}
    />,
  );
  return container.querySelector<SVGSVGElement>('svg[data-plot-frame]')!;
}
/** Lowest and highest y that a path's points have [px]. */
const rows = (d: string | null): number[] =>
  [...(d ?? '').matchAll(/[ML]\S+ (-?[\d.]+)/gu)].map((m) => Number(m[1]));

describe('A curve that leaves the plot', () => {
  test('does not squeeze the others: they fill at least half of its height', () => {
    const [first, second] = [...draw().querySelectorAll('.io-curve path')].map((path) =>
      rows(path.getAttribute('d')),
    );
    const heights = [first!, second!].map((ys) => Math.max(...ys) - Math.min(...ys));
    const [unlimited, neuron] = [Math.max(...heights), Math.min(...heights)];
    expect(unlimited / neuron).toBeCloseTo(6, 1);
    expect(neuron).toBeGreaterThan(0.45 * 300);
  });

  test('is named beside the place where it leaves, with the value that it goes up to', () => {
    const svg = draw();
    const label = [...svg.querySelectorAll('text')].find((one) => one.textContent === 'Line')!;
    expect(label).toBeTruthy();
    expect(svg.textContent).toContain('↑ 24');
    const top = Number(svg.querySelector('clipPath rect')!.getAttribute('y'));
    expect(
      Math.abs(
        Number(label.getAttribute('y') ?? label.querySelector('tspan')?.getAttribute('y')) - top,
      ),
    ).toBeLessThan(25);
    // Dotted along the upper edge, from where the curve crosses it to its name.
    const stop = svg.querySelector('.io-stops')!.getAttribute('d')!;
    const [, fromX] = /^M([\d.]+)/u.exec(stop)!;
    const xs = [...svg.querySelectorAll('.io-curve path')].flatMap((path) =>
      [...(path.getAttribute('d') ?? '').matchAll(/[ML](-?[\d.]+) /gu)].map((m) => Number(m[1])),
    );
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    // Where 8 is crossed: at 9 of 25.
    expect((Number(fromX) - left) / (right - left)).toBeCloseTo(9 / 25, 1);
  });

  test('has no dot beyond the edge, and one where it can be seen', () => {
    expect(draw(25).querySelectorAll('.plot-dot')).toHaveLength(1);
    expect(draw(5).querySelectorAll('.plot-dot')).toHaveLength(2);
  });

  test('says how far it goes only if there is room beside all the names', () => {
    expect(draw(25, 2).textContent).toContain('↑ 24');
    const svg = draw(25, 11);
    expect(svg.textContent).not.toContain('↑');
    expect(svg.textContent).toContain('Line 10');
  });
});
