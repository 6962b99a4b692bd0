import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText, textCell } from '../../../src/export/data/csv-text.ts';
import { csvOfCurves, csvOfTraces } from '../../../src/export/data/index.ts';
import { agrees, readCsv, readTable } from './read-csv.ts';
import { curve, formula, from, gate, run, stimulus, voltage } from './samples.ts';

describe('Numbers in CSV', () => {
  test('any double comes back with the same bits; what is no number is an empty cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float64Array({ minLength: 0, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
        (arrays) => {
          const columns = arrays.map((values, i) => ({ name: `c${i}`, values }));
          const table = readTable(csvText([], columns));
          expect(table.names).toEqual(columns.map(({ name }) => name));
          for (const { name, values } of columns) {
            expect(table.column(name).length).toBeGreaterThanOrEqual(values.length);
            expect(agrees(table.column(name), values)).toBe(true);
          }
        },
      ),
    );
  });

  test('the hard ones', () => {
    const values = Float64Array.of(-0, 0.1 + 0.2, 5e-324, 1.7976931348623157e308, NaN, -Infinity);
    const cells = readTable(csvText([], [{ name: 'c', values }])).column('c');
    expect(cells).toEqual([
      '-0',
      '0.30000000000000004',
      '5e-324',
      '1.7976931348623157e+308',
      '',
      '',
    ]);
  });
});

/** Letters, and everything that means something to a reader of CSV. */
const anyWords = fc.string({ unit: fc.constantFrom(...Array.from('aż µ=+-@\t\r\n",;#\'')) });

describe('Words in CSV', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula', (text) => {
    expect(textCell(text)).toMatch(/^"?'/u);
  });

  test('any name comes back whole, but for the mark that disarms a formula', () => {
    fc.assert(
      fc.property(anyWords, (name) => {
        const [[cell = ''] = []] = readCsv(`${textCell(name)}\r\n`);
        return (cell === name || cell === `'${name}`) && !/^[=+\-@\t\r]/u.test(cell);
      }),
    );
  });

  test('a comment stays one line, and no piece a spreadsheet makes of it is a formula', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const lines = csvText([words], [{ name: 'c', values: [1] }]).split('\r\n');
        expect(lines).toHaveLength(4);
        expect(lines[0]).not.toMatch(/[\r\n]/u);
        for (const piece of lines[0]!.replace('\uFEFF', '').split(',')) {
          expect(piece).toMatch(/^(?:#| |$)/u);
        }
      }),
    );
  });
});

describe('The left plot as CSV', () => {
  const text = csvOfCurves(from, [curve, formula]);
  const table = readTable(text);

  test('names every column with its unit, each curve with its own inputs', () => {
    expect(table.names).toEqual([
      'input of LIF [× rheobase]',
      'input of LIF [µA/cm²]',
      'rate of LIF [Hz]',
      'oscillation of LIF [1 = yes]',
      'input of ReLU [× rheobase]',
      'y of ReLU [1]',
    ]);
  });

  test('holds the plotted arrays bit for bit', () => {
    expect(agrees(table.column('input of LIF [× rheobase]'), curve.x.values)).toBe(true);
    expect(agrees(table.column('input of LIF [µA/cm²]'), curve.current!.values)).toBe(true);
    expect(agrees(table.column('rate of LIF [Hz]'), curve.y.values)).toBe(true);
    expect(agrees(table.column('oscillation of LIF [1 = yes]'), curve.ripple!)).toBe(true);
    expect(agrees(table.column('y of ReLU [1]'), formula.y.values)).toBe(true);
  });

  test('says at its head what it is, how it was asked, where it opens and how to cite it', () => {
    const head = table.comments.join('\n');
    expect(head).toContain('Output against input');
    expect(head).toContain(from.question);
    expect(head).toContain('https://example.org/threshold/#v=1&models=lif%2Crelu&range=0%2C20');
    expect(head).toContain('Stein RB (1967)');
    expect(head).toContain('ReLU: a formula');
    expect(head).toContain('decimal point');
    expect(head).toContain('pandas.read_csv(FILE, comment="#")');
  });

  test('echoes the problem as JSON', () => {
    const line = table.comments.find((one) => one.includes('Run of LIF'))!;
    const echo: unknown = JSON.parse(line.slice(line.indexOf('{')));
    expect(echo).toEqual({
      model: 'lif',
      problem: run.problem,
      rheobase: 1.8,
      parameters: run.parameters,
      outcome: { kind: 'completed' },
    });
  });

  test('never says NaN, Infinity or undefined', () => {
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/u);
  });

  test('speaks Polish', () => {
    const polish = csvOfCurves({ ...from, language: 'pl' }, [curve]);
    expect(readTable(polish).names[0]).toBe('input (LIF) [× rheobase]');
    expect(polish).toContain('kropka dziesiętna');
  });
});

describe('The right plot as CSV', () => {
  const table = readTable(csvOfTraces(from, [stimulus, voltage, gate]));

  test('traces of one run share its times; others bring their own; spikes come last', () => {
    expect(table.names).toEqual([
      't of input [ms]',
      'I of input [µA/cm²]',
      't of LIF [ms]',
      'V of LIF [mV]',
      'm of LIF [1]',
      'spike time of LIF [ms]',
    ]);
  });

  test('holds the plotted arrays bit for bit, nothing interpolated', () => {
    expect(agrees(table.column('t of input [ms]'), stimulus.t.values)).toBe(true);
    expect(agrees(table.column('t of LIF [ms]'), voltage.t.values)).toBe(true);
    expect(agrees(table.column('V of LIF [mV]'), voltage.y.values)).toBe(true);
    expect(agrees(table.column('m of LIF [1]'), gate.y.values)).toBe(true);
    expect(agrees(table.column('spike time of LIF [ms]'), run.spikesMs)).toBe(true);
  });
});
