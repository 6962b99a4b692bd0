/**
 * eˣ from additions and multiplications alone: range reduction by halving, a polynomial of degree 9
 * on |r| ≤ 1/64, and squaring back. For the random decisions of noise, which must be the same on
 * every machine; relative error below 1e-12 for −50 ≤ x ≤ 0. Below −50 it returns 0,
 * and Infinity where eˣ is none of a double's: halving would never bring that down.
 */
export function portableExp(x: number): number {
  if (x < -50) return 0;
  if (x > 710) return Infinity;
  let halvings = 0;
  let r = x;
  while (Math.abs(r) > 1 / 64) {
    r /= 2;
    halvings += 1;
  }
  let series = 1;
  for (let n = 9; n >= 1; n--) series = 1 + (r * series) / n;
  for (let i = 0; i < halvings; i++) series *= series;
  return series;
}
