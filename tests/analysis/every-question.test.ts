import { expect, test } from 'vitest';
import { defaultMethod, membraneList, stimulusList } from '../../src/core/catalogue.ts';
import { defaultsOf } from '../../src/core/index.ts';
import { messagesOf } from './sweep-request.ts';

const CASES = stimulusList.flatMap(({ id, asks, amplitude, params }) =>
  asks.map((measure) => ({ id, measure, amplitude, params })),
);

test.each(CASES)(
  'a question that suits $id is answered over the whole axis: $measure',
  ({ id, measure, amplitude, params }) => {
    const { [amplitude]: _varied, ...rest } = defaultsOf(params);
    for (const membrane of membraneList) {
      for (const range of [
        [0, 3],
        [-1, 3],
      ] as const) {
        const messages = messagesOf({
          model: membrane.id,
          params: {},
          measure,
          stimulus: { kind: id, params: rest },
          inRheobases: true,
          axis: amplitude,
          range,
          points: 3,
          tEndMs: 60,
          method: defaultMethod(membrane, defaultsOf(membrane.params)).id,
          dtMs: 0.025,
          seed: 1,
        });
        expect(messages.length).toBeGreaterThan(0);
      }
    }
  },
);
