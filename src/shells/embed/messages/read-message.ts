import type { WrongMessage } from '../../../i18n/embed/wrong-message.ts';
import type { Incoming, StateInput } from './contract.ts';
import { CONTRACT, LONGEST_ID, LONGEST_STATE, MOST_KEYS } from './contract.ts';

/** What arrived: a message, one that means us and is wrong, or none of our business. */
export type Reading =
  | { readonly kind: 'message'; readonly message: Incoming }
  | { readonly kind: 'wrong'; readonly reason: WrongMessage; readonly id?: string }
  | { readonly kind: 'foreign' };

export type { WrongMessage } from '../../../i18n/embed/wrong-message.ts';

const TYPES: Readonly<Record<Incoming['type'], true>> = {
  setState: true,
  getState: true,
  play: true,
  pause: true,
  reset: true,
};

/** Reads anything that a page may send. Never throws, looks at no more than it has to, changes nothing. */
export function readMessage(data: unknown): Reading {
  if (!isPlain(data) || !Object.hasOwn(data, 'threshold')) return { kind: 'foreign' };
  const { threshold, type, id, state, ...rest } = data;
  if (id !== undefined && !isId(id)) return { kind: 'wrong', reason: 'id' };
  const wrong = (reason: WrongMessage): Reading => ({ kind: 'wrong', reason, ...answering(id) });
  if (threshold !== CONTRACT) return wrong('version');
  if (typeof type !== 'string' || !Object.hasOwn(TYPES, type)) return wrong('type');
  if (Object.keys(rest).length > 0) return wrong('keys');
  if (type === 'setState') {
    if (!isState(state)) return wrong('state');
    return { kind: 'message', message: { type, state, ...answering(id) } };
  }
  if (Object.hasOwn(data, 'state')) return wrong('keys');
  return {
    kind: 'message',
    message: { type: type as Exclude<Incoming['type'], 'setState'>, ...answering(id) },
  };
}

/**
 * A state as a link's hash; values are quoted, so that none can bring keys of its own: the separator after each pair
 * says that separators are as they are meant.
 */
export function hashOf(state: StateInput): string {
  if (typeof state === 'string') return state.replace(/^#/u, '');
  return Object.entries(state)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(wordOf(value))}&`)
    .join('');
}

const wordOf = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? '1' : '0') : String(value);

const answering = (id: unknown): { id?: string } => (typeof id === 'string' ? { id } : {});

function isPlain(data: unknown): data is Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null) return false;
  return Object.getPrototypeOf(data) === Object.prototype;
}

function isId(id: unknown): boolean {
  return typeof id === 'string' && id.length >= 1 && id.length <= LONGEST_ID;
}

function isState(state: unknown): state is StateInput {
  if (typeof state === 'string') return isWritten(state, LONGEST_STATE);
  if (!isPlain(state)) return false;
  const entries = Object.entries(state);
  if (entries.length > MOST_KEYS) return false;
  let length = 0;
  for (const [key, value] of entries) {
    if (!/^[a-z][\w.-]{0,63}$/iu.test(key)) return false;
    if (typeof value === 'number' ? !Number.isFinite(value) : typeof value !== 'boolean') {
      if (typeof value !== 'string' || !isWritten(value, LONGEST_STATE)) return false;
      length += value.length;
    }
  }
  return length <= LONGEST_STATE;
}

/** Half a letter (a lone surrogate) cannot be written into an address. */
const isWritten = (text: string, longest: number): boolean =>
  text.length <= longest && !/\p{Surrogate}/u.test(text);
