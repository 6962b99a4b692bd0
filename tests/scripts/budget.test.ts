import { describe, expect, test } from 'vitest';
import { addressProblems } from '../../scripts/budget/addresses.mjs';
import { firstLoadScripts } from '../../scripts/budget/first-load.mjs';

const file = (name: string, text: string) => ({ name, text, raw: text.length, gzip: text.length });

describe('the first load', () => {
  test('is the entry and what it imports at once, not what it asks for later', () => {
    const build = [
      file('index.html', '<script type="module" crossorigin src="./assets/index-1.js"></script>'),
      file(
        'assets/index-1.js',
        'import{a as b}from"./shared-2.js";import"./side-3.js";const c=()=>import("./later-4.js");' +
          'new Worker(new URL("./sim.worker-5.js",import.meta.url),{type:"module"});',
      ),
      file('assets/shared-2.js', 'export{x}from"./deep-6.js"'),
      file('assets/side-3.js', ''),
      file('assets/deep-6.js', ''),
    ];
    expect(firstLoadScripts(build)).toEqual([
      'assets/index-1.js',
      'assets/shared-2.js',
      'assets/side-3.js',
      'assets/deep-6.js',
    ]);
  });

  test('includes what the page asks to load ahead', () => {
    const html =
      '<script type="module" src="./a.js"></script><link rel="modulepreload" crossorigin href="./b.js">';
    const build = [file('index.html', html), file('a.js', ''), file('b.js', '')];
    expect(firstLoadScripts(build)).toEqual(['a.js', 'b.js']);
  });
});

describe('the addresses in the build', () => {
  test.each([
    [
      'index.html',
      '<link rel="icon" href="data:,"><script src="./a.js"></script><a href="#x">x</a>',
    ],
    [
      'a.js',
      'x.setAttribute("xmlns","http://www.w3.org/2000/svg");h("a",{href:"https://doi.org/10.1"})',
    ],
    ['a.js', 'throw Error("see https://react.dev/errors/418")'],
    ['a.css', '@font-face{src:url(./source.woff2)}'],
  ])('%s may hold %s', (name, text) => {
    expect(addressProblems([file(name, text)])).toEqual([]);
  });

  test.each([
    ['index.html', '<script src="/assets/a.js"></script>'],
    ['index.html', '<link rel="stylesheet" href="https://fonts.example.com/css">'],
    ['a.js', 'h("img",{src:"//img.example.com/a.png"})'],
    ['a.js', 'fetch("https://doi.org/10.1")'],
    ['a.js', 'import("https://cdn.example.com/x.js")'],
    ['a.js', 'const u="https://tracker.example.com"'],
    ['a.css', 'a{background:url("https://www.w3.org/a.png")}'],
    ['a.js', 'new Worker("data:video/mp2t;base64,AAAA")'],
  ])('%s may not hold %s', (name, text) => {
    expect(addressProblems([file(name, text)])).not.toEqual([]);
  });
});
