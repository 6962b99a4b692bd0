import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { DATA_SCHEMA } from '../../src/export/data/index.ts';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { shownOf } from '../../src/ui/session/shown.ts';
import type { PlotName } from '../../src/ui/take-away/index.ts';
import { dataFile, plotsOf } from '../../src/ui/take-away/index.ts';
import type { ReadTable } from '../export/data/read-csv.ts';
import { agrees, readTable } from '../export/data/read-csv.ts';
import { INSIDE_VIEWS } from '../../src/state/choices.ts';
import type { InsideView } from '../../src/state/document.ts';
import { insideSpecs } from '../../src/ui/view/lanes.ts';
import { laneReadout } from '../../src/ui/view/readout.ts';
import { membraneList } from '../../src/core/catalogue.ts';
import { plain, show } from './session.tsx';
import type { Stage } from './session.tsx';

const LINK = 'https://example.org/#v=1&models=lif,relu';

/** The page with LIF's curve told here: undefined at first, then rising, with one oscillation. */
function page(link: string, language: 'en' | 'pl' = 'en'): Stage {
  const stage = show(<Explorer />, link, language);
  act(() => {
    const job = stage.runner.latest('sweep:lif');
    job.say({ kind: 'reference', y: 70 / 3 });
    for (let i = 0; i <= 30; i += 1) {
      const y = i === 0 ? NaN : i / 3;
      job.say({ kind: 'point', x: i / 10, y, ripple: i === 1 });
    }
    job.finish();
  });
  return stage;
}

const textOf = ({ session }: Stage, plot: PlotName, format: 'csv' | 'json'): Promise<string> =>
  dataFile(session, { plot, format, link: LINK }).text();
const csvOf = async (stage: Stage, plot: PlotName): Promise<ReadTable> =>
  readTable(await textOf(stage, plot, 'csv'));

describe('The left plot as data', () => {
  test.each(['native', 'relative'])('%s: CSV holds the drawn arrays bit for bit', async (scale) => {
    const stage = page(`v=1&models=lif,relu,step&scale=${scale}`);
    const table = await csvOf(stage, 'input');
    const { series } = shownOf(stage.session.store).input!;
    expect(series.map(({ id }) => id)).toEqual(['lif', 'relu', 'step']);
    const [lif, relu] = series;
    const unit = scale === 'native' ? 'spikes per second' : '1 at 2 × rheobase';
    expect(lif!.y.some((y) => y > 0)).toBe(true);
    expect(agrees(table.column('input of LIF [× rheobase]'), lif!.x)).toBe(true);
    expect(agrees(table.column(`output of LIF [${unit}]`), lif!.y)).toBe(true);
    expect(agrees(table.column('input of ReLU [× rheobase]'), relu!.x)).toBe(true);
    const fx = scale === 'native' ? 'f(x) of ReLU [1]' : `f(x) of ReLU [${unit}]`;
    expect(agrees(table.column(fx), relu!.y)).toBe(true);
  });

  test('gives every input in µA/cm² as well, and flags oscillations', async () => {
    const stage = page('v=1&models=lif,relu');
    const table = await csvOf(stage, 'input');
    const scale = stage.session.live.store.getState().membranes['lif']!.scale.unit;
    const current = table.column('input of LIF [µA/cm²]').filter(Boolean).map(Number);
    expect(current).toHaveLength(31);
    expect(current[10]).toBeCloseTo(scale, 12);
    const flags = table.column('oscillation of LIF [1 = yes]').filter(Boolean);
    expect(flags.slice(0, 3)).toEqual(['0', '1', '0']);
  });

  test('a frozen picture is part of it', async () => {
    const stage = page('v=1&models=lif,relu&scale=native');
    fireEvent.click(screen.getByRole('button', { name: 'Keep a ghost to compare' }));
    const table = await csvOf(stage, 'input');
    const ghost = shownOf(stage.session.store).input!.series[0]!.ghost!;
    const column = table.column('output of LIF (frozen) [spikes per second]');
    expect(agrees(column, ghost.y)).toBe(true);
  });

  test('among artificial units alone there is no current', async () => {
    const stage = show(<Explorer />, 'v=1&models=relu,step');
    const { names } = await csvOf(stage, 'input');
    expect(names.join()).not.toContain('µA');
    expect(names[0]).toBe('input of ReLU [x]');
  });

  test('JSON says the same, with schema, problem, sweep and citation', async () => {
    const stage = page('v=1&models=lif,relu&lif.gL=0.12');
    const read = JSON.parse(await textOf(stage, 'input', 'json')) as {
      schema: unknown;
      link: string;
      citation: string;
      runs: { problem: { params: unknown }; sweep: { points: number }; parameters: object }[];
      curves: { output: { values: (number | null)[] } }[];
    };
    expect(read.schema).toEqual(DATA_SCHEMA);
    expect(read.link).toBe(LINK);
    expect(read.citation).toContain('Neuronal Dynamics');
    expect(read.runs[0]!.problem.params).toEqual({ gL: 0.12 });
    expect(read.runs[0]!.sweep.points).toBeGreaterThan(10);
    expect(read.runs[0]!.parameters).toMatchObject({ gL: { value: 0.12, unit: 'mS/cm²' } });
    const drawn = shownOf(stage.session.store).input!.series[0]!.y;
    const values = read.curves[0]!.output.values;
    expect(values).toEqual(Array.from(drawn, (y) => (Number.isFinite(y) ? y : null)));
  });
});

describe('The right plot as data', () => {
  test('CSV holds the drawn arrays bit for bit, gates and spikes included', async () => {
    const stage = show(<Explorer />, 'v=1&models=hodgkin-huxley,lif,relu&inside=gates');
    act(() => stage.runner.tellScales());
    const table = await csvOf(stage, 'time');
    const { lanes } = shownOf(stage.session.store).time!;
    const traceOf = (lane: string, id: string) =>
      lanes.find((one) => one.id === lane)!.traces.find((one) => one.id === id)!;
    const hh = traceOf('hodgkin-huxley', 'V');
    expect(agrees(table.column('t of Hodgkin–Huxley [ms]'), hh.tMs)).toBe(true);
    expect(agrees(table.column('V of Hodgkin–Huxley [mV]'), hh.y)).toBe(true);
    const m = traceOf('inside-hodgkin-huxley', 'm');
    expect(agrees(table.column('m of Hodgkin–Huxley [1]'), m.y)).toBe(true);
    const input = traceOf('stimulus', 'input');
    expect(agrees(table.column('input [× rheobase]'), input.y)).toBe(true);
    expect(agrees(table.column('y of ReLU [1]'), traceOf('relu', 'y').y)).toBe(true);
    const spikes = stage.session.live.store.getState().membranes['lif']!.trace!.spikesMs;
    expect(agrees(table.column('spike time of LIF [ms]'), spikes)).toBe(true);
    expect(spikes.length).toBeGreaterThan(5);
  });

  const inside = membraneList.flatMap((model) =>
    (Object.keys(INSIDE_VIEWS) as InsideView[])
      .filter((view) => insideSpecs(model, view).length > 0)
      .map((view) => [view, model.id, model] as const),
  );

  test.each(inside)('%s inside %s are in the unit they are counted in', async (view, id, model) => {
    const specs = insideSpecs(model, view);
    const stage = show(<Explorer />, `v=1&models=${id}&selected=${id}&inside=${view}`);
    act(() => stage.runner.tellScales());
    const { names } = await csvOf(stage, 'time');
    const { lanes } = shownOf(stage.session.store).time!;
    const lane = lanes.find((one) => one.id === `inside-${id}`)!;
    specs.forEach(({ unit, label, id: symbol }, i) => {
      const quantity = unit === '1' ? symbol : label.en;
      expect(lane.traces[i]!.label).toBe(quantity);
      expect(names).toContain(`${quantity} of ${model.short.en} [${unit}]`);
    });
    const { unit } = specs[0]!;
    expect(plain(laneReadout(lane, 10, 'en')).endsWith(` ${unit}`)).toBe(unit !== '1');
  });

  test('a run that diverges says so and ends where its picture ends', async () => {
    const stage = show(
      <Explorer />,
      'v=1&models=hodgkin-huxley&method=euler&dt=0.2&unit=native&amp=10',
    );
    const text = await textOf(stage, 'time', 'csv');
    expect(text).toContain('"kind": "diverged"');
    expect(text).not.toMatch(/NaN|Infinity/u);
  });

  test('speaks Polish, with a decimal point in every number', async () => {
    const stage = show(<Explorer />, 'v=1&models=lif', 'pl');
    const table = await csvOf(stage, 'time');
    expect(table.names[0]).toBe('t (wejście) [ms]');
    expect(table.names).toContain('V (LIF) [mV]');
    expect(table.column('V (LIF) [mV]')[0]).toMatch(/^-\d+(\.\d+)?$/u);
  });
});

test('only plots that are on the page can be taken away', () => {
  const stage = show(<p>nothing</p>);
  expect(plotsOf(stage.session)).toEqual([]);
  expect(() => dataFile(stage.session, { plot: 'input', format: 'csv', link: LINK })).toThrow(
    /"input"/u,
  );
});
