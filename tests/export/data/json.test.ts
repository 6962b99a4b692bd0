import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DATA_SCHEMA, jsonOfCurves, jsonOfTraces } from '../../../src/export/data/index.ts';
import { VERSION } from '../../../src/export/version.ts';
import { curve, from, run, stimulus, voltage } from './samples.ts';

test('the left plot as JSON: schema, units, arrays, problem, outcome, link', () => {
  expect(JSON.parse(jsonOfCurves(from, [curve]))).toEqual({
    schema: DATA_SCHEMA,
    program: { name: 'Threshold', version: VERSION },
    plot: 'input',
    language: 'en',
    title: from.title,
    question: from.question,
    link: from.link,
    citation: from.citation,
    sources: from.sources,
    runs: [
      {
        model: 'lif',
        label: 'LIF',
        problem: run.problem,
        rheobase: 1.8,
        parameters: run.parameters,
        outcome: { kind: 'completed' },
        spikesMs: [31.25, 52.5],
      },
    ],
    curves: [
      {
        id: 'lif',
        label: 'LIF',
        origin: 'simulated',
        ghost: false,
        input: { quantity: 'input', unit: '× rheobase', values: [0, 0.1 + 0.2, 3] },
        current: { quantity: 'input', unit: 'µA/cm²', values: [0, 0.45, 4.5] },
        output: { quantity: 'rate', unit: 'Hz', values: [-0, null, 1 / 3] },
        ripple: [0, 1, 0],
      },
    ],
  });
});

test('any double of a trace comes back with the same bits, or null for what is no number', () => {
  fc.assert(
    fc.property(fc.float64Array({ maxLength: 20 }), (values) => {
      const y = { ...voltage.y, values };
      const read = JSON.parse(jsonOfTraces(from, [stimulus, { ...voltage, y }])) as {
        traces: { value: { values: (number | null)[] } }[];
      };
      const back = read.traces[1]!.value.values;
      expect(back).toHaveLength(values.length);
      for (const [i, value] of values.entries()) {
        expect(back[i]).toBe(Number.isFinite(value) ? value : null);
      }
    }),
  );
});

test('files name the version that package.json names', () => {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  expect(VERSION).toBe((JSON.parse(file) as { version: string }).version);
});
