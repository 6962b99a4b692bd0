import { describe, expect, test } from 'vitest';
import { allPhrases } from '../i18n/all-words.ts';

/*
 * A much used Polish translation calls gated channels "closed" and leak channels "open". A gated channel
 * is bramkowany, a leak is an upływ, and all-or-none is wszystko albo nic.
 */
const at = (phrases: readonly { readonly at: string; readonly pl: string }[]): string[] =>
  phrases.map((one) => `${one.at}: ${one.pl}`);

/** Phrases whose English has a word and whose Polish lacks its counterpart. */
const without = (english: RegExp, polish: RegExp): string[] =>
  at(allPhrases.filter((one) => english.test(one.en) && !polish.test(one.pl)));

const about = (english: RegExp) => allPhrases.filter((one) => english.test(one.en));

describe('In Polish', () => {
  test('no channel is “open” or “closed” by name', () => {
    const named = /kana\p{L}*(?:\s+\p{L}+)?\s+(?:otwart|zamkni)|(?:otwart|zamkni)\p{L}*\s+kana/iu;
    expect(at(allPhrases.filter(({ pl }) => named.test(pl)))).toEqual([]);
  });

  test('what is gated is bramkowany', () => {
    expect(without(/\bgated\b/iu, /bramkowan/iu)).toEqual([]);
  });

  test('what leaks is an upływ, never open, closed or zero', () => {
    expect(about(/\bleak\b/iu).length).toBeGreaterThan(3);
    expect(without(/\bleak\b/iu, /upływ/iu)).toEqual([]);
    expect(at(about(/\bleak\b/iu).filter(({ pl }) => /otwart|zamkni|przeciek/iu.test(pl)))).toEqual(
      [],
    );
  });

  test('all or none is wszystko albo nic', () => {
    expect(without(/all[- ]or[- ](?:none|nothing)/iu, /wszystko albo nic/iu)).toEqual([]);
  });

  test('sodium is sód and potassium is potas, and neither is the other', () => {
    expect(about(/\bsodium\b/iu).length).toBeGreaterThan(3);
    expect(about(/\bpotassium\b/iu).length).toBeGreaterThan(3);
    expect(without(/\bsodium\b/iu, /sod(?:u|ow|em)|sód/iu)).toEqual([]);
    expect(without(/\bpotassium\b/iu, /potas/iu)).toEqual([]);
    const onlySodium = allPhrases.filter(
      ({ en }) => /\bsodium\b/iu.test(en) && !/\bpotassium\b/iu.test(en),
    );
    expect(at(onlySodium.filter(({ pl }) => /potas/iu.test(pl)))).toEqual([]);
  });

  test('activation opens and inactivation closes: the words are not exchanged', () => {
    const wrong = allPhrases.filter(
      ({ en, pl }) => /\binactivation\b/iu.test(en) !== /inaktywacj/iu.test(pl),
    );
    expect(at(wrong)).toEqual([]);
  });
});
