const INVERSE_GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Where `f` is smallest between `lo` and `hi`, if it has one valley there, to a `precision` given as
 * a fraction of the bracket. Below 1e-8 a minimum is lost in rounding.
 */
export function goldenSection(
  f: (x: number) => number,
  lo: number,
  hi: number,
  precision: number,
): number {
  let [a, b] = [lo, hi];
  let left = b - INVERSE_GOLDEN * (b - a);
  let right = a + INVERSE_GOLDEN * (b - a);
  let fLeft = f(left);
  let fRight = f(right);
  const enough = precision * (hi - lo);
  while (b - a > enough) {
    if (fLeft <= fRight) {
      b = right;
      right = left;
      fRight = fLeft;
      left = b - INVERSE_GOLDEN * (b - a);
      fLeft = f(left);
    } else {
      a = left;
      left = right;
      fLeft = fRight;
      right = a + INVERSE_GOLDEN * (b - a);
      fRight = f(right);
    }
  }
  return fLeft <= fRight ? left : right;
}
