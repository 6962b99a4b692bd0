import { describe, expect, test } from 'vitest';
import { measures } from '../../src/analysis/measures/index.ts';
import { reader } from '../../src/analysis/reading.ts';
import { membraneList, stimulusList } from '../../src/core/catalogue.ts';
import { en } from '../../src/i18n/en.ts';
import { createLive } from '../../src/live/live.ts';
import { sweepRequest } from '../../src/live/readings.ts';
import { curvePaths } from '../../src/plots/input-output/curve-paths.ts';
import { decodeDocument } from '../../src/state/codec.ts';
import { freezePicture } from '../../src/ui/view/ghosts.ts';
import { leftPlot } from '../../src/ui/view/left-plot.ts';
import { WorkingRunner } from '../live/working-runner.ts';

/** The finished curve of a neuron, as it is drawn on a plot of 1000 by 1000 pixels. */
function drawn(link: string) {
  const { document } = decodeDocument(`v=1&t=60&scale=native&range=0,3&${link}`);
  const runner = new WorkingRunner();
  const live = createLive(runner);
  live.update(document);
  runner.work();
  const state = live.store.getState();
  live.dispose();
  const [series] = leftPlot(document, state, 'en', en).series;
  const highest = Math.max(1, ...series!.y.filter(Number.isFinite));
  const toX = (x: number): number => (1000 * x) / 3;
  const toY = (y: number): number => (1000 * y) / highest;
  const read = reader(
    sweepRequest(document, document.models[0]!),
    state.membranes[series!.id]!.scale.unit,
  );
  return {
    document,
    series: series!,
    toX,
    toY,
    highest,
    read: (px: number) => read((3 * px) / 1000).y,
  };
}

/** The corners of a path, in pixels. */
const corners = (path: string): readonly (readonly [number, number])[] =>
  Array.from(path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/gu), ([, x, y]) => [Number(x), Number(y)]);

const counted = measures.filter(({ isCounted }) => isCounted);
const cases = membraneList.flatMap(({ id }) =>
  stimulusList.flatMap((kind) =>
    counted
      .filter((measure) => measure.refusal(kind) === null)
      .map((measure) => [id, kind.id, measure.id] as const),
  ),
);

describe('A count goes by whole spikes', () => {
  test.each(cases)('%s under %s: %s is drawn as stairs', (id, stimulus, measure) => {
    const { series, toX, toY, document } = drawn(
      `models=${id}&stimulus=${stimulus}&measure=${measure}`,
    );
    const values = new Set(Array.from(series.y, (y) => Math.round(toY(y) * 10) / 10));
    const frozen = freezePicture([], [series], document).curves.get(id)!;
    for (const shape of [series, frozen]) {
      const path = corners(curvePaths(shape, toX, toY).line);
      expect(path.length).toBeGreaterThan(90);
      for (const [i, [x, y]] of path.entries()) {
        expect(values).toContain(y);
        const before = path[i - 1];
        if (before) expect(before[0] === x || before[1] === y).toBe(true);
      }
    }
  });

  test.each(membraneList.map(({ id }) => [id]))(
    '%s: a riser stands where the count changes',
    (id) => {
      const { series, toX, toY, highest, read } = drawn(
        `models=${id}&stimulus=current-step&measure=spike-count`,
      );
      const path = corners(curvePaths(series, toX, toY).line);
      const risers = path.filter(([x, y], i) => path[i - 1]?.[0] === x && path[i - 1]![1] !== y);
      expect(risers.length).toBeGreaterThan(1);
      for (const [x, y] of risers) {
        // To a pixel, and by one spike.
        expect(toY(read(x + 1))).toBeCloseTo(y, 0);
        expect(read(x + 1) - read(x - 1)).toBe(1);
      }
      expect(risers).toHaveLength(highest);
    },
  );
});
