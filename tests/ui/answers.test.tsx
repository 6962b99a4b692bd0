import { cleanup, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { measures } from '../../src/analysis/measures/index.ts';
import { stimulusList } from '../../src/core/catalogue.ts';
import type { Language } from '../../src/i18n/language.ts';
import { follow } from '../../src/live/follow.ts';
import { createLive } from '../../src/live/live.ts';
import { decodeDocument } from '../../src/state/codec.ts';
import { createExplorerStore } from '../../src/state/store.ts';
import { CurveTable } from '../../src/ui/panels/CurveTable.tsx';
import { SpikeTimes } from '../../src/ui/panels/SpikeTimes.tsx';
import { createReader } from '../../src/ui/session/reader.ts';
import { SessionContext } from '../../src/ui/session/session.ts';
import { endsOf, stretchesOf } from '../../src/ui/view/stretches.ts';
import { useLeftPlot } from '../../src/ui/view/use-left-plot.ts';
import { WorkingRunner } from '../live/working-runner.ts';
import { plain } from './session.tsx';

vi.setConfig({ testTimeout: 60_000 });

const Table = () => <CurveTable plot={useLeftPlot()} />;

/** What is said before the tables, and the curve it is said of, when all of it has come. */
function told(link: string, language: Language = 'en') {
  const store = createExplorerStore(decodeDocument(link).document);
  const runner = new WorkingRunner();
  const live = createLive(runner);
  const stop = follow(store, live);
  onTestFinished(() => {
    stop();
    live.dispose();
  });
  runner.work();
  render(
    <SessionContext value={{ store, live, reader: createReader({ language }, 'en') }}>
      <Table />
      <SpikeTimes />
    </SessionContext>,
  );
  const lines = screen.queryAllByRole('listitem').map(({ textContent }) => plain(textContent));
  cleanup();
  return { lines, live: live.store.getState().membranes };
}

describe('Where the answer changes', () => {
  test.each([
    ['en', /^LIF \(× rheobase\): no up to (?<low>[\d.]+), yes from (?<high>[\d.]+)\.$/u],
    ['pl', /^LIF \(× reobaza\): nie do (?<low>[\d,]+), tak od (?<high>[\d,]+)\.$/u],
  ] as const)('is said of the runs that were made (%s)', (language, words) => {
    const { lines, live } = told(
      'v=1&models=lif&measure=did-it-fire&stimulus=current-step',
      language,
    );
    const { low = '', high = '' } = words.exec(lines[0]!)?.groups ?? {};
    const [below, above] = [low, high].map((text) => Number(text.replace(',', '.'))) as [
      number,
      number,
    ];
    const { xs, ys } = live['lif']!.curve!;
    const lastNo = Math.max(...xs.filter((_, i) => ys[i] === 0));
    const firstYes = Math.min(...xs.filter((_, i) => ys[i] === 1));
    // Nothing is claimed of inputs between the two, and little is given away.
    expect(below).toBeLessThanOrEqual(lastNo + 1e-6);
    expect(above).toBeGreaterThanOrEqual(firstYes - 1e-6);
    expect(below).toBeLessThan(above);
    expect(above - below).toBeLessThan(3.1 * (firstYes - lastNo));
  });

  const asked = measures.filter(({ unit }) => unit === '0/1' || unit === 'spikes');
  const pairs = asked.flatMap((measure) =>
    stimulusList.filter((kind) => measure.refusal(kind) === null).map((kind) => [measure.id, kind.id] as const),
  ); // prettier-ignore
  test.each(pairs)('%s for %s: one line, beginning at the least answer', (measure, stimulus) => {
    const { lines, live } = told(`v=1&models=lif&measure=${measure}&stimulus=${stimulus}`);
    const { ys } = live['lif']!.curve!;
    const changes = ys.filter((y, i) => i > 0 && !Object.is(y, ys[i - 1])).length;
    expect(lines).toHaveLength(2);
    expect(lines[0]!.split(', ')).toHaveLength(Math.min(13, changes + 1));
    expect(lines[0]).not.toMatch(/NaN|undefined|Infinity/u);
  });

  test('a measure with answers of any size says nothing of the kind', () => {
    expect(told('v=1&models=lif&measure=latency&stimulus=current-step').lines).toHaveLength(1);
  });

  test('stretches cover every run, in order, and neighbours differ', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2, NaN), { maxLength: 40 }), (answers) => {
        const xs = Float64Array.from(answers, (_, i) => i / 7);
        const found = stretchesOf(xs, Float64Array.from(answers));
        const again = [...xs].map((x) => found.find(({ from, to }) => x >= from && x <= to)!.y);
        expect(again).toEqual(answers);
        for (const [i, { y }] of found.slice(1).entries()) expect(y).not.toBe(found[i]!.y);
      }),
    );
  });

  const gap = fc.integer({ min: -9, max: 1 }).chain((power) => fc.double({ min: 10 ** power, max: 10 * 10 ** power, noNaN: true })); // prettier-ignore
  const steps = fc.array(fc.record({ gap, width: fc.oneof(fc.constant(0), gap) }), { minLength: 2, maxLength: 14 }); // prettier-ignore

  test('stretches are printed in order, none inside out, and hardly beyond what was tried', () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: 300, noNaN: true }), steps, (start, all) => {
        let x = start;
        const stretches = all.map(({ gap, width }, i) => {
          const from = (x += gap);
          return { y: i % 2, from, to: (x += width) };
        });
        let last = -Infinity;
        for (const [i, { from, to }] of endsOf(stretches).entries()) {
          const tried = stretches[i]!;
          const [low, high] = [from, to].map(
            (end) => end && Number(end.value.toFixed(end.decimals)),
          );
          if (low !== null) {
            const free = tried.from - stretches[i - 1]!.to;
            expect(low).toBeGreaterThan(last);
            expect(low).toBeGreaterThanOrEqual(tried.from - 0.06 * free);
            if (high !== null) expect(low).toBeLessThanOrEqual(high!);
          }
          if (high !== null) {
            const free = stretches[i + 1]!.from - tried.to;
            expect(high).toBeLessThanOrEqual(tried.to + 0.06 * free);
            last = high!;
          }
          // Little is given away: the ends are no further inside than the gaps beside them are wide.
          if (low !== null && i > 0) expect(low! - tried.from).toBeLessThan(1.1 * (tried.from - stretches[i - 1]!.to) + 1e-11); // prettier-ignore
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['en', 'pl'] as const)('is printed in order for every count (%s)', (language) => {
    for (const link of [
      'v=1&measure=spike-count',
      'v=1&measure=spike-count&stimulus=pulse-train',
    ]) {
      for (const line of told(link, language).lines.filter((said) => /\): /u.test(said))) {
        const said = line.slice(line.indexOf('): ')).split(', ').flatMap((part) => numbersAfter(part, language)); // prettier-ignore
        expect(said, line).toEqual(said.toSorted((a, b) => a - b));
      }
    }
  });
});

/** The inputs of one stretch, without its answer. */
function numbersAfter(part: string, language: Language): readonly number[] {
  const words =
    language === 'en' ? /(?:up to|from|to|at) ([−\d.]+\d)/gu : /(?:od|do|przy) ([−\d,]+\d)/gu;
  return [...part.matchAll(words)].map(([, x]) => Number(x!.replace('−', '-').replace(',', '.')));
}

describe('When the neurons fire', () => {
  test('every spike in sight is named, to a tenth of a millisecond', () => {
    const { lines, live } = told('v=1&models=hodgkin-huxley,lif&measure=latency&view=40,120');
    for (const [i, id] of ['hodgkin-huxley', 'lif'].entries()) {
      const seen = [...live[id]!.trace!.spikesMs].filter((t) => t >= 40 && t <= 120);
      expect(lines[i]).toContain(`${seen.length} spikes, at ${seen.map((t) => t.toFixed(1)).join('; ')} ms.`);
    }
  }); // prettier-ignore

  test('or that none did, in both languages', () => {
    expect(told('v=1&models=lif&measure=latency&amp=0.5').lines[0]).toContain('no spike');
    expect(told('v=1&models=lif&measure=latency&amp=0.5', 'pl').lines[0]).toContain('brak wyładowań');
  }); // prettier-ignore
});
