import { describe, expect, test } from 'vitest';
import { findStimulus, stimulusList } from '../../src/core/catalogue.ts';
import { limitsOf } from '../../src/core/contracts/quantity.ts';
import { FREE_HAND_START } from '../../src/core/stimuli/free-hand.ts';
import {
  decodeDocument,
  encodeDocument,
  encodeHash,
  isLink,
  readPageKeys,
} from '../../src/state/codec.ts';
import { DEFAULT_DOCUMENT } from '../../src/state/default-document.ts';
import { MOST_NOTICES, MOST_POINTS } from '../../src/state/limits.ts';
import { DOCUMENT_KEYS, PAGE_KEYS } from '../../src/state/link/keys.ts';
import { LinkReader } from '../../src/state/link/link-reader.ts';
import { formatNumber, parseNumber } from '../../src/state/link/numbers.ts';
import { readModels } from '../../src/state/link/read-models.ts';
import { allModels } from './any-document.ts';
import { faultsOf } from './valid.ts';

const read = (link: string) => decodeDocument(link).document;
const noticesOf = (link: string) => decodeDocument(link).notices;

test('the first view has an empty link, and an empty link opens the first view', () => {
  expect(faultsOf(DEFAULT_DOCUMENT)).toEqual([]);
  expect(encodeDocument(DEFAULT_DOCUMENT)).toBe('');
  for (const link of ['', '#', '#?', '?', ' ', '#v=1', '#lang=pl&theme=dark', '#&&']) {
    expect(decodeDocument(link)).toEqual({ document: DEFAULT_DOCUMENT, notices: [] });
  }
});

test('a link reads like a description of the experiment', () => {
  const link =
    'v=1&models=hodgkin-huxley,lif&selected=lif&lif.gL=0.12&amp=2&onMs=30&unit=x&range=0,4&t=300' +
    '&view=20,80&cursor=70&method=rk4&dt=0.05&seed=7&inside=gates&derivative=1&scale=native';
  expect(encodeDocument(read(`#${link}`))).toBe(link);
  const drawing = 'v=1&stimulus=free-hand&measure=rate-window&points=20:0;60:1.5';
  expect(encodeDocument(read(drawing))).toBe(drawing);
});

describe('a number that the model cannot take', () => {
  test.each([
    ['lif.gL=99', { name: 'lif.gL', value: 99, unit: 'mS/cm²', min: 0.001, max: 10, used: 10 }],
    ['amp=-101', { name: 'amp', value: -101, unit: '1', min: -100, max: 100, used: -100 }],
    ['onMs=-3', { name: 'onMs', value: -3, unit: 'ms', min: 0, max: 5000, used: 0 }],
    [
      'unit=native&amp=1001',
      { name: 'amp', value: 1001, unit: 'µA/cm²', min: -1000, max: 1000, used: 1000 },
    ],
    ['t=1', { name: 't', value: 1, unit: 'ms', min: 10, max: 5000, used: 10 }],
    ['dt=2', { name: 'dt', value: 2, unit: 'ms', min: 0.001, max: 1, used: 1 }],
    ['seed=1.5', { name: 'seed', value: 1.5, unit: '1', min: 0, max: 4294967295, used: 2 }],
    ['cursor=900', { name: 'cursor', value: 900, unit: 'ms', min: 0, max: 200, used: 200 }],
    ['view=50,201', { name: 'view', value: 201, unit: 'ms', min: 0, max: 200, used: 200 }],
    ['range=0,2000', { name: 'range', value: 2000, unit: '1', min: -1000, max: 1000, used: 1000 }],
    [
      'unit=native&range=-2000,0',
      { name: 'range', value: -2000, unit: 'µA/cm²', min: -1000, max: 1000, used: -1000 },
    ],
  ])('in %s is clamped, and the notice names value, unit and range', (link, clamped) => {
    expect(noticesOf(link)).toEqual([{ kind: 'clamped', ...clamped }]);
  });

  test('is rounded where the declaration says that it counts things', () => {
    for (const { id, params } of stimulusList) {
      for (const [key, { whole, value }] of Object.entries(params)) {
        if (!whole) continue;
        const { document, notices } = decodeDocument(`stimulus=${id}&${key}=${value + 1.4}`);
        expect(document.stimulus.params[key]).toBe(value + 1);
        expect(notices).toMatchObject([{ kind: 'clamped', name: key, used: value + 1 }]);
      }
    }
  });

  test('is clamped to the limits that the declaration states, for every parameter there is', () => {
    for (const { id, params } of allModels) {
      for (const [key, spec] of Object.entries(params)) {
        const [min, max] = limitsOf(spec);
        const link = `models=${id}&${id}.${key}=${max + 1}`;
        expect(noticesOf(link)).toContainEqual({
          kind: 'clamped',
          name: `${id}.${key}`,
          value: max + 1,
          unit: spec.unit,
          min,
          max,
          used: max,
        });
      }
    }
  });
});

test.each(['NaN', 'Infinity', '-Infinity', '1e999', '', 'ten', '0x10', '1,6', '1 6', '1_0', '--1'])(
  'the text "%s" is no amplitude: the usual one is used and the reader is told',
  (value) => {
    const { document, notices } = decodeDocument(`amp=${value}&t=300`);
    expect(document).toEqual({ ...DEFAULT_DOCUMENT, tEndMs: 300 });
    expect(notices).toEqual([{ kind: 'not-a-number', name: 'amp', value }]);
  },
);

test.each([
  'models',
  'selected',
  'stimulus',
  'measure',
  'unit',
  'method',
  'inside',
  'scale',
  'derivative',
])('an unknown word for %s is named, and the usual one is used', (key) => {
  const { document, notices } = decodeDocument(`#${key}=quux`);
  expect(document).toEqual(DEFAULT_DOCUMENT);
  expect(notices).toEqual([{ kind: 'unknown-value', name: key, value: 'quux' }]);
});

test('keys that nobody knows are told apart from keys that have no use here', () => {
  expect(noticesOf('colour=red')).toEqual([{ kind: 'unknown-key', name: 'colour' }]);
  expect(noticesOf('lif.gNa=3')).toEqual([{ kind: 'unknown-key', name: 'lif.gNa' }]);
  expect(noticesOf('lif.constructor=3')).toEqual([
    { kind: 'unknown-key', name: 'lif.constructor' },
  ]);
  for (const link of ['models=relu&lif.gL=3', 'widthMs=3', 'points=1:2']) {
    const name = link.split('&').at(-1)!.split('=')[0];
    expect(noticesOf(link)).toEqual([{ kind: 'unused-key', name }]);
  }
});

test('values that do not go together give way to the published ones of that model only', () => {
  const { document, notices } = decodeDocument('lif.tRef=3&lif.vReset=-40&relu.k=2');
  expect(document.models.find(({ id }) => id === 'lif')?.params).toEqual({});
  expect(document.models.find(({ id }) => id === 'relu')?.params).toEqual({ k: 2 });
  expect(notices).toEqual([
    {
      kind: 'conflict',
      name: 'lif.vReset',
      value: -40,
      reason: expect.objectContaining({ pl: expect.any(String) }) as unknown,
    },
  ]);
  // Both moved up: they go together again.
  expect(noticesOf('lif.vReset=-40&lif.vTh=-30')).toEqual([]);
});

test('a measure that the stimulus does not answer gives way to one of the same sort', () => {
  const { document, notices } = decodeDocument('stimulus=pulse&measure=rate-first');
  expect(document.measure).toBe('rate-window');
  expect(notices).toMatchObject([
    { kind: 'refused', name: 'measure', value: 'rate-first', used: 'rate-window' },
  ]);
  // The link did not ask for the usual measure, so its giving way is no news.
  expect(decodeDocument('stimulus=pulse')).toMatchObject({
    document: { measure: 'rate-window' },
    notices: [],
  });
});

test('the usual cursor stays inside a short run without a word, and can be put away', () => {
  expect(decodeDocument('t=50')).toMatchObject({ document: { cursorMs: 50 }, notices: [] });
  const away = { ...DEFAULT_DOCUMENT, cursorMs: null };
  expect(encodeDocument(away)).toBe('v=1&cursor=none');
  expect(decodeDocument('v=1&cursor=none&view=all')).toEqual({ document: away, notices: [] });
});

test('a stretch that runs backwards is refused and named', () => {
  for (const key of ['range', 'view']) {
    const { document, notices } = decodeDocument(`${key}=3,1`);
    expect(document).toEqual(DEFAULT_DOCUMENT);
    expect(notices).toMatchObject([{ kind: 'refused', name: key, value: '3,1' }]);
    expect(noticesOf(`${key}=1,2,3`)).toMatchObject([{ kind: 'not-a-number', name: key }]);
  }
  expect(read('view=-5,500').view).toBeNull();
  expect(noticesOf('view=300,500')).toMatchObject([{ kind: 'refused', used: '0,200' }]);
});

test('models come in the order of the link, each once, and never too many', () => {
  const { document, notices } = decodeDocument('models=relu,lif,relu, step,quux');
  expect(document.models.map(({ id }) => id)).toEqual(['relu', 'lif', 'step']);
  expect(document.selected).toBe('relu');
  expect(notices).toEqual([
    { kind: 'repeated-key', name: 'relu' },
    { kind: 'unknown-value', name: 'models', value: 'quux' },
  ]);
  const crowded = new LinkReader(new Map([['models', 'relu,lif,step']]));
  expect(readModels(crowded, 2).models).toHaveLength(2);
  expect(crowded.notices).toEqual([
    { kind: 'clamped', name: 'models', value: 3, unit: '1', min: 1, max: 2, used: 2 },
  ]);
});

test('of a key given twice the last one counts, so that a link can be changed by adding to it', () => {
  const { document, notices } = decodeDocument('#v=1&amp=2&amp=2.5');
  expect(document.stimulus.params).toEqual({ amp: 2.5 });
  expect(notices).toEqual([{ kind: 'repeated-key', name: 'amp' }]);
});

describe('a drawing', () => {
  const points = (text: string) => decodeDocument(`stimulus=free-hand&points=${text}`);

  test('starts from a hill and a notch, and may be empty', () => {
    expect(read('stimulus=free-hand').stimulus.points).toEqual(FREE_HAND_START);
    expect(points('')).toMatchObject({ document: { stimulus: { points: [] } }, notices: [] });
    expect(encodeDocument(points('').document)).toContain('&points=');
  });

  test('is put in the order of time, with one value a moment', () => {
    expect(points('60:1;20:0;60:2').document.stimulus.points).toEqual([
      [20, 0],
      [60, 2],
    ]);
  });

  test('is dropped if a point is no point', () => {
    for (const text of ['20:0;x', '20:0:1', '20', ';', '1:NaN']) {
      expect(points(text).document.stimulus.points).toEqual(FREE_HAND_START);
      expect(points(text).notices).toEqual([{ kind: 'not-a-number', name: 'points', value: text }]);
    }
  });

  test('keeps inside its bounds, with one notice for each axis', () => {
    const { document, notices } = points('-1:0;10:101;20:102;6000:0');
    expect(document.stimulus.points).toEqual([
      [0, 0],
      [10, 100],
      [20, 100],
      [5000, 0],
    ]);
    expect(notices).toEqual([
      { kind: 'clamped', name: 'points', value: -1, unit: 'ms', min: 0, max: 5000, used: 0 },
      { kind: 'clamped', name: 'points', value: 101, unit: '1', min: -100, max: 100, used: 100 },
    ]);
  });

  test('with too many points is thinned from its first to its last', () => {
    const many = Array.from({ length: 1201 }, (_, i) => `${i}:1`).join(';');
    const { document, notices } = points(many);
    expect(document.stimulus.points).toHaveLength(MOST_POINTS);
    expect(document.stimulus.points?.[0]).toEqual([0, 1]);
    expect(document.stimulus.points?.at(-1)).toEqual([1200, 1]);
    expect(notices).toMatchObject([{ kind: 'clamped', value: 1201, used: MOST_POINTS }]);
  });
});

test('what mail programs, course pages and HTML do to a link is undone', () => {
  const link = 'v=1&models=hodgkin-huxley,lif&amp=2&view=20,80';
  const meant = read(link);
  for (const damaged of [
    `#${encodeURIComponent(link)}`,
    `#${link.replaceAll('&', '&amp;')}`,
    `#${link.replace('&amp=', '&=')}`,
    `#${link.replaceAll(',', '%2C')} `,
    `#${link.replace('v=1', 'v=%31')}%20`,
  ]) {
    expect(decodeDocument(damaged)).toEqual({ document: meant, notices: [] });
  }
  expect(noticesOf('amp=%E0%A4%A')).toEqual([
    { kind: 'not-a-number', name: 'amp', value: '%E0%A4%A' },
  ]);
});

test('a link of pure nonsense makes a handful of short notices', () => {
  const link = Array.from({ length: 500 }, (_, i) => `${'x'.repeat(200)}${i}=1`).join('&');
  const notices = noticesOf(link);
  expect(notices).toHaveLength(MOST_NOTICES);
  for (const notice of notices) expect(notice.name.length).toBeLessThan(50);
});

test('language and theme are read where they are known and kept where they are given', () => {
  expect(readPageKeys('#v=1&lang=pl&theme=dark')).toEqual({ lang: 'pl', theme: 'dark' });
  expect(readPageKeys('#lang=xx&theme=constructor')).toEqual({});
  expect(readPageKeys('')).toEqual({});
  expect(noticesOf('#lang=xx&theme=pink').map(({ name }) => name)).toEqual(['lang', 'theme']);
  expect(encodeHash(DEFAULT_DOCUMENT, { lang: 'pl' })).toBe('lang=pl');
  expect(encodeHash(read('t=300'), { theme: 'dark', lang: 'en' })).toBe(
    'v=1&t=300&lang=en&theme=dark',
  );
});

test('the name of a place on the page is no link', () => {
  expect(isLink('#main')).toBe(false);
  expect(decodeDocument('#main')).toEqual({ document: DEFAULT_DOCUMENT, notices: [] });
  expect(isLink('#amp=')).toBe(true);
  expect(isLink('#v%3d1')).toBe(true);
  expect(isLink('#')).toBe(true);
  expect(isLink('#v=1')).toBe(true);
  expect(isLink('')).toBe(true);
});

test('numbers are written in the shortest form that reads back exactly', () => {
  for (const [number, text] of [
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1e21'],
    [-2.5e-7, '-2.5e-7'],
    [4294967295, '4294967295'],
  ] as const) {
    expect(formatNumber(number)).toBe(text);
    expect(parseNumber(text)).toBe(number);
  }
  expect(parseNumber('+1.5')).toBe(1.5);
  expect(parseNumber('.5')).toBe(0.5);
  expect(parseNumber('5.')).toBe(5);
});

test('no parameter of a stimulus takes a key that means something else', () => {
  const taken = new Set<string>([...DOCUMENT_KEYS, ...PAGE_KEYS]);
  const keys = stimulusList.flatMap(({ params }) => Object.keys(params));
  expect(keys.filter((key) => taken.has(key) || !/^[a-z]\w*$/iu.test(key))).toEqual([]);
  for (const { id } of allModels) expect(id).toMatch(/^[a-z][a-z0-9-]*$/u);
  expect(findStimulus(DEFAULT_DOCUMENT.stimulus.kind)?.amplitude).toBe('amp');
});
