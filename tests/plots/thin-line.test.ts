import fc from 'fast-check';
import { expect, test } from 'vitest';
import { THIN_PX, ThinLine } from '../../src/plots/time/thin-line.ts';

type Point = readonly [number, number];

/** The corners that are drawn for one line. */
function drawn(points: readonly Point[]): Point[] {
  const corners: Point[] = [];
  const push = (x: number, y: number): void => void corners.push([x, y]);
  const line = new ThinLine({ moveTo: push, lineTo: push });
  points.forEach(([x, y], i) => (i === 0 ? line.moveTo(x, y) : line.lineTo(x, y)));
  line.end();
  return corners;
}

/** Upright distance of a point from a line of ascending corners. */
function distance([x, y]: Point, corners: readonly Point[]): number {
  const distances = corners.slice(1).map(([bx, by], i) => {
    const [ax, ay] = corners[i]!;
    if (x < ax || x > bx) return Infinity;
    if (bx === ax) return Math.max(0, Math.min(ay, by) - y, y - Math.max(ay, by));
    return Math.abs(ay + ((x - ax) / (bx - ax)) * (by - ay) - y);
  });
  return Math.min(...distances);
}

const forward = fc.double({ min: 0.01, max: 3, noNaN: true });
const up = fc.double({ min: -5, max: 5, noNaN: true });
/** Points of a path whose moves go forward by a positive amount, or by what else is given. */
const paths = (dx: fc.Arbitrary<number>): fc.Arbitrary<Point[]> =>
  fc
    .tuple(
      fc.array(fc.tuple(dx, up), { minLength: 2, maxLength: 200 }),
      fc.constantFrom(0.001, 0.05, 1),
    )
    .map(([moves, height]) => {
      let [x, y] = [0, 0];
      return moves.map(([right, rise]): Point => [(x += right), (y += rise * height)]);
    });

test('nothing that is left out lies farther than a tenth of a pixel from what is drawn', () => {
  fc.assert(
    fc.property(paths(forward), (points) => {
      const corners = drawn(points);
      for (const point of points) expect(distance(point, corners)).toBeLessThan(THIN_PX + 1e-9);
    }),
  );
});

test.each([
  ['up a bend', (x: number) => x * x * 1e-3],
  ['down a bend', (x: number) => -x * x * 1e-3],
  ['along a wave', (x: number) => 50 * Math.sin(x / 30)],
])('the same %s, where each point lies near the one before', (_name, f) => {
  const points = Array.from({ length: 2000 }, (_, i): Point => [i / 4, f(i / 4)]);
  const corners = drawn(points);
  expect(corners.length).toBeLessThan(200);
  for (const point of points) expect(distance(point, corners)).toBeLessThan(THIN_PX + 1e-9);
});

test('a line begins and ends where it should, and has no corner of its own making, jumps or not', () => {
  fc.assert(
    fc.property(paths(fc.oneof(fc.constant(0), forward)), (points) => {
      const corners = drawn(points);
      expect(corners[0]).toEqual(points[0]);
      expect(corners.at(-1)).toEqual(points.at(-1));
      const given = new Set(points.map(String));
      for (const corner of corners) expect(given.has(String(corner))).toBe(true);
    }),
  );
});

test('a flat line has two corners, a step four, a bend as few as it needs', () => {
  const flat = Array.from({ length: 100 }, (_, i): Point => [i, 7]);
  expect(drawn(flat)).toEqual([[0, 7], [99, 7]]); // prettier-ignore
  const step: Point[] = [[0, 7], [1, 7], [2, 7], [2, 50], [3, 50], [4, 50]]; // prettier-ignore
  expect(drawn(step)).toEqual([[0, 7], [2, 7], [2, 50], [4, 50]]); // prettier-ignore
  const bend = Array.from({ length: 1000 }, (_, i): Point => [i / 2, 100 * Math.exp(-i / 200)]);
  expect(drawn(bend).length).toBeLessThan(40);
});

test('up and down at one moment are both kept', () => {
  const spike: Point[] = [[0, 0], [1, 0], [1, 50], [1, 20], [2, 20]]; // prettier-ignore
  expect(drawn(spike)).toEqual(spike);
});
