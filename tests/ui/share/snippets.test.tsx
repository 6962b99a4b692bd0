import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeDocument, readPageKeys } from '../../../src/state/codec.ts';
import { CONTROLS, PANELS } from '../../../src/state/page-parts.ts';
import { linkTo } from '../../../src/ui/share/links.ts';
import type { EmbedChoices, Permission } from '../../../src/ui/share/snippets.ts';
import {
  elementSnippet,
  embedKeys,
  iframeSnippet,
  PERMISSIONS,
  USUAL_EMBED,
} from '../../../src/ui/share/snippets.ts';
import { anyDocument } from '../../state/any-document.ts';

const PAGE = 'https://example.org/a course/?k=1&l="2"';

const anyChoices: fc.Arbitrary<EmbedChoices> = fc.record(
  {
    panels: fc.subarray([...PANELS], { minLength: 1 }),
    permissions: fc.dictionary(
      fc.constantFrom(...CONTROLS),
      fc.constantFrom<Permission>(...PERMISSIONS),
    ),
    lang: fc.constantFrom('en' as const, 'pl' as const),
    theme: fc.constantFrom('light' as const, 'dark' as const, 'projector' as const),
    asks: fc.boolean(),
    width: fc.constantFrom('100%', '480'),
    heightPx: fc.integer({ min: 200, max: 3000 }),
  },
  { requiredKeys: ['panels', 'permissions', 'asks', 'width', 'heightPx'] },
);

function parse(html: string, selector: string): Element {
  const place = document.createElement('template');
  place.innerHTML = html;
  const found = place.content.querySelectorAll(selector);
  expect(found).toHaveLength(1);
  return found[0]!;
}

const hashOf = (address: string): string => address.slice(address.indexOf('#'));

describe('What is pasted into another page', () => {
  test('as a frame opens the very document, with the very choices', () => {
    fc.assert(
      fc.property(anyDocument, anyChoices, fc.string(), (made, choices, title) => {
        const link = linkTo(PAGE, made, embedKeys(choices));
        const frame = parse(iframeSnippet(link, title, choices), 'iframe');
        const src = frame.getAttribute('src') ?? '';
        expect(src.startsWith(PAGE)).toBe(true);
        const { document: read, notices } = decodeDocument(hashOf(src));
        expect(read).toEqual(made);
        expect(notices).toEqual([]);
        expect(readPageKeys(hashOf(src))).toEqual(embedKeys(choices));
        expect(frame.getAttribute('title')).toBe(title);
      }),
      { numRuns: 100 },
    );
  });

  test('as an element opens the same', () => {
    fc.assert(
      fc.property(anyDocument, anyChoices, fc.string(), (made, choices, title) => {
        const element = parse(elementSnippet(PAGE, made, title, choices), 'threshold-explorer');
        expect(decodeDocument(element.getAttribute('href') ?? '').document).toEqual(made);
        expect(element.getAttribute('title')).toBe(title);
        const { mode, ...asked } = embedKeys(choices);
        expect(mode).toBe('embed');
        for (const [name, value] of Object.entries(asked)) {
          expect(element.getAttribute(name)).toBe(value);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('lets nothing out of a title', () => {
    const title = '"><script>alert(1)</script>&amp;';
    const made = decodeDocument('').document;
    const html = elementSnippet(PAGE, made, title, USUAL_EMBED);
    const place = document.createElement('template');
    place.innerHTML = html;
    const scripts = [...place.content.querySelectorAll('script')].map((one) =>
      one.getAttribute('src'),
    );
    expect(scripts).toEqual(['https://example.org/a%20course/threshold-element.js']);
  });

  test('shuts the frame in', () => {
    const frame = parse(iframeSnippet(PAGE, 'T', USUAL_EMBED), 'iframe');
    expect(frame.getAttribute('sandbox')).toContain('allow-scripts');
    expect(frame.getAttribute('sandbox')).not.toContain('allow-same-origin');
    expect(frame.getAttribute('loading')).toBe('lazy');
  });
});
