import { findModel, stimulusList } from '../../core/catalogue.ts';
import type { Notice } from '../notice.ts';
import { quote } from '../notice.ts';
import { DOCUMENT_KEYS } from './keys.ts';

/** What to say about a key that nobody took: is it unknown, or is there only no use for it here? */
export function leftover(key: string): Notice {
  return { kind: isKnown(key) ? 'unused-key' : 'unknown-key', name: quote(key) };
}

function isKnown(key: string): boolean {
  if ((DOCUMENT_KEYS as readonly string[]).includes(key)) return true;
  if (stimulusList.some(({ params }) => Object.hasOwn(params, key))) return true;
  const dot = key.indexOf('.');
  const model = dot < 0 ? undefined : findModel(key.slice(0, dot));
  return model !== undefined && Object.hasOwn(model.params, key.slice(dot + 1));
}
