import { expect, test } from 'vitest';
import { NOT_READ_BY_THE_PAGE } from '../../scripts/vite-lean-declarations.ts';
import { sourceFiles } from './source-files.ts';

test('what the built page leaves out of a declaration is read by no code of the page', () => {
  const parts = Object.keys(NOT_READ_BY_THE_PAGE).join('|');
  // The words of the page (`m`) and the steps of a lecture have parts of that name as well.
  const read = new RegExp(
    String.raw`(?<!\bm|\bstep\??)\.(?:${parts})\b|\{[^{}]*\b(?:${parts})\b[^{}]*\}\s*=\s*\w*[mM]odel`,
    'gu',
  );
  const found = sourceFiles()
    .filter(({ name }) => !name.startsWith('core/'))
    .flatMap(({ name, text }) => [...text.matchAll(read)].map(([what]) => `${name}: ${what}`));
  expect(found).toEqual([]);
});
