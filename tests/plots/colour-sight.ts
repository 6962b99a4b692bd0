/** Contrast as WCAG defines it, and how far apart two colours look to colour-blind eyes. */

function linear(hex: string): [number, number, number] {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((p, q) => p - q) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

type Matrix = readonly (readonly [number, number, number])[];

/** Machado, Oliveira and Fernandes 2009, severity 1; the first is normal sight. */
const SIGHTS: readonly Matrix[] = [
  [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
]; // prettier-ignore

/** Linear sRGB to Oklab (Ottosson 2020). */
const TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function times(matrix: Matrix, v: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, k, i) => sum + k * v[i]!, 0));
}

function lab(hex: string, sight: Matrix): number[] {
  const seen = times(sight, linear(hex)).map((c) => Math.max(0, c));
  return times(TO_LAB, times(TO_LMS, seen).map(Math.cbrt));
}

/** Distance in Oklab × 100, in the eyes that tell the two least apart. */
export function leastDistance(a: string, b: string): number {
  return Math.min(
    ...SIGHTS.map((sight) => {
      const [p, q] = [lab(a, sight), lab(b, sight)];
      return 100 * Math.hypot(...p.map((value, i) => value - q[i]!));
    }),
  );
}
