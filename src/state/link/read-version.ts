import type { Schema } from '../migrations.ts';
import { FIRST_VERSION } from '../migrations.ts';
import type { Notice } from '../notice.ts';
import { quote } from '../notice.ts';
import { parseNumber } from './numbers.ts';
import type { RawLink } from './raw-link.ts';

/** Version of a link, and what must be said about it. */
export function readVersion(
  raw: RawLink,
  schema: Schema,
): { readonly version: number; readonly notice: Notice | null } {
  const text = raw.get('v');
  if (text === undefined) return { version: FIRST_VERSION, notice: null };
  const version = parseNumber(text);
  const about = { name: 'v', value: quote(text) };
  if (version === null)
    return { version: FIRST_VERSION, notice: { kind: 'not-a-number', ...about } };
  if (!Number.isInteger(version) || version < FIRST_VERSION) {
    return { version: FIRST_VERSION, notice: { kind: 'unknown-value', ...about } };
  }
  const isNewer = version > schema.version;
  return { version, notice: isNewer ? { kind: 'newer-version', ...about } : null };
}
