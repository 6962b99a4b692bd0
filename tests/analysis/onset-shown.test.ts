import { describe, expect, test } from 'vitest';
import { measures } from '../../src/analysis/measures/index.ts';
import { getMembrane, membraneList, methods, stimulusList } from '../../src/core/catalogue.ts';
import { completeParams } from '../../src/core/contracts/check.ts';
import { defaultsOf } from '../../src/core/contracts/quantity.ts';
import { messagesOf, sweepRequest } from './sweep-request.ts';

/** What a reader sees of the beginning: height of the first point that fires, beside the highest of all. */
function seen(points: readonly { x: number; y: number; ripple: boolean }[]) {
  const curve = points.toSorted((a, b) => a.x - b.x).map(({ y, ripple }) => (ripple ? 0 : y));
  const first = curve.findIndex((y) => y > 0);
  return {
    begins: first > 0 && curve.slice(0, first).every((y) => y === 0),
    part: curve[first]! / Math.max(...curve.filter(Number.isFinite)),
  };
}

const rates = measures.filter(({ isRate }) => isRate);
const cases = membraneList.flatMap(({ id }) =>
  stimulusList.flatMap((kind) =>
    rates
      .filter((measure) => measure.refusal(kind) === null)
      .flatMap((measure) => [3, 12].map((to) => [id, kind.id, measure.id, to] as const)),
  ),
);

describe('What is said of the beginning of a curve is what the curve shows', () => {
  test.each(cases)('%s under %s: %s up to %d', (id, stimulus, measure, to) => {
    const kind = stimulusList.find((one) => one.id === stimulus)!;
    const isCounted = measures.find((one) => one.id === measure)!.isCounted === true;
    const model = getMembrane(id);
    const method = methods.find((one) => !one.refusal(model, completeParams(model.params, {})))!;
    const request = sweepRequest({
      model: id,
      measure,
      stimulus: { kind: stimulus, params: defaultsOf(kind.params), ...(kind.drawn && { points: kind.drawn }) },
      range: [0, to],
      points: 25,
      method: method.id,
    }); // prettier-ignore
    const messages = messagesOf(request);
    const { begins, part } = seen(messages.filter((one) => one.kind === 'point'));
    const told = messages.find((one) => one.kind === 'verdict')!.verdict;
    if (!told) return expect(begins).toBe(false);
    const { onset } = told;
    if (!begins || kind.random) expect(onset).toBeNull();
    if (onset === 'jump') expect(part).toBeGreaterThan(0.2);
    if (onset === 'small-jump') expect(part).toBeGreaterThan(0.01);
    if (onset === 'continuous') expect([isCounted, part < 0.5]).toEqual([false, true]);
    // A curve that is at once where it stays has jumped, and nothing else may be said of it.
    if (begins && !kind.random && part === 1) expect(onset).toBe('jump');
  });

  test('where chance plays a part no beginning is told', () => {
    for (const { id, params, isNoisy } of membraneList) {
      if (!isNoisy) continue;
      for (const [key, { range }] of Object.entries(params)) {
        if (!isNoisy({ ...defaultsOf(params), [key]: range[1] } as never)) continue;
        const noisy = sweepRequest({
          model: id,
          params: { [key]: range[1] },
          measure: 'rate-window',
          stimulus: { kind: 'current-step', params: { onMs: 5, offMs: 95 } },
        });
        const [told] = messagesOf(noisy).filter((one) => one.kind === 'verdict');
        expect(told!.verdict!.onset).toBeNull();
      }
    }
  });
});
