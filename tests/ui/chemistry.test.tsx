import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getMembrane } from '../../src/core/catalogue.ts';
import { observe } from '../../src/core/simulate/observe.ts';
import { en } from '../../src/i18n/en.ts';
import { decodeDocument, encodeDocument } from '../../src/state/codec.ts';
import { ParamPanel } from '../../src/ui/panels/ParamPanel.tsx';
import { insideLane } from '../../src/ui/view/lanes.ts';
import { laneReadout } from '../../src/ui/view/readout.ts';
import { plain, show, stage } from './session.tsx';

const LINK = 'v=1&models=hodgkin-huxley&measure=spike-count&t=20';

async function open(summary: string): Promise<void> {
  const box = screen.getByText(summary).closest('details')!;
  await act(async () => {
    box.open = true;
    fireEvent(box, new Event('toggle'));
    await import('../../src/ui/panels/Chemistry.tsx');
  });
}

const slider = (name: RegExp) => screen.getByRole<HTMLInputElement>('slider', { name });

function type(name: RegExp, text: string): void {
  const field = screen.getByRole('textbox', { name });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

describe('Blockers and concentrations', () => {
  test('move the parameters, and read them back', async () => {
    const { document: now, session } = show(<ParamPanel />, LINK);
    await open('Blockers and concentrations');
    expect(slider(/Tetrodotoxin \(TTX\)/u).getAttribute('aria-valuetext')).toBe('0%');
    type(/Tetrodotoxin/u, '100');
    expect(now().models[0]?.params).toEqual({ gNa: 0 });
    type(/Tetraethylammonium/u, '25');
    expect(now().models[0]?.params).toEqual({ gNa: 0, gK: 27 });
    expect(screen.getByText('Potassium conductance left: 27 of 36 mS/cm²')).toBeTruthy();
    act(() => session.store.getState().setModelParam('hodgkin-huxley', 'gNa', 90));
    expect(slider(/Tetrodotoxin/u).getAttribute('aria-valuetext')).toBe('25%');
    act(() => session.store.getState().resetModel('hodgkin-huxley'));
    expect(slider(/Tetraethyl/u).getAttribute('aria-valuetext')).toBe('0%');
  });

  test('reach −95.0 and −76.5 mV with potassium as in a human neuron at 37 °C', async () => {
    const { document: now } = show(<ParamPanel />, `${LINK}&hodgkin-huxley.T=37`);
    await open('Blockers and concentrations');
    type(/^Potassium K⁺ inside/u, '140');
    type(/^Potassium K⁺ outside/u, '4');
    expect(now().models[0]?.params['EK']).toBeCloseTo(-95.02, 1);
    expect(slider(/^Potassium K⁺ outside/u).getAttribute('aria-valuetext')).toBe('4\u00a0mmol/l');
    type(/^Potassium K⁺ outside/u, '8');
    expect(now().models[0]?.params['EK']).toBeCloseTo(-76.5, 1);
    const said = plain(document.querySelector('.chemistry')!.textContent);
    expect(said).toContain('Potassium reversal potential: −76.5 mV at 37 °C');
  });

  test('leave nothing in the link but the parameters', async () => {
    const { document: now } = show(<ParamPanel />, LINK);
    await open('Blockers and concentrations');
    type(/^Potassium K⁺ outside/u, '20');
    const link = encodeDocument(now());
    expect(link).toMatch(/hodgkin-huxley\.EK=-72\.\d{1,4}(?:&|$)/u);
    expect(decodeDocument(link)).toEqual({ document: now(), notices: [] });
  });

  test('answer a concentration that cannot be, and keep within bounds', async () => {
    const { document: now } = show(<ParamPanel />, LINK, 'pl');
    await open('Blokery i stężenia');
    type(/^Sód Na⁺ na zewnątrz/u, '-3');
    const said = plain(screen.getByRole('alert').textContent);
    expect(said).toContain('0,01 mmol/l');
    expect(said).toContain('−3 mmol/l');
    expect(Number.isFinite(now().models[0]?.params['ENa'])).toBe(true);
  });

  test('are not offered where no model declares any', () => {
    show(<ParamPanel />, 'v=1&models=lif');
    expect(screen.queryByText('Blockers and concentrations')).toBeNull();
  });
});

test('driving forces are V − E of every ionic current, and times the open conductance the current', () => {
  const { session, document: now } = stage(`${LINK}&inside=forces`);
  const state = session.live.store.getState().membranes['hodgkin-huxley']!;
  const context = { document: now(), language: 'en', m: en, ghosts: new Map() } as const;
  const lane = insideLane(context, getMembrane('hodgkin-huxley'), state)!;
  expect(lane.title).toBe('mV');
  expect(lane.traces.map(({ label }) => label)).toEqual(['V − ENa', 'V − EK', 'V − EL']);
  const [iNa, iK, , gNa, gK] = observe(state.trace!);
  let worst = 0;
  iNa!.forEach((current, i) => {
    worst = Math.max(worst, Math.abs(gNa![i]! * lane.traces[0]!.y[i]! - current));
    worst = Math.max(worst, Math.abs(gK![i]! * lane.traces[1]!.y[i]! - iK![i]!));
  });
  expect(worst).toBeLessThan(1e-9);
  expect(plain(laneReadout(lane, 0, 'en'))).toBe('V − ENa −115; V − EK 12; V − EL −10.6 mV');
});
