import type { Bounds } from '../bounds.ts';
import { keepWithin } from '../bounds.ts';
import { MOST_NOTICES } from '../limits.ts';
import type { Notice } from '../notice.ts';
import { isUnread, quote } from '../notice.ts';
import { parseNumber } from './numbers.ts';
import type { RawLink } from './raw-link.ts';

/**
 * Takes values out of a link one by one and notes whatever had to be put right. What nobody took in
 * the end is unknown or of no use.
 */
export class LinkReader {
  readonly notices: Notice[] = [];
  private readonly left: Map<string, string>;

  constructor(raw: RawLink) {
    this.left = new Map(raw);
  }

  tell(notice: Notice | null): void {
    if (!notice) return;
    if (this.notices.length < MOST_NOTICES) this.notices.push(notice);
    // However much there is to say: whether all of a link could be read is said.
    else if (isUnread(notice) && !this.notices.some(isUnread)) this.notices.splice(-1, 1, notice);
  }

  tellAll(notices: readonly Notice[]): void {
    for (const notice of notices) this.tell(notice);
  }

  unknownValue(name: string, value: string): void {
    this.tell({ kind: 'unknown-value', name, value: quote(value) });
  }

  /** The value as written; undefined if the link does not have the key. */
  take(key: string): string | undefined {
    const value = this.left.get(key);
    this.left.delete(key);
    return value;
  }

  /** Takes the value if it is this very word. */
  takeWord(key: string, word: string): boolean {
    return this.left.get(key) === word && this.left.delete(key);
  }

  /** A number inside its bounds. */
  number<Absent>(key: string, absent: Absent, bounds: Bounds): number | Absent {
    const text = this.take(key);
    if (text === undefined) return absent;
    const number = this.parse(key, text);
    if (number === null) return absent;
    const { value, notice } = keepWithin(key, number, bounds);
    this.tell(notice);
    return value ?? absent;
  }

  /** Two numbers with a comma between them. */
  pair(key: string): readonly [number, number] | null {
    const text = this.take(key);
    if (text === undefined) return null;
    const [first, second, ...more] = text.split(',').map(parseNumber);
    if (first !== null && first !== undefined && second !== null && second !== undefined) {
      if (more.length === 0) return [first, second];
    }
    this.notANumber(key, text);
    return null;
  }

  /** One of a few words. */
  word<T extends string>(key: string, absent: T, isKnown: (word: string) => boolean): T {
    const text = this.take(key);
    if (text === undefined) return absent;
    if (isKnown(text)) return text as T;
    this.unknownValue(key, text);
    return absent;
  }

  notANumber(name: string, value: string): void {
    this.tell({ kind: 'not-a-number', name, value: quote(value) });
  }

  /** Keys that nobody took. */
  rest(): readonly string[] {
    return [...this.left.keys()];
  }

  private parse(key: string, text: string): number | null {
    const number = parseNumber(text);
    if (number === null) this.notANumber(key, text);
    return number;
  }
}
