import { describe, expect, test } from 'vitest';
import { decodeDocument } from '../../src/state/codec.ts';
import { PAGE_KEYS } from '../../src/state/link/keys.ts';
import { PAGE_WORDS } from '../../src/state/link/page-keys.ts';
import { CONTROLS, PANELS } from '../../src/state/page-parts.ts';

const said = (hash: string) => decodeDocument(hash).notices;

test.each([
  ['lang=fr', 'lang', 'fr', ['en', 'pl']],
  ['theme=constructor', 'theme', 'constructor', Object.keys(PAGE_WORDS.theme)],
  ['mode=embd', 'mode', 'embd', ['lecture', 'embed']],
  ['mode=embed&ask=mood', 'ask', 'mood', ['spikes']],
  ['mode=embed&panels=in put', 'panels', 'in put', PANELS],
  ['mode=embed&panels=time,nosuch', 'panels', 'nosuch', PANELS],
  ['hide=measure,toString', 'hide', 'toString', CONTROLS],
  ['lock=%F0%9F%A7%A0', 'lock', '🧠', CONTROLS],
  ['mode=embed&origin=example.org', 'origin', 'example.org', ['https://…', 'none']],
  ['mode=lecture&sequence=relu-or-step&step=6!', 'step', '6!', undefined],
])('%s is told with its value and what is possible', (hash, name, value, allowed) => {
  const notice = { kind: 'unknown-value', name, value, ...(allowed && { allowed }) };
  expect(said(`#${hash}`)).toEqual([notice]);
  expect(said(`#v=1&amp=2&${hash}`)).toEqual([notice]);
});

test.each(['step=99', 'sequence=relu-or-step', 'panels=time', 'ask=spikes', 'origin=none'])(
  '%s without its shell has nothing to act on, and says so',
  (hash) => {
    const name = hash.replace(/=.*$/u, '');
    expect(said(`#${hash}`)).toEqual([{ kind: 'unused-key', name }]);
  },
);

describe.each(PAGE_KEYS)('%s', (name) => {
  test.each(['constructor', '', '%', 'no such', '<b>'])('= %s is never passed over', (value) => {
    const shell = { lecture: ['sequence', 'step'], embed: ['panels', 'ask', 'origin'] };
    const mode = Object.entries(shell).find(([, keys]) => keys.includes(name))?.[0];
    const notices = said(`#${mode ? `mode=${mode}&` : ''}${name}=${value}`);
    // A list without names asks for nothing; a lecture tells itself what it does not have.
    const isList = ['panels', 'hide', 'lock'].includes(name) && value === '';
    const isPlace = ['sequence', 'step'].includes(name) && value === 'constructor';
    expect(notices.map((notice) => notice.name)).toEqual(isList || isPlace ? [] : [name]);
  });
});

test.each([
  'mode=embed&panels=input,time&hide=measure&lock=input&ask=spikes&origin=https://a.example',
  'mode=embed&origin=https%3A%2F%2Fa.example',
  'mode=lecture&sequence=relu-or-step&step=3&lang=pl&theme=dark',
  'lang=en&theme=projector',
])('nothing is said of %s', (hash) => {
  expect(said(`#${hash}`)).toEqual([]);
});
