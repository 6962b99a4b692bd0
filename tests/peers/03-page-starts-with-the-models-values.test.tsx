import { act, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/core/catalogue.ts';
import { activationList, membraneList, stimulusList } from '../../src/core/catalogue.ts';
import { defaultsOf } from '../../src/core/contracts/quantity.ts';
import type { SimulationResult } from '../../src/core/index.ts';
import { simulate } from '../../src/core/index.ts';
import { layOut } from '../../src/core/simulate/prepare.ts';
import { readNumber } from '../../src/i18n/read-number.ts';
import { encodeDocument } from '../../src/state/codec.ts';
import { ParamPanel } from '../../src/ui/panels/ParamPanel.tsx';
import { show } from '../ui/session.tsx';

/*
 * In one simulator the fields said E_Na = 50 mV while the model started with 52.36 mV. Here what the
 * page shows, what the model declares, what is simulated and what a bare problem takes are one value.
 */
const models: readonly Model[] = [...activationList, ...membraneList];
const link = (id: string): string => `v=1&models=${id}&measure=spike-count&t=10`;

describe('A parameter nobody has touched', () => {
  test.each(models)('of $id is on the page what it is in the model', ({ id, params }) => {
    show(<ParamPanel />, link(id));
    const shown = Object.entries(params).map(([key, spec]) => {
      const row = screen.getByRole('slider', { name: spec.label.en }).closest('.param')!;
      const { value } = row.querySelector<HTMLInputElement>('input[type=text]')!;
      return [key, readNumber('en', value)];
    });
    expect(Object.fromEntries(shown)).toEqual(defaultsOf(params));
  });

  test.each(membraneList)('of $id is simulated as shown', ({ id, params }) => {
    const { session } = show(<ParamPanel />, link(id));
    const { trace } = session.live.store.getState().membranes[id]!;
    const asShown = simulate({ ...trace!.problem, params: defaultsOf(params) });
    const bits = ({ states }: SimulationResult) => states.map((column) => [...column]);
    expect(bits(trace!)).toEqual(bits(asShown));
    // And a value that is not the shown one would be seen.
    const other = simulate({ ...trace!.problem, params: { ...defaultsOf(params), EL: -60 } });
    expect(bits(trace!)).not.toEqual(bits(other));
  });

  test.each(models)('of $id does not stand in the link; a touched one does', ({ id, params }) => {
    const { session, document } = show(<ParamPanel />, link(id));
    expect(encodeDocument(document())).not.toContain(`${id}.`);
    const [key, { value, step }] = Object.entries(params)[0]!;
    act(() => session.store.getState().setModelParam(id, key, value + step));
    expect(encodeDocument(document())).toContain(`${id}.${key}=`);
    act(() => session.store.getState().setModelParam(id, key, value));
    expect(encodeDocument(document())).not.toContain(`${id}.`);
  });
});

describe('A stimulus nobody has touched', () => {
  test.each(stimulusList)('$id runs with the numbers it declares', ({ id, params }) => {
    const { document } = show(<ParamPanel />, `${link('lif')}&stimulus=${id}`);
    const { stimulus, tEndMs, seed } = document();
    const declared = { ...stimulus, params: defaultsOf(params) };
    expect(layOut({ stimulus, tEndMs, seed })).toEqual(
      layOut({ stimulus: declared, tEndMs, seed }),
    );
  });
});
