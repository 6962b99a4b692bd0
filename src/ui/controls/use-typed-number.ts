import { useState } from 'react';
import { exactly } from '../../i18n/numbers.ts';
import { readNumber } from '../../i18n/read-number.ts';
import { useLanguage, useMessages } from '../session/session.ts';

interface TypedNumber {
  readonly label: string;
  readonly value: number;
  readonly unit?: string | undefined;
  /** Which numbers are taken, as a sentence. */
  readonly hint: string;
  /** Absent means that every number is. */
  accepts?(value: number): boolean;
  onCommit(value: number): void;
}

/** Longest piece of a text that is repeated to its author. */
const MOST_LETTERS = 40;

/**
 * What a reader types into a field of one number. Until it is committed it is a draft; what cannot be
 * read is answered in `wrong`, and the last good value stays.
 */
export function useTypedNumber({ label, value, unit, hint, accepts, onCommit }: TypedNumber) {
  const language = useLanguage();
  const m = useMessages();
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const shown = exactly(language, value);

  function forget(): void {
    setDraft(null);
    setRefused(null);
  }

  function read(text: string): number | null {
    // What stands there untouched has lost digits that the value has.
    const number = text === shown ? value : readNumber(language, text, unit);
    return number === null || accepts?.(number) === false ? null : number;
  }

  function commit(text: string): void {
    const number = read(text);
    if (number === null) {
      setRefused(text);
      return;
    }
    forget();
    if (number !== value) onCommit(number);
  }

  const quoted = Array.from(refused ?? '')
    .slice(0, MOST_LETTERS)
    .join('');
  return {
    text: draft ?? shown,
    isEdited: draft !== null,
    wrong: refused === null ? null : `${m.notRead(label, quoted)} ${hint}`,
    edit: setDraft,
    read,
    commit,
    forget,
  };
}
