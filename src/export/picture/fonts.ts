import { FONT_FAMILY } from './svg.ts';

/** One file of the page's font and the characters it has. */
interface Face {
  readonly url: string;
  readonly weight: string;
  readonly range: string;
}

/** First family of the stack: the one the page brings along. */
const OWN_FAMILY = /^'([^']+)'/u.exec(FONT_FAMILY)?.[1] ?? '';

function facesOfPage(): Face[] {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].flatMap((rule) => faceOf(rule, sheet.href ?? document.baseURI));
    } catch {
      // A style sheet from a file or from elsewhere does not show its rules.
      return [];
    }
  });
}

function faceOf(rule: CSSRule, base: string): Face[] {
  if (!(rule instanceof CSSFontFaceRule)) return [];
  const { style } = rule;
  const family = style.getPropertyValue('font-family').replaceAll(/["']/gu, '');
  const url = /url\(["']?(.+?)["']?\)/u.exec(style.getPropertyValue('src'))?.[1];
  if (family !== OWN_FAMILY || url === undefined) return [];
  return [
    {
      url: new URL(url, base).href,
      weight: style.getPropertyValue('font-weight') || '400',
      range: style.getPropertyValue('unicode-range'),
    },
  ];
}

/** Does a face have any of these characters? `range` is a CSS unicode-range without wildcards. */
export function covers(range: string, text: string): boolean {
  const spans = range
    .split(',')
    .map((part) => /^U\+([0-9a-f]+)(?:-([0-9a-f]+))?$/iu.exec(part.trim()))
    .filter((found) => found !== null)
    .map(
      ([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
    );
  if (spans.length === 0) return true;
  return Array.from(text).some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return spans.some(([from, to]) => code >= from && code <= to);
  });
}

async function asDataUrl(url: string): Promise<string> {
  if (url.startsWith('data:')) return url;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}

/**
 * The page's own font as rules that carry it along, as far as `text` needs it; empty where the page
 * may not read its files (opened from a disk): then the picture is set in what the system has.
 */
export async function embeddedFonts(text: string): Promise<string> {
  const needed = facesOfPage().filter(({ range }) => covers(range, text));
  const rules = await Promise.all(
    needed.map(async ({ url, weight, range }) => {
      try {
        const data = await asDataUrl(url);
        const only = range === '' ? '' : `unicode-range:${range};`;
        return `@font-face{font-family:'${OWN_FAMILY}';font-weight:${weight};${only}src:url(${data}) format('woff2')}`;
      } catch {
        return '';
      }
    }),
  );
  return rules.join('');
}
