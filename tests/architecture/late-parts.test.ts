import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** What tells a reader that a part could not be loaded. */
const TELLS = /\b(?:LazyDetails|LazyPart|useLoaded)\b/u;

/** Loads of files that tell it by another one. */
const TOLD_BY: Readonly<Record<string, string>> = {
  'i18n/messages.ts': 'ui/session/reader.ts',
  'ui/view/load-notice-text.ts': 'ui/panels/Notices.tsx',
  'shells/main.tsx': 'shells/Page.tsx',
};
/** Nothing is missed: the page prints as it stands; `runner` tells whoever has asked for a run. */
const NOT_MISSED = ['shells/print/offer-print.ts', 'runtime/runner.ts'];

test('whatever is loaded late can fail to come, and its file has a word for that', () => {
  const files = sourceFiles();
  const late = files.filter(({ text }) => /\bimport\(/u.test(text));
  expect(late.length).toBeGreaterThan(10);
  for (const { name, text } of late) {
    const teller = files.find((file) => file.name === TOLD_BY[name]);
    if (NOT_MISSED.includes(name)) continue;
    if (teller) expect(teller.text, name).toMatch(/missing:|useLoaded|LazyPart/u);
    else expect(text, name).toMatch(TELLS);
  }
});
