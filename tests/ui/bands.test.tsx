import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { plain, show } from './session.tsx';

const text = (): string => plain(document.querySelector('.io-plot')!.textContent);

test('where a neuron can both rest and fire is marked, as long as its curve is shown', () => {
  const { session, runner } = show(<Explorer />, 'v=1&models=hodgkin-huxley');
  expect(text()).not.toContain('two stable');
  act(() => {
    const job = runner.latest('sweep:hodgkin-huxley');
    job.say({ kind: 'bistable', range: [6.26, 9.775] });
    for (let i = 0; i <= 30; i++) job.say({ kind: 'point', x: i / 10, y: 5 * i, ripple: false });
    job.finish();
  });
  expect(text()).toContain('two stable');
  act(() => session.store.getState().setMeasure('rate-window'));
  expect(text()).not.toContain('two stable');
});

test('what lies beside the axis is not spoken of', () => {
  const { runner } = show(<Explorer />, 'v=1&models=hodgkin-huxley&hodgkin-huxley.gK=18');
  act(() => {
    const job = runner.latest('sweep:hodgkin-huxley');
    job.say({ kind: 'bistable', range: [-1.4, -0.6] });
    for (let i = 0; i <= 30; i++) job.say({ kind: 'point', x: i / 10, y: 5 * i, ripple: false });
    job.finish();
  });
  expect(text()).not.toContain('two stable');
});
