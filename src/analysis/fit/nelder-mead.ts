type Point = readonly [number, number];
interface Corner {
  readonly at: Point;
  readonly f: number;
}

const MOST_STEPS = 300;
/** Size at which the triangle has arrived, as a fraction of its first size. */
const ARRIVED = 1e-5;

/**
 * Minimum of a function of two variables near `start`: a triangle of size `size` rolls downhill and
 * shrinks (Nelder & Mead 1965, Comput J 7:308–313). Needs no slopes; deterministic.
 */
export function nelderMead(f: (a: number, b: number) => number, start: Point, size: Point): Corner {
  const corner = (a: number, b: number): Corner => ({ at: [a, b], f: f(a, b) });
  /** The point that lies `t` times as far beyond `mean` as `from` lies before it. */
  const beyond = (mean: Point, from: Corner, t: number): Corner =>
    corner(mean[0] + t * (mean[0] - from.at[0]), mean[1] + t * (mean[1] - from.at[1]));

  const [a, b] = start;
  let triangle = [corner(a, b), corner(a + size[0], b), corner(a, b + size[1])];
  for (let step = 0; step < MOST_STEPS; step++) {
    const [best, middle, worst] = triangle.sort((p, q) => p.f - q.f) as [Corner, Corner, Corner];
    const width = Math.abs(worst.at[0] - best.at[0]) + Math.abs(middle.at[0] - best.at[0]);
    const height = Math.abs(worst.at[1] - best.at[1]) + Math.abs(middle.at[1] - best.at[1]);
    if (width <= ARRIVED * size[0] && height <= ARRIVED * size[1]) break;
    const mean: Point = [(best.at[0] + middle.at[0]) / 2, (best.at[1] + middle.at[1]) / 2];
    const reflected = beyond(mean, worst, 1);
    let next = reflected;
    if (reflected.f < best.f) {
      const expanded = beyond(mean, worst, 2);
      if (expanded.f < reflected.f) next = expanded;
    } else if (reflected.f >= middle.f) {
      next = beyond(mean, worst, reflected.f < worst.f ? 0.5 : -0.5);
    }
    triangle =
      next.f < worst.f
        ? [best, middle, next]
        : [best, ...[middle, worst].map((corner) => beyond(best.at, corner, -0.5))];
  }
  return triangle.reduce((p, q) => (q.f < p.f ? q : p));
}
