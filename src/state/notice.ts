import type { Text } from '../core/contracts/text.ts';

/**
 * Something a reader must be told about a link or a typed value, free of words: the interface says it
 * in the reader's language. `name` is the key as written.
 */
export type Notice =
  | { readonly kind: 'unknown-key'; readonly name: string }
  /** A key this page knows, but nothing in the same document has a use for it. */
  | { readonly kind: 'unused-key'; readonly name: string }
  /** Given more than once, used once: the last one of a key, the first one of a model. */
  | { readonly kind: 'repeated-key'; readonly name: string }
  | {
      readonly kind: 'unknown-value';
      readonly name: string;
      readonly value: string;
      /** Words as in a link, where they are few. */
      readonly allowed?: readonly string[];
    }
  | { readonly kind: 'not-a-number'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'clamped';
      readonly name: string;
      readonly value: number;
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly used: number;
    }
  | {
      readonly kind: 'conflict';
      readonly name: string;
      readonly value: number;
      readonly reason: { readonly en: string; readonly pl: string };
    }
  /** Understood, but it does not go with the rest: `used` stands instead, written as in a link. */
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly value: string;
      readonly reason: Text;
      readonly used: string;
    }
  | { readonly kind: 'newer-version'; readonly name: string; readonly value: string };

/** Kinds that say that something could not be read or does not hold together, and not only that it was put right. */
const UNREAD: readonly Notice['kind'][] = [
  'unknown-key',
  'unknown-value',
  'not-a-number',
  'conflict',
];

export const isUnread = ({ kind }: Notice): boolean => UNREAD.includes(kind);

/** What a notice quotes of a value: a damaged link can hold pages of text. */
const LONGEST_QUOTE = 40;

export function quote(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`;
}
