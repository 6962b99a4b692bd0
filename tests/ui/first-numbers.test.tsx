import { act, cleanup, render, screen } from '@testing-library/react';
import { describe, expect, onTestFinished, test } from 'vitest';
import { membraneList } from '../../src/core/catalogue.ts';
import { en } from '../../src/i18n/en.ts';
import { follow } from '../../src/live/follow.ts';
import { createLive } from '../../src/live/live.ts';
import { decodeDocument } from '../../src/state/codec.ts';
import { createExplorerStore } from '../../src/state/store.ts';
import { CurveTable } from '../../src/ui/panels/CurveTable.tsx';
import { ParamPanel } from '../../src/ui/panels/ParamPanel.tsx';
import { LeftSummary, RightSummary } from '../../src/ui/panels/Summaries.tsx';
import { TraceTable } from '../../src/ui/panels/TraceTable.tsx';
import { VerdictPanel } from '../../src/ui/panels/VerdictPanel.tsx';
import { createReader } from '../../src/ui/session/reader.ts';
import { SessionContext } from '../../src/ui/session/session.ts';
import { NO_GHOSTS } from '../../src/ui/view/ghosts.ts';
import { useLanes } from '../../src/ui/view/use-lanes.ts';
import { useLeftPlot } from '../../src/ui/view/use-left-plot.ts';
import { WorkingRunner } from '../live/working-runner.ts';
import { plain } from './session.tsx';

function Told() {
  const plot = useLeftPlot();
  const lanes = useLanes(NO_GHOSTS);
  return (
    <>
      <LeftSummary />
      <RightSummary />
      <VerdictPanel />
      <ParamPanel />
      <CurveTable plot={plot} />
      <TraceTable lanes={lanes} />
    </>
  );
}

function page(link: string) {
  const store = createExplorerStore(decodeDocument(link).document);
  const runner = new WorkingRunner();
  const live = createLive(runner);
  const stop = follow(store, live);
  onTestFinished(() => {
    stop();
    live.dispose();
  });
  const session = { store, live, reader: createReader({ language: 'en' }, 'en') };
  render(
    <SessionContext value={session}>
      <Told />
    </SessionContext>,
  );
  return { store, runner };
}

const OPEN = new RegExp(`\\(provisional\\)|${en.computing}`, 'u');

/** The sentences and table columns on the page by name, as far as they say that they are final. */
function final(): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const id of ['left-summary', 'right-summary']) {
    for (const part of plain(document.getElementById(id)!.textContent).split(/[;.] /u)) {
      said.set(`${id} ${part.split(':')[0]}`, part.replace(/\.$/u, ''));
    }
  }
  said.set('verdict', plain(document.querySelector('.verdict-line')?.textContent ?? ''));
  said.set('note', plain(document.querySelector('.note')?.textContent ?? ''));
  for (const [i, table] of screen.getAllByRole<HTMLTableElement>('table').entries()) {
    const rows = Array.from(table.rows, (row) => Array.from(row.cells, (cell) => cell.textContent));
    for (const [column, name] of rows[0]!.entries()) {
      said.set(`table ${i} ${name}`, rows.map((row) => row[column]).join('|'));
    }
  }
  return new Map([...said].filter(([name, words]) => !OPEN.test(name + words)));
}

const everyModel = membraneList.flatMap(({ id }) =>
  ['rate-steady', 'spike-count'].flatMap((measure) =>
    ['rheobase', 'native'].map((unit) => `models=${id},logistic&measure=${measure}&unit=${unit}`),
  ),
);

describe('A number on the page is final, or it says that it is not', () => {
  test.each([...everyModel, 'models=lif&amp=1.0005', 'models=lif&amp=1.001&lif.tRef=0'])(
    '%s',
    (link) => {
      const { store, runner } = page(`v=1&${link}&scale=native&t=60&view=0,60`);
      const seen: ReadonlyMap<string, string>[] = [final()];
      const look = (messages: number): void => {
        act(() => runner.work(messages));
        seen.push(final());
      };
      for (const messages of [1, 1, 30, 60]) look(messages);
      act(() => runner.work());
      const last = final();
      for (const one of seen) {
        for (const [name, words] of one) expect(words, name).toBe(last.get(name));
      }
      // All of them, in the end; and a look at what has just changed is honest, too.
      expect(document.body.textContent).not.toMatch(OPEN);
      expect(document.querySelector('.provisional')).toBeNull();
      const { id } = store.getState().document.models[0]!;
      act(() => store.getState().setModelParam(id, 'gL', 0.2));
      const changed = final();
      act(() => runner.work());
      const now = final();
      for (const [name, words] of changed) expect(words, name).toBe(now.get(name));
      cleanup();
    },
    30_000,
  );

  test('what is not looks it: pale in the sentences, the tables and the plot', () => {
    const slow = membraneList.find(({ rheobase }) => !rheobase)!;
    const { runner } = page(`v=1&models=${slow.id}&t=60`);
    const pale = (): readonly string[] =>
      Array.from(document.querySelectorAll('.provisional'), ({ tagName }) => tagName);
    expect(new Set(pale())).toEqual(new Set(['P', 'TD']));
    act(() => runner.work());
    expect(pale()).toEqual([]);
  });
});
