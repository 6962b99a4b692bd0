import { expect, test } from 'vitest';
import fc from 'fast-check';
import { decodeDocument } from '../../../src/state/codec.ts';
import { fileName } from '../../../src/ui/share/file-name.ts';
import { isOnlyHere } from '../../../src/ui/share/links.ts';
import { anyDocument } from '../../state/any-document.ts';

const named = (link: string): string => fileName(decodeDocument(link).document, '.svg');

test('a file says what is inside', () => {
  expect(named('v=1&stimulus=pulse&unit=native&range=0,20&amp=7')).toBe(
    'threshold-hodgkin-huxley-pulse-7.svg',
  );
  expect(named('v=1&models=lif&amp=-1.25')).toBe('threshold-lif-current-step-minus1.25.svg');
});

test('a file’s name is safe on every system', () => {
  fc.assert(
    fc.property(anyDocument, (made) => {
      expect(fileName(made, '-time.csv')).toMatch(/^threshold-[a-z0-9.-]{1,80}-time\.csv$/u);
    }),
  );
});

test.each([
  ['http://127.0.0.1:4173/', true],
  ['http://localhost/', true],
  ['http://[::1]:80/', true],
  ['file:///home/me/threshold.html', true],
  ['about:srcdoc', true],
  ['https://example.org/', false],
  ['http://192.168.1.7:4173/', false],
])('%s leads nowhere elsewhere: %s', (address, expected) => {
  expect(isOnlyHere(address)).toBe(expected);
});
