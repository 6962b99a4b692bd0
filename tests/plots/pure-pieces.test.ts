import { describe, expect, test } from 'vitest';
import { curvePaths, lastPoint } from '../../src/plots/input-output/curve-paths.ts';
import { visibleDots } from '../../src/plots/input-output/visible-dots.ts';
import { keyStep, snap } from '../../src/plots/shared/slider-keys.ts';
import { wrapEvenly, wrapText } from '../../src/plots/shared/wrap-text.ts';
import { startStroke } from '../../src/plots/time/stroke.ts';
import { valueAt } from '../../src/plots/time/value-at.ts';
import { pan, reveal, viewThrough, zoomAround } from '../../src/plots/time/view.ts';

const same = (value: number): number => value;
const measure = (text: string): number => text.length * 10;

describe('A curve', () => {
  const step = {
    x: Float64Array.of(-2, 0, 0, 2),
    y: Float64Array.of(0, 0, 1, 1),
    breaks: [{ index: 2, before: 'open', after: 'closed' }],
  } as const;

  test('is not drawn through its jump; an open and a filled circle say which value holds', () => {
    const { line, ends } = curvePaths(step, same, same);
    expect(line).toBe('M-2 0L0 0M0 1L2 1');
    expect(ends).toEqual([
      { x: 0, y: 0, open: true },
      { x: 0, y: 1, open: false },
    ]);
  });

  test('has a hole where no value is known, and none while the sweep is still running', () => {
    const shape = { x: Float64Array.of(0, 1, 2, 3, 4), y: Float64Array.of(0, 1, NaN, 3, 4) };
    expect(curvePaths(shape, same, same).line).toBe('M0 0L1 1M3 3L4 4');
    expect(curvePaths(shape, same, same, { bridge: true }).line).toBe('M0 0L1 1L3 3L4 4');
  });

  test('is drawn apart where its values are not quite answers', () => {
    const shape = { x: Float64Array.of(0, 1, 2, 3), y: Float64Array.of(0, 0, 0, 0) };
    const { line, faint } = curvePaths(shape, same, same, { faint: [[1, 2]] });
    expect(line).toBe('M0 0L1 0M2 0L3 0');
    expect(faint).toBe('M1 0L2 0');
  });

  test('is named where it ends, not where a sweep has yet to arrive', () => {
    const shape = { x: Float64Array.of(0, 1, 2, 3), y: Float64Array.of(0, 1, 2, NaN) };
    expect(lastPoint(shape, 10)).toBe(2);
    expect(lastPoint(shape, 1.5)).toBe(1);
  });

  test('shows all its runs as dots if there is room, else some of them, evenly', () => {
    const line = (n: number) => ({
      x: Float64Array.from({ length: n }, (_, i) => (i * 300) / (n - 1)),
      y: new Float64Array(n),
    });
    expect(visibleDots(line(20), same, same)).toHaveLength(20);
    const thinned = visibleDots(line(128), same, same);
    expect(thinned.length).toBeGreaterThan(15);
    expect(thinned.length).toBeLessThan(22);
  });
});

describe('A slider', () => {
  const range = { min: -1, max: 3, step: 0.1, largeStep: 0.5 };

  test('moves by a step, a fine step or a large one', () => {
    expect(keyStep('ArrowRight', false, 0.2, range, 'fine')).toBe(0.3);
    expect(keyStep('ArrowDown', true, 0.2, range, 'fine')).toBe(0.19);
    expect(keyStep('ArrowLeft', true, 0.2, range, 'large')).toBe(-0.3);
    expect(keyStep('PageUp', false, 0.2, range, 'fine')).toBe(0.7);
  });

  test('goes to its ends and never beyond', () => {
    expect(keyStep('Home', false, 1, range, 'fine')).toBe(-1);
    expect(keyStep('End', false, 1, range, 'fine')).toBe(3);
    expect(keyStep('ArrowUp', false, 3, range, 'fine')).toBe(3);
  });

  test('leaves other keys to the page, and sideways keys to a sideways slider', () => {
    expect(keyStep('a', false, 1, range, 'fine')).toBeNull();
    expect(keyStep('ArrowLeft', false, 1, range, 'fine', 'vertical')).toBeNull();
  });

  test('stops at round values under the pointer', () => {
    expect(snap(0.3000001, range)).toBe(0.3);
    expect(snap(7, range)).toBe(3);
  });
});

describe('A long name', () => {
  test('breaks after spaces, hyphens and dashes', () => {
    expect(wrapText('Hodgkin–Huxley', 90, measure)).toEqual(['Hodgkin–', 'Huxley']);
    expect(wrapText('leaky integrate-and-fire', 130, measure)).toEqual([
      'leaky',
      'integrate-',
      'and-fire',
    ]);
  });

  test('does not break at a no-break space', () => {
    expect(wrapText('„całkuj i strzelaj” z\u00a0upływem', 200, measure)).toEqual([
      '„całkuj i strzelaj”',
      'z\u00a0upływem',
    ]);
  });

  test('breaks into lines of about the same length', () => {
    expect(wrapEvenly('two stable answers here', 190, measure)).toEqual([
      'two stable',
      'answers here',
    ]);
  });
});

describe('The view of the time axis', () => {
  test('zooms around the moment under the pointer, which stays where it is', () => {
    const [t0, t1] = zoomAround([0, 200], 50, 2, 200);
    expect(t1 - t0).toBeCloseTo(100);
    expect((50 - t0) / (t1 - t0)).toBeCloseTo(0.25);
  });

  test('never leaves the run', () => {
    expect(zoomAround([150, 200], 190, 0.1, 200)).toEqual([0, 200]);
    expect(pan([100, 150], 500, 200)).toEqual([150, 200]);
    expect(pan([100, 150], -500, 200)).toEqual([0, 50]);
  });

  test('follows two fingers: the moments under them stay under them', () => {
    const view = viewThrough(50, 0.25, 100, 0.75, 200)!;
    expect(view[0] + 0.25 * (view[1] - view[0])).toBeCloseTo(50);
    expect(view[0] + 0.75 * (view[1] - view[0])).toBeCloseTo(100);
    expect(viewThrough(50, 0.5, 100, 0.5, 200)).toBeNull();
  });

  test('moves just far enough to show a moment outside it', () => {
    expect(reveal([0, 50], 20, 200)).toEqual([0, 50]);
    const [t0, t1] = reveal([0, 50], 60, 200);
    expect(t0).toBeGreaterThan(0);
    expect(t1).toBeGreaterThanOrEqual(60);
  });
});

describe('A stroke of free-hand drawing', () => {
  const grid = { stepMs: 2, min: -5, max: 10 };

  test('has a point at every grid time, however fast the pen was', () => {
    const stroke = startStroke(grid, 100);
    stroke.to(10, 0);
    expect(stroke.to(18, 8)).toEqual([
      [10, 0],
      [12, 2],
      [14, 4],
      [16, 6],
      [18, 8],
    ]);
  });

  test('can be corrected by going back over it', () => {
    const stroke = startStroke(grid, 100);
    stroke.to(0, 4);
    stroke.to(4, 4);
    expect(stroke.to(0, 0).map(([, value]) => value)).toEqual([0, 2, 4]);
  });

  test('stays inside the run and the allowed currents', () => {
    const stroke = startStroke(grid, 100);
    expect(stroke.to(-30, 99)).toEqual([[0, 10]]);
  });
});

test('the cursor reads a trace between its samples, and after a jump at the jump', () => {
  const trace = { tMs: Float64Array.of(0, 10, 10, 20), y: Float64Array.of(0, 10, -70, -60) };
  expect(valueAt(trace, 5)).toBe(5);
  expect(valueAt(trace, 10)).toBe(-70);
  expect(valueAt(trace, 20)).toBe(-60);
  expect(valueAt(trace, 21)).toBeNaN();
});
