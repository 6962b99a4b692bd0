/**
 * The shortest decimal text that reads back as the very same double, −0 included; `missing` for
 * what is no number. Valid in CSV and in JSON.
 */
export function numberText(value: number, missing: '' | 'null'): string {
  if (!Number.isFinite(value)) return missing;
  return Object.is(value, -0) ? '-0' : String(value);
}
