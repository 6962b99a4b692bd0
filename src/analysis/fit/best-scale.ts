export interface Scaled {
  /** Factor A ≥ 0 of the shape. */
  readonly scale: number;
  /** Sum of squared residuals. */
  readonly rss: number;
}

/** The factor A that brings A·shape(x) closest to `ys` in least squares: every family is linear in one parameter. */
export function bestScale(
  xs: readonly number[],
  ys: readonly number[],
  shape: (x: number) => number,
): Scaled {
  let total = 0;
  let overlap = 0;
  let power = 0;
  for (let i = 0; i < xs.length; i++) {
    const y = ys[i]!;
    const s = shape(xs[i]!);
    total += y * y;
    overlap += y * s;
    power += s * s;
  }
  const scale = power > 0 ? Math.max(0, overlap / power) : 0;
  return { scale, rss: Math.max(0, total - scale * (2 * overlap - scale * power)) };
}
