import { describe, expect, test } from 'vitest';
import { atOnce } from '../../src/analysis/answer.ts';
import { pulseThreshold } from '../../src/analysis/pulse-threshold.ts';
import { membraneList, methods, stimulusList } from '../../src/core/catalogue.ts';
import { completeParams } from '../../src/core/contracts/check.ts';
import { sweepRequest } from './sweep-request.ts';

const kinds = stimulusList.filter(({ lastPulse }) => lastPulse);
const cases = membraneList.flatMap((model) =>
  kinds.map((kind) => [model.id, kind.id, model, kind] as const),
);

describe('The threshold of the last pulse', () => {
  test.each(cases)(
    '%s, %s: is found for any first pulse, and for none',
    (id, stimulus, model, kind) => {
      const method = methods.find((one) => !one.refusal(model, completeParams(model.params, {})))!;
      const request = sweepRequest({ model: id, method: method.id, measure: 'pulse-threshold' });
      const at = (amp: number): number =>
        atOnce(pulseThreshold(request, { kind: stimulus, params: { [kind.amplitude]: amp } })).y;
      const alone = at(0);
      expect(alone).toBeGreaterThan(1);
      for (const amp of [1e-9, -1e-4]) expect(at(amp) / alone).toBeCloseTo(1, 3);
      expect(at(0.04)).toBeGreaterThan(1);
      // The first pulse is none: as with any other kind of stimulus that ends in such a pulse.
      for (const other of kinds) {
        const none = { kind: other.id, params: { [other.amplitude]: 0 } };
        const single = atOnce(pulseThreshold(request, none)).y;
        expect(single / alone).toBeCloseTo(1, 3);
      }
    },
  );
});
