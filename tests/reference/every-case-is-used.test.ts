import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/*
 * Nothing of the reference may be left out quietly. Each table of each file is counted here, beside the
 * test that goes through it; a table nobody has named fails. The digests see to it that no number was
 * changed to please the program.
 */
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const parse = (file: string): unknown => JSON.parse(read(file));

/** File → digest of its content, white space apart. */
const DIGESTS: Readonly<Record<string, string>> = {
  'activations.json': '3a14154622c82edd8e8309a92a363bc8d77f2810cda1a37a7e3579733fe049b4',
  'hh.json': '8ae4c6e2fe5aec912232180e7fc7482ea63ca78cee5b0e2881add9a72d726461',
  'hh_curves.json': 'c2ebbde656db8e33cdc50d694f59d2c95c836cc9f77758f314239977682801f2',
  'lif.json': '8e88d461bd6b5052648ace19e493fe32552e7f6331b08b462dd564444382f5fe',
};

/** Table → how many rows it has, and the test that takes every one of them. */
const TABLES: Readonly<Record<string, readonly [rows: number, usedBy: string]>> = {
  'activations.json cases': [11, '../core/activations/reference.test.ts'],
  'hh.json cases': [53, '../core/hodgkin-huxley-reference.test.ts'],
  'hh_curves.json bifurcations.EL_minus54_3.hopf': [2, '../analysis/stability.test.ts'],
  'hh_curves.json bifurcations.T18_5.hopf': [2, '../analysis/stability.test.ts'],
  'hh_curves.json bifurcations.T6_3.bistable_rest_and_firing': [2, '../analysis/stability.test.ts'],
  'hh_curves.json bifurcations.T6_3.hopf': [2, '../analysis/stability.test.ts'],
  'hh_curves.json step_from_rest_1000ms_counts.points': [
    25,
    '../core/hodgkin-huxley-protocols.test.ts',
  ],
  'hh_curves.json step_from_rest_1000ms_counts.transitions': [
    2,
    '../core/hodgkin-huxley-protocols.test.ts',
  ],
  'hh_curves.json strength_duration.points': [4, '../core/hodgkin-huxley-thresholds.test.ts'],
  'hh_curves.json anode_break.points': [3, '../core/hodgkin-huxley-thresholds.test.ts'],
  'hh_curves.json refractory.points': [19, '../core/hodgkin-huxley-thresholds.test.ts'],
  'hh_curves.json refractory.no_second_crossing_up_to_600_uA_cm2_at_ms': [
    7,
    '../core/hodgkin-huxley-thresholds.test.ts',
  ],
  'hh_curves.json f_I.points': [36, '../analysis/settle-hodgkin-huxley.test.ts'],
  'hh_curves.json hysteresis.up': [25, '../core/hodgkin-huxley-protocols.test.ts'],
  'hh_curves.json hysteresis.down': [24, '../core/hodgkin-huxley-protocols.test.ts'],
  'hh_curves.json rates.points': [21, '../core/hodgkin-huxley-rates.test.ts'],
  'lif.json cases': [17, '../core/lif-reference.test.ts'],
  'lif.json f_I.A.points': [12, '../analysis/settle-lif.test.ts'],
  'lif.json f_I.B.points': [12, '../analysis/settle-lif.test.ts'],
  'lif.json f_I.C.points': [12, '../analysis/settle-lif.test.ts'],
  'lif.json noise.siegert': [32, '../core/lif-noise.test.ts'],
  'lif.json noise.euler_maruyama_bias': [5, '../core/lif-noise.test.ts'],
  'lif.json noise.ou.points': [7, '../core/lif-coloured-noise.test.ts'],
};

/** Every array of rows in a file; headings of columns and what stands inside a row are none. */
function tablesIn(value: unknown, path: string): [path: string, rows: number][] {
  if (Array.isArray(value)) return path.endsWith('columns') ? [] : [[path, value.length]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    tablesIn(inner, path.includes(' ') ? `${path}.${key}` : `${path} ${key}`),
  );
}

test('every table of the reference is named here with all its rows', () => {
  const found = Object.keys(DIGESTS).flatMap((file) => tablesIn(parse(file), file));
  const named = Object.entries(TABLES).map(([path, [rows]]) => [path, rows]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(named));
});

describe('the test named for a table', () => {
  test.each(Object.entries(TABLES))('goes through %s', (path, [, usedBy]) => {
    const [file, inside] = path.split(' ') as [string, string];
    const source = read(usedBy);
    expect(source).toContain(`reference/${file}`);
    const table = inside
      .split('.')
      .find((key) => !['noise', 'bifurcations', 'points'].includes(key))!;
    expect(source).toContain(table);
  });
});

test('no case of a list is skipped, and none is taken alone', () => {
  for (const [, [, usedBy]] of Object.entries(TABLES)) {
    expect(read(usedBy)).not.toMatch(/\.(?:only|skip|todo)\(|\.slice\(0, \d+\)\.map/u);
  }
});

test.each(Object.entries(DIGESTS))('%s is what it was when it came', (file, digest) => {
  const content = JSON.stringify(parse(file));
  expect(createHash('sha256').update(content).digest('hex')).toBe(digest);
});
