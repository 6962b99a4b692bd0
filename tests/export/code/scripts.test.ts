import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getMembrane } from '../../../src/core/catalogue.ts';
import { completeParams, completeProblem } from '../../../src/core/index.ts';
import type { CodeTarget } from '../../../src/export/code/index.ts';
import { codeTargets } from '../../../src/export/code/index.ts';
import { anyState, LINK, noisyProblems, plainProblems } from './any-state.ts';
import { numbersOf, programOf, readXml } from './read-script.ts';

const isPython = ({ mime }: CodeTarget) => mime === 'text/x-python';
/** Long inputs make long scripts, and machines are busy. */
const PATIENT = { timeout: 60_000 };
const NOT_A_NUMBER = /\bNaN\b|Infinity|undefined|null|\[object/u;

test('every target has a name of its own, and no file hides the package it imports', () => {
  for (const key of ['id', 'label', 'fileName'] as const) {
    expect(new Set(codeTargets.map((target) => target[key])).size).toBe(codeTargets.length);
  }
  for (const { fileName } of codeTargets) expect(fileName).toMatch(/^\w*threshold\w*\.(py|xml)$/u);
});

describe.each(codeTargets.map((target) => [target.label, target] as const))(
  '%s',
  (_name, target) => {
    test.each(plainProblems)('tells of $model: whose it is, where to see it', (problem) => {
      expect(target.refusal(problem)).toBeNull();
      const text = target.write({ problem, link: LINK });
      const { source, label } = getMembrane(problem.model);
      expect(text).toContain(LINK);
      expect(text).toContain(label.en);
      expect(text).toContain(source.doi ?? source.cite.slice(0, 40));
      expect(text).not.toMatch(NOT_A_NUMBER);
      expect(text).not.toMatch(/[ \t]$/mu);
      expect(text.endsWith('\n')).toBe(true);
    });

    test('writes any valid state, or says in both languages why not', PATIENT, () => {
      fc.assert(
        fc.property(anyState, ({ problem, link }) => {
          const refused = target.refusal(problem);
          if (refused) {
            expect(Math.min(refused.en.length, refused.pl.length)).toBeGreaterThan(10);
            expect(refused.en).not.toBe(refused.pl);
            return;
          }
          const text = target.write({ problem, link });
          expect(text).not.toMatch(NOT_A_NUMBER);
          expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
          // oxlint-disable-next-line no-control-regex -- that there is none is what is tested
          expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/u);
        }),
        { numRuns: 30 },
      );
    });

    test('lets no link out of its comment', PATIENT, () => {
      const evil = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          'a\nimport os',
          'a\r\nb',
          'x --> <evil/>',
          'a--b---c-',
          '"""\n\'\'\'',
          '\\\nprint(1)',
          '\u2028print(1)\u0085\u000c\u000b',
          ']]> & < \ud800 \udc00',
          '-',
        ),
      );
      const problem = plainProblems[0]!;
      const plain = target.write({ problem, link: LINK });
      fc.assert(
        fc.property(evil, (link) => {
          const text = target.write({ problem, link });
          if (isPython(target)) expect(programOf(text)).toBe(programOf(plain));
          else expect(readXml(text)).toEqual(readXml(plain));
          expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
        }),
        { numRuns: 100 },
      );
    });

    test('refuses a current that is no number', () => {
      const [problem] = plainProblems;
      const broken = { ...problem!, stimulus: { kind: 'constant', params: { amp: NaN } } };
      expect(target.refusal(broken)?.pl).toContain('nie jest liczbą');
      expect(target.refusal({ ...problem!, model: 'no-such-model' })).not.toBeNull();
    });

    test('refuses more spikes than the page itself can count', () => {
      const params = { tRef: 0, vReset: -50.00001 };
      const stimulus = { kind: 'constant', params: { amp: 2.4 } };
      const refused = target.refusal(
        completeProblem({ model: 'lif', params, stimulus, tEndMs: 100 }),
      );
      expect([refused?.en, refused?.pl]).toEqual([
        expect.stringContaining('more spikes'),
        expect.stringContaining('wyładowań jest więcej'),
      ]);
    });

    test.each(noisyProblems)('is honest about membrane noise in $model', (problem) => {
      const refused = target.refusal(problem);
      if (refused) {
        expect(refused.en).toContain('noise');
        expect(refused.pl).toContain('szum');
      } else expect(target.write({ problem, link: LINK })).toContain('another realisation');
    });
  },
);

describe.each(codeTargets.filter(isPython).map((target) => [target.label, target] as const))(
  '%s script',
  (_name, target) => {
    test('carries all parameters, each with its unit', PATIENT, () => {
      fc.assert(
        fc.property(anyState, ({ problem, link }) => {
          if (target.refusal(problem)) return;
          const { params: specs } = getMembrane(problem.model);
          const found = numbersOf(target.write({ problem, link }));
          for (const [name, value] of Object.entries(completeParams(specs, problem.params))) {
            const unit = specs[name]!.unit;
            expect(found[name]?.value).toBe(value);
            expect(found[name]?.line).toContain(`# ${unit === '1' ? '(no unit)' : unit}: `);
          }
        }),
        { numRuns: 20 },
      );
    });

    test('warns where the page is set to a coarser method', () => {
      for (const problem of plainProblems) {
        const coarse = target.write({ problem: { ...problem, method: 'euler' }, link: LINK });
        expect(coarse).toContain('fixed step (Explicit Euler, 0.025 ms)');
        expect(target.write({ problem, link: LINK })).not.toContain('fixed step');
      }
    });

    test('indents by four, opens no tab and keeps to short lines of its own', () => {
      for (const problem of plainProblems) {
        const lines = target.write({ problem, link: LINK }).split('\n');
        for (const line of lines) {
          expect(/^ */u.exec(line)![0].length % 4).toBe(0);
          expect(line.length).toBeLessThan(116);
        }
      }
    });
  },
);
