const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;

/** A finite decimal number, or null. Stricter than Number(), which takes '' for 0 and knows hexadecimals. */
export function parseNumber(text: string): number | null {
  if (!DECIMAL.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

/** The shortest decimals that read back as the same number; no '+', which some programs take for a space. */
export function formatNumber(number: number): string {
  return String(number).replace('e+', 'e');
}
