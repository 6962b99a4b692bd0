/**
 * A zero of `f` between `lo` and `hi`, where f changes sign, by bisection down to the last bit that
 * matters. Slow and certain: it is never on a hot path. Returns NaN if the sign does not change.
 */
export function bisect(f: (x: number) => number, lo: number, hi: number, tolerance = 0): number {
  let [a, b] = [lo, hi];
  const fa = f(a);
  if (fa === 0) return a;
  if (f(b) === 0) return b;
  if (fa > 0 === f(b) > 0) return NaN;
  while (Math.abs(b - a) > tolerance) {
    const mid = (a + b) / 2;
    if (mid === a || mid === b) break;
    if (f(mid) > 0 === fa > 0) a = mid;
    else b = mid;
  }
  return (a + b) / 2;
}

/** The zeros of `f` between `lo` and `hi` that a scan in `n` equal steps separates, ascending. */
export function scanRoots(f: (x: number) => number, lo: number, hi: number, n: number): number[] {
  const roots: number[] = [];
  let left = lo;
  let fLeft = f(lo);
  for (let i = 1; i <= n; i++) {
    const right = lo + ((hi - lo) * i) / n;
    const fRight = f(right);
    if (fLeft === 0) roots.push(left);
    else if (fLeft < 0 !== fRight < 0 && fRight !== 0) roots.push(bisect(f, left, right));
    left = right;
    fLeft = fRight;
  }
  if (fLeft === 0) roots.push(left);
  return roots;
}
