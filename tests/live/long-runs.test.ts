import { describe, expect, onTestFinished, test } from 'vitest';
import { simulate } from '../../src/core/simulate/simulate.ts';
import { createLive } from '../../src/live/live.ts';
import { problemFor } from '../../src/live/problem.ts';
import { createRunner } from '../../src/runtime/runner.ts';
import type { ExplorerDocument } from '../../src/state/document.ts';
import { WorkingWorker, workshop } from '../runtime/fake-worker.ts';
import { base, page, stateOf, withInput, withModels, withParams } from './page.ts';

/** A run so long that it may not be done between two frames. */
const expensive: Partial<ExplorerDocument> = { method: 'rk4', dtMs: 0.001, tEndMs: 250 };

describe('A run that takes longer than a frame', () => {
  const dear = withInput(2, expensive);

  test('goes to a worker while the old trace stays and is called stale', () => {
    const { live, runner, of } = page(base);
    const old = of('hodgkin-huxley').trace;
    live.update(dear);
    expect(of('hodgkin-huxley').trace).toBe(old);
    expect(of('hodgkin-huxley').provisional.trace).toBe(true);
    expect(runner.open).toContain('trace:hodgkin-huxley');
  });

  test('replaces the old trace when it arrives, with the measure read off it', () => {
    const { live, runner, of } = page({ ...base, measure: 'spike-count' });
    live.update({ ...dear, measure: 'spike-count' });
    const job = runner.latest('trace:lif');
    if (job.job.kind !== 'trace') return expect.fail('no trace was asked for');
    expect(job.job.problem).toEqual(
      problemFor(dear, { id: 'lif', params: {} }, of('lif').scale.unit),
    );
    const result = simulate({ ...job.job.problem, dtMs: 0.05 });
    job.say({ kind: 'trace', result });
    job.finish();
    expect(of('lif').trace).toBe(result);
    expect(of('lif').provisional.trace).toBe(false);
    expect(of('lif').here?.y).toBe(result.spikesMs.length);
  });

  test('with real workers the trace of a long run comes by itself', async () => {
    const { make } = workshop(WorkingWorker);
    const live = createLive(createRunner(make, 2));
    onTestFinished(() => live.dispose());
    const document = { ...withInput(2), tEndMs: 5000 };
    live.update({ ...document, models: withModels('hodgkin-huxley').models });
    expect(stateOf(live, 'hodgkin-huxley').provisional.trace).toBe(true);
    await new Promise<void>((resolve) => {
      live.store.subscribe(({ membranes }) => {
        if (membranes['hodgkin-huxley']?.provisional.trace === false) resolve();
      });
    });
    expect(stateOf(live, 'hodgkin-huxley').trace?.tMs.at(-1)).toBe(5000);
  });

  test('is called off when a cheaper wish comes first', () => {
    const { live, runner, of } = page(base);
    live.update(dear);
    live.update(base);
    expect(runner.open).toEqual(['sweep:hodgkin-huxley', 'sweep:lif']);
    expect(of('lif').provisional.trace).toBe(false);
  });

  test('that fails leaves the last good picture and says so', () => {
    const { live, runner, of } = page(base);
    const old = of('lif').trace;
    live.update(dear);
    runner.latest('trace:lif').fail('out of memory');
    expect(of('lif')).toMatchObject({ trace: old, failure: 'out of memory' });
  });
});

describe('Curves', () => {
  test('arrive with a reference, a verdict and an end', () => {
    const { runner, of } = page(base);
    const job = runner.latest('sweep:lif');
    job.say({ kind: 'reference', y: 112 });
    for (let i = 0; i < 17; i++) job.say({ kind: 'point', x: i, y: 10 * i, ripple: false });
    expect(of('lif').curve).toMatchObject({ reference: 112, done: false });
    job.finish();
    expect(of('lif').curve).toMatchObject({ done: true });
  });

  test('the old curve stays until the new one has a shape', () => {
    const { live, runner, of } = page(base);
    const first = runner.latest('sweep:lif');
    for (let i = 0; i < 17; i++) first.say({ kind: 'point', x: i, y: i, ripple: false });
    first.finish();
    const old = of('lif').curve;
    live.update(withParams('lif', { tRef: 4 }));
    expect(of('lif').curve).toBe(old);
    runner.latest('sweep:lif').say({ kind: 'point', x: 1, y: 5, ripple: false });
    expect(of('lif').curve).toBe(old);
  });

  test('a sweep that fails is told beside the model, and the others go on', () => {
    const { runner, of } = page(base);
    runner.latest('sweep:lif').fail('stack overflow');
    expect(of('lif').failure).toBe('stack overflow');
    expect(of('hodgkin-huxley').failure).toBeNull();
  });
});

describe('Work is not done in vain', () => {
  const dear = withInput(2, expensive);

  test('a long run that is under way is not started again by a change that does not concern it', () => {
    const { live, runner } = page(base);
    live.update(dear);
    // Playback moves the cursor every frame: a run that began afresh each time would never end.
    for (const cursorMs of [10, 11, 12]) live.update({ ...dear, cursorMs });
    live.update({ ...dear, selected: 'lif' });
    expect(runner.countOf('trace:hodgkin-huxley')).toBe(1);
  });

  test('a model taken off the table also takes its long run with it', () => {
    const { live, runner } = page(base);
    live.update(dear);
    live.update({ ...dear, models: withModels('lif').models, selected: 'lif' });
    expect(runner.open).not.toContain('trace:hodgkin-huxley');
  });

  test('a failed sweep is not forgotten when something else changes', () => {
    const { live, runner, of } = page(base);
    runner.latest('sweep:lif').fail('stack overflow');
    live.update({ ...base, cursorMs: 10 });
    expect(of('lif').failure).toBe('stack overflow');
  });
});
