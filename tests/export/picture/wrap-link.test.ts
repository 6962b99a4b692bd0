import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapLink } from '../../../src/export/picture/wrap-link.ts';

/** Every letter one pixel wide. */
const measure = (text: string): number => text.length;

test('a short link stays on one line', () => {
  expect(wrapLink('https://a.org/#v=1&amp=2', 40, 3, measure)).toEqual([
    'https://a.org/#v=1&amp=2',
  ]);
});

test('a longer one breaks after what joins its parts', () => {
  const lines = wrapLink('https://a.org/#v=1&models=lif,relu&amp=2', 20, 3, measure);
  expect(lines).toEqual(['https://a.org/#v=1&', 'models=lif,relu&', 'amp=2']);
});

test('no line is too wide; nothing is lost unless an ellipsis says so', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '&', ',', '/', '=', '1'), maxLength: 200 }),
      fc.integer({ min: 2, max: 60 }),
      fc.integer({ min: 1, max: 4 }),
      (link, maxPx, maxLines) => {
        const lines = wrapLink(link, maxPx, maxLines, measure);
        expect(lines.length).toBeLessThanOrEqual(maxLines);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(maxPx);
        const text = lines.join('');
        if (text.endsWith('…')) expect(link.startsWith(text.slice(0, -1))).toBe(true);
        else expect(text).toBe(link);
      },
    ),
  );
});
