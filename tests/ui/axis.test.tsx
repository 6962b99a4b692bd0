import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Job } from '../../src/runtime/job.ts';
import { perform } from '../../src/runtime/job.ts';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { en } from '../../src/i18n/en.ts';
import { leftPlot } from '../../src/ui/view/left-plot.ts';
import { plain, show, stage } from './session.tsx';

const PAIR = 'v=1&models=lif,relu&stimulus=pulse-pair&unit=native&amp=20&measure=spike-count&t=100';

const menu = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const summary = (): string => plain(document.querySelector('#left-summary')!.textContent);

function request(job: Job) {
  if (job.kind !== 'sweep') throw new Error('no sweep');
  return job.request;
}

describe('What is varied along the input axis', () => {
  test('is chosen from what the stimulus offers; then the axis is in its own unit', () => {
    const { document: now, runner } = show(<Explorer />, PAIR);
    expect([...menu('Vary').options].map(({ text }) => text)).toEqual([
      'Amplitude',
      'Interval between pulses',
      'Second pulse, relative to the first',
      'Pulse duration',
    ]);
    fireEvent.change(menu('Vary'), { target: { value: 'gapMs' } });
    expect(now().axis).toBe('gapMs');
    expect(screen.queryByRole('combobox', { name: 'Input in' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Range' })).toBeNull();
    expect(screen.getAllByText('Interval between pulses (ms)').length).toBeGreaterThan(0);
    const asked = request(runner.latest('sweep:lif').job);
    expect(asked).toMatchObject({ axis: 'gapMs', range: [1, 60], measure: 'spike-count' });
    expect(asked.stimulus.params).toMatchObject({ amp: 20, gapMs: 0 });
    act(() => runner.latest('sweep:lif').finish());
    fireEvent.change(menu('Vary'), { target: { value: 'amp' } });
    expect(now().axis).toBeNull();
    expect(request(runner.latest('sweep:lif').job)).not.toHaveProperty('axis');
  });

  test('a curve over one axis is never drawn over another', () => {
    const { session, runner } = stage(PAIR);
    const curve = () => session.live.store.getState().membranes['lif']?.curve ?? null;
    const old = runner.latest('sweep:lif');
    old.say({ kind: 'point', x: 1, y: 1, ripple: false });
    session.store.getState().setAxis('gapMs');
    old.finish();
    expect(curve()).toBeNull();
    runner.latest('sweep:lif').finish();
    expect(curve()).not.toBeNull();
    session.store.getState().setAxis(null);
    expect(curve()).toBeNull();
  });

  test('is moved by the field and the handle; the run beside it is that very run', () => {
    const { document: now } = show(<Explorer />, `${PAIR}&axis=gapMs`);
    fireEvent.change(field('Interval between pulses'), { target: { value: '2' } });
    fireEvent.keyDown(field('Interval between pulses'), { key: 'Enter' });
    expect(now().stimulus.params['gapMs']).toBe(2);
    expect(summary()).toMatch(/^2 ms\. LIF: 1; ReLU: \d/u);
    const handle = screen.getByRole('slider', { name: en.inputHandle });
    expect(plain(handle.getAttribute('aria-valuetext') ?? '')).toContain('2 ms');
    act(() => handle.focus());
    fireEvent.keyDown(handle, { key: 'ArrowRight' });
    expect(now().stimulus.params['gapMs']).toBeCloseTo(2.1, 9);
    expect(now().stimulus.params['amp']).toBe(20);
  });

  test('the threshold of the second pulse is read where the handle stands', () => {
    const link = `${PAIR.replace('spike-count', 'pulse-threshold')}&axis=gapMs&gapMs=40`;
    const { runner } = show(<Explorer />, link);
    // Some thirty runs: a worker does them.
    const asked = runner.latest('here:lif');
    act(() => {
      for (const message of perform(asked.job)) if (message) asked.say(message);
      asked.finish();
    });
    // The leaky neuron, rested again: 1.5/(1 − e^−0.1) µA/cm².
    expect(summary()).toContain('LIF: 15.8 µA/cm²');
  });

  test('leaves artificial units flat: they do not know time', () => {
    const { session, document: now } = stage(`${PAIR}&axis=gapMs`);
    const plot = leftPlot(now(), session.live.store.getState(), 'en', en);
    const relu = plot.series.find(({ id }) => id === 'relu')!;
    expect([...relu.x]).toEqual([1, 60]);
    expect(relu.y[0]).toBe(relu.y[1]);
    expect(plot.outputs.find(({ seriesId }) => seriesId === 'relu')!.y).toBe(relu.y[0]);
    act(() => session.store.getState().setStimulusParam('gapMs', 30));
    const moved = leftPlot(now(), session.live.store.getState(), 'en', en);
    expect(moved.series.find(({ id }) => id === 'relu')).toBe(relu);
  });

  test('slopes are slopes along the amplitude, and a stimulus without the axis has none', () => {
    const { session, document: now } = stage(`${PAIR}&axis=gapMs`);
    const { getState } = session.store;
    act(() => getState().setDerivative(true));
    expect(leftPlot(now(), session.live.store.getState(), 'en', en).bottom.title).toContain(
      'µA/cm²',
    );
    act(() => getState().setDerivative(false));
    act(() => getState().setStimulusKind('pulse-train'));
    expect(now().axis).toBeNull();
    act(() => getState().setAxis('gapMs'));
    expect(getState().notices).toMatchObject([{ kind: 'unknown-value', name: 'axis' }]);
  });

  test('keeps an axis that the next stimulus has as well', () => {
    const { session, document: now } = stage(`${PAIR}&axis=widthMs`);
    act(() => session.store.getState().setStimulusKind('pulse'));
    expect(now().axis).toBe('widthMs');
  });
});
