const SPLIT = new DataView(new ArrayBuffer(8));
const LN2_HIGH = 0.6931471803691238; // upper bits of ln 2: an integer times it is exact
const LN2_LOW = 1.9082149292705877e-10;

/**
 * Natural logarithm of a positive finite number from additions, multiplications and divisions alone.
 * Math.log may differ in its last bit between browsers; noise must be the same on every machine.
 * x = 2ᵏ·m with m near 1, ln m = 2·artanh((m − 1)/(m + 1)). Relative error below 1e-15.
 */
export function portableLog(x: number): number {
  SPLIT.setFloat64(0, x);
  let exponent = ((SPLIT.getUint16(0) >>> 4) & 0x7ff) - 1023;
  SPLIT.setUint16(0, (SPLIT.getUint16(0) & 0x800f) | 0x3ff0);
  let mantissa = SPLIT.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const s2 = s * s;
  let series = 0;
  for (let n = 21; n >= 3; n -= 2) series = s2 * (1 / n + series);
  return exponent * LN2_HIGH + (exponent * LN2_LOW + 2 * (s + s * series));
}
