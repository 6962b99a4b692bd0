import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, leastDistance } from './colour-sight.ts';

const css = readFileSync(new URL('../../src/plots/palette.css', import.meta.url), 'utf8');

type Theme = Readonly<Record<string, string>>;

/** The custom properties of the block that follows a selector. */
function theme(selector: string): Theme {
  const start = css.indexOf('{', css.indexOf(`\n${selector} {`)) + 1;
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]),
  );
}

const light = theme(':root');
const dark = theme("[data-theme='dark']");
const systemDark = theme("  :root:not([data-theme='light'], [data-theme='projector'])");
const projector = theme("[data-theme='projector']");

const GROUNDS = ['--paper', '--card', '--tint'];
const isText = (name: string): boolean => !/^--(paper|card|tint|hair|edge|ghost)$/.test(name);
const FAMILIES = {
  'artificial units': /^--art-/,
  'biological models': /^--bio-/,
  ions: /^--(sodium|potassium|leak|calcium)$/,
  gates: /^--gate-/,
};

describe.each([
  ['light', light, 4.5],
  ['dark', dark, 4.5],
  ['projector', projector, 7],
] as const)('In the %s theme', (_, colors, enough) => {
  test(`every name and number can be read: contrast at least ${enough} to 1 on every ground`, () => {
    for (const [name, hex] of Object.entries(colors).filter(([key]) => isText(key))) {
      for (const ground of GROUNDS) {
        expect(contrast(hex, colors[ground]!), `${name} on ${ground}`).toBeGreaterThan(enough);
      }
    }
  });

  test('the frame of a field or a button is seen: at least 3 to 1 on every ground', () => {
    for (const ground of GROUNDS) {
      expect(contrast(colors['--edge']!, colors[ground]!), ground).toBeGreaterThan(3);
    }
  });

  test('a ghost is grey but can be seen: at least 3 to 1', () => {
    expect(contrast(colors['--ghost']!, colors['--paper']!)).toBeGreaterThan(3);
  });

  test.each(Object.entries(FAMILIES))('a colour-blind reader sees different %s', (__, family) => {
    const inks = Object.entries(colors).filter(([name]) => family.test(name));
    expect(inks.length).toBeGreaterThan(2);
    for (const [i, [name, hex]] of inks.entries()) {
      for (const [other, otherHex] of inks.slice(i + 1)) {
        // 1 is about the least difference an eye notices side by side; dashes and markers add to it.
        expect(leastDistance(hex, otherHex), `${name} and ${other}`).toBeGreaterThan(1.5);
      }
    }
  });
});

test('a reader whose system is dark sees the same colours as one who chose dark', () => {
  expect(systemDark).toEqual(dark);
});

test('every theme has every colour', () => {
  expect(Object.keys(dark)).toEqual(Object.keys(light));
  expect(Object.keys(projector)).toEqual(Object.keys(light));
});
