/**
 * Something a reader must be told about a link or a typed value, free of words: the interface says it
 * in the reader's language. `name` is the key as written.
 */
export type Notice =
  | { readonly kind: 'unknown-key'; readonly name: string }
  | { readonly kind: 'unknown-value'; readonly name: string; readonly value: string }
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
  | { readonly kind: 'newer-version'; readonly name: string; readonly value: string };
