import { describe, expect, test } from 'vitest';
import type { SweepRequest } from '../../src/analysis/reading.ts';
import { messagesOf, sweepRequest } from './sweep-request.ts';

const request = (change: Partial<SweepRequest>): SweepRequest =>
  sweepRequest({
    model: 'hodgkin-huxley',
    method: 'dormand-prince',
    points: 3,
    ...change,
  });

const rangesOf = (more: Partial<SweepRequest>): (readonly [number, number])[] =>
  messagesOf(request(more)).flatMap((message) =>
    message.kind === 'bistable' ? [message.range] : [],
  );

describe('A sweep tells under which currents a neuron can both rest and fire', () => {
  test('the squid axon: from its rheobase to the lower Hopf point', () => {
    const [range] = rangesOf({});
    expect(range![0]).toBeCloseTo(6.2603, 2);
    expect(range![1]).toBeCloseTo(9.775, 2);
  });

  test('before the first point, so that the band stands beside its curve from the start', () => {
    const kinds = messagesOf(request({})).map(({ kind }) => kind);
    expect(kinds.indexOf('bistable')).toBeLessThan(kinds.indexOf('point'));
  });

  test('a single run has one answer, and so has a model with a reset', () => {
    expect(rangesOf({ measure: 'spike-count', stimulus: { kind: 'current-step', params: {} } })).toEqual([]);
    expect(rangesOf({ model: 'lif', method: 'exact' })).toEqual([]);
  }); // prettier-ignore
});
