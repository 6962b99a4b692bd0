import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, readMessage } from '../../src/shells/embed/messages/read-message.ts';
import { decodeDocument, encodeDocument } from '../../src/state/codec.ts';
import { anyDocument } from '../state/any-document.ts';

test.each([
  [{ threshold: 1, type: 'play' }],
  [{ threshold: 1, type: 'getState', id: 'a' }],
  [{ threshold: 1, type: 'setState', state: '#stimulus=pulse&amp=2' }],
  [{ threshold: 1, type: 'setState', state: { stimulus: 'pulse', amp: 2, derivative: true } }],
])('%j is a message', (data) => {
  const { threshold: _, ...message } = data;
  expect(readMessage(data)).toEqual({ kind: 'message', message });
});

test.each([
  [{ threshold: 2, type: 'play' }, 'version'],
  [{ threshold: '1', type: 'play' }, 'version'],
  [{ threshold: 1 }, 'type'],
  [{ threshold: 1, type: 'toString' }, 'type'],
  [{ threshold: 1, type: 'play', id: '' }, 'id'],
  [{ threshold: 1, type: 'play', id: 'x'.repeat(65) }, 'id'],
  [{ threshold: 1, type: 'play', more: 1 }, 'keys'],
  [{ threshold: 1, type: 'reset', state: 'amp=1' }, 'keys'],
  [{ threshold: 1, type: 'setState' }, 'state'],
  [{ threshold: 1, type: 'setState', state: 'x'.repeat(8001) }, 'state'],
  [{ threshold: 1, type: 'setState', state: { amp: Infinity } }, 'state'],
  [{ threshold: 1, type: 'setState', state: { 'a&b': 1 } }, 'state'],
  [{ threshold: 1, type: 'setState', state: { amp: [1] } }, 'state'],
])('%j is wrong: %s', (data, reason) => {
  expect(readMessage(data)).toMatchObject({ kind: 'wrong', reason });
});

test('whatever arrives, it is read without an exception and without a trace', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withMap: true, withDate: true }), (data) => {
      expect(['foreign', 'wrong', 'message']).toContain(readMessage(data).kind);
      const framed = { threshold: 1, type: 'setState', state: data };
      expect(['wrong', 'message']).toContain(readMessage(framed).kind);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }),
  );
});

test('a state read from a message can always be decoded', () => {
  const value = fc.oneof(fc.string(), fc.double(), fc.boolean());
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.dictionary(fc.string(), value)), (state) => {
      const reading = readMessage({ threshold: 1, type: 'setState', state });
      if (reading.kind !== 'message') return;
      if (reading.message.type !== 'setState') throw new Error('read as another type');
      const hash = hashOf(reading.message.state);
      expect(() => decodeDocument(`#${hash}`)).not.toThrow();
    }),
  );
});

test('a value given by key can bring no key of its own', () => {
  const { document, notices } = decodeDocument(hashOf({ stimulus: 'pulse&amp=3' }));
  expect(document).toEqual(decodeDocument('').document);
  expect(notices).toEqual([{ kind: 'unknown-value', name: 'stimulus', value: 'pulse&amp=3' }]);
});

test('a document told as a state comes back the same, as text and key by key', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const link = encodeDocument(document);
      expect(decodeDocument(`#${hashOf(link)}`)).toEqual({ document, notices: [] });
      const pairs = link === '' ? [] : link.split('&').map((pair) => pair.split('='));
      const state = Object.fromEntries(pairs) as Record<string, string>;
      expect(decodeDocument(`#${hashOf(state)}`)).toEqual({ document, notices: [] });
    }),
    { numRuns: 50 },
  );
});
