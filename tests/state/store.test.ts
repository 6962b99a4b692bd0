import { describe, expect, test, vi } from 'vitest';
import { findStimulus, stimulusList } from '../../src/core/catalogue.ts';
import { FREE_HAND_START } from '../../src/core/stimuli/free-hand.ts';
import { decodeDocument } from '../../src/state/codec.ts';
import { DEFAULT_DOCUMENT } from '../../src/state/default-document.ts';
import { MOST_POINTS } from '../../src/state/limits.ts';
import { explorer } from './explorer.ts';

describe('the input', () => {
  test('is one number: the amplitude of whatever stimulus is on', () => {
    const page = explorer();
    page.act.setInput(2.5);
    expect(page.document.stimulus.params).toEqual({ amp: 2.5 });
    page.act.setStimulusKind('pulse-train');
    expect(page.document.stimulus.params).toEqual({ amp: 2.5 });
    page.act.setStimulusParam('amp', 1.6);
    expect(page.document.stimulus.params).toEqual({});
  });

  test('beyond its limits is clamped with a notice, which goes when the input is fine again', () => {
    const page = explorer();
    page.act.setInput(120);
    expect(page.document.stimulus.params).toEqual({ amp: 100 });
    expect(page.notices).toEqual([
      { kind: 'clamped', name: 'amp', value: 120, unit: '1', min: -100, max: 100, used: 100 },
    ]);
    page.act.setInput(Infinity);
    expect(page.notices).toMatchObject([{ kind: 'clamped', value: Infinity, used: 100 }]);
    page.act.setInput(2);
    expect(page.notices).toEqual([]);
  });

  test('that is no number changes nothing, and says so', () => {
    const page = explorer('#amp=2');
    const before = page.document;
    page.act.setInput(NaN);
    expect(page.document).toBe(before);
    expect(page.notices).toEqual([{ kind: 'not-a-number', name: 'amp', value: 'NaN' }]);
  });

  test('keeps everything else as the same objects, and itself if it does not change', () => {
    const page = explorer('#amp=2&lif.gL=0.2');
    const before = page.document;
    const told = vi.fn();
    page.store.subscribe(told);
    page.act.setInput(2);
    expect(page.document).toBe(before);
    expect(told).not.toHaveBeenCalled();
    page.act.setInput(3);
    expect(page.document.models).toBe(before.models);
    expect(page.document.inputRange).toBe(before.inputRange);
    expect(told).toHaveBeenCalledTimes(1);
  });
});

describe('another kind of stimulus', () => {
  test('keeps the onset and the offset that the reader chose', () => {
    const page = explorer('#onMs=30&offMs=90');
    page.act.setStimulusKind('sine');
    expect(page.document.stimulus).toEqual({
      kind: 'sine',
      params: { amp: 1.6, onMs: 30, offMs: 90 },
    });
    page.act.setStimulusKind('pulse');
    expect(page.document.stimulus).toEqual({ kind: 'pulse', params: { onMs: 30 } });
  });

  test('never ends before it began', () => {
    const page = explorer('#stimulus=pulse&onMs=180');
    page.act.setStimulusKind('current-step');
    expect(page.document.stimulus.params).toEqual({ onMs: 180, offMs: 330 });
    expect(page.document.tEndMs).toBeGreaterThan(330);
  });

  test('gets a run that is long enough to see it to its end', () => {
    const page = explorer('#view=20,80');
    page.act.setStimulusKind('ramp-hold-kick');
    expect(page.document.tEndMs).toBe(500);
    expect(page.document.view).toEqual([20, 80]);
    page.act.undo();
    expect(page.document.tEndMs).toBe(200);
  });

  test('brings its own question in silence, if the present one came with the one before', () => {
    for (const from of stimulusList) {
      for (const to of stimulusList) {
        if (from === to) continue;
        const page = explorer(`#stimulus=${from.id}&measure=${from.asks[0]}`);
        page.act.setStimulusKind(to.id);
        expect(page.document.measure, `${from.id} → ${to.id}`).toBe(to.asks[0]);
        expect(page.notices).toEqual([]);
        page.act.undo();
        expect(page.document.measure).toBe(from.asks[0]);
      }
    }
  });

  test('keeps the question that the reader chose if it suits the new one, too', () => {
    for (const from of stimulusList) {
      for (const to of stimulusList) {
        if (from === to) continue;
        for (const own of from.asks.slice(1)) {
          const page = explorer(`#stimulus=${from.id}`);
          page.act.setMeasure(own);
          page.act.setStimulusKind(to.id);
          expect(page.document.measure).toBe(to.asks.includes(own) ? own : to.asks[0]);
          expect(page.notices).toEqual([]);
        }
      }
    }
  });

  test('shows a short one large enough to be held; the reader’s own view of a long one stays', () => {
    const page = explorer();
    page.act.setStimulusKind('pulse');
    const [from, to] = page.document.view!;
    expect([from < 20, to > 21, to - from < 40]).toEqual([true, true, true]);
    expect(page.document.cursorMs).toBeGreaterThan(from);
    expect(page.document.cursorMs).toBeLessThan(to);
    // It came with the pulse, and goes with it.
    page.act.setStimulusKind('sine');
    expect(page.document.view).toBeNull();
    page.act.setView([30, 90]);
    page.act.setStimulusKind('current-step');
    expect(page.document.view).toEqual([30, 90]);
    page.act.undo();
    page.act.undo();
    page.act.undo();
    expect(page.document.measure).toBe(DEFAULT_DOCUMENT.measure);
  });

  test('drawn by hand starts from a hill and a notch, which then can be drawn over', () => {
    const page = explorer('#measure=spike-count');
    page.act.setPoints([[1, 1]]);
    expect(page.notices).toEqual([{ kind: 'unused-key', name: 'points' }]);
    page.act.setStimulusKind('free-hand');
    expect(page.document.stimulus.points).toBe(FREE_HAND_START);
    page.act.setPoints([
      [60, 1],
      [20, 0.5],
    ]);
    expect(page.document.stimulus.points).toEqual([
      [20, 0.5],
      [60, 1],
    ]);
    const before = page.document;
    page.act.setPoints([[5, NaN]]);
    expect(page.document).toBe(before);
    expect(page.notices).toMatchObject([{ kind: 'not-a-number', name: 'points' }]);
    page.act.setPoints(Array.from({ length: 2000 }, (_, i) => [i, 1]));
    expect(page.document.stimulus.points).toHaveLength(MOST_POINTS);
    page.act.setStimulusKind('pulse');
    expect('points' in page.document.stimulus).toBe(false);
  });

  test('in native units has currents worth as many rheobases as it declares', () => {
    const page = explorer('#unit=native&amp=10&range=0,20');
    page.act.setStimulusKind('ramp-hold-kick', { rheobaseNative: 5 });
    const kick = findStimulus('ramp-hold-kick')!.params.kick!.value;
    expect(page.document.stimulus.params).toEqual({ amp: 10, kick: 5 * kick });
  });

  test('that nobody knows is refused', () => {
    const page = explorer();
    page.act.setStimulusKind('lightning');
    expect(page.document).toBe(DEFAULT_DOCUMENT);
    expect(page.notices).toEqual([{ kind: 'unknown-value', name: 'stimulus', value: 'lightning' }]);
  });
});

describe('the unit of the input', () => {
  const RHEOBASE = { rheobaseNative: 6.260312345678 };

  test('can become native and back while the neuron receives the same current', () => {
    const page = explorer('#stimulus=sine&amp=1.6&depth=0.37&range=-1,3');
    page.act.setInputUnit('native', RHEOBASE);
    const { amp, depth, freqHz } = page.document.stimulus.params;
    // To the digits that are known of a rheobase: 10.0164997… is short for it.
    expect([amp, depth]).toEqual([10.0165, 2.3163]);
    expect(amp! / (1.6 * RHEOBASE.rheobaseNative) - 1).toBeCloseTo(0, 5);
    expect(freqHz).toBeUndefined();
    expect(page.document.inputRange).toEqual([-6, 19]);
    page.act.setInputUnit('rheobase', RHEOBASE);
    expect(page.document.stimulus.params).toEqual({ amp: 1.6, depth: 0.37 });
    expect(page.document.inputRange).toEqual([-1, 3]);
  });

  test('between rheobases and x only the words change', () => {
    const page = explorer('#amp=2');
    const before = page.document;
    page.act.setInputUnit('x', RHEOBASE);
    expect(page.document).toEqual({ ...before, inputUnit: 'x' });
    expect(page.document.stimulus).toBe(before.stimulus);
    page.act.setInputUnit('x', RHEOBASE);
    page.act.setInputUnit('rheobase', RHEOBASE);
    expect(page.document).toEqual(before);
  });

  test('leaves the numbers alone where there is no rheobase to convert with', () => {
    for (const rheobaseNative of [null, 0, -2, NaN, Infinity]) {
      const page = explorer('#amp=2&range=0,5');
      page.act.setInputUnit('native', { rheobaseNative });
      expect(page.document).toMatchObject({
        inputUnit: 'native',
        inputRange: [0, 5],
        stimulus: { params: { amp: 2 } },
      });
    }
  });

  test('tells which current had to be cut to stay within the limits', () => {
    const page = explorer('#unit=native&amp=500&range=0,800');
    page.act.setInputUnit('rheobase', { rheobaseNative: null });
    expect(page.document.stimulus.params).toEqual({ amp: 100 });
    expect(page.notices).toMatchObject([{ kind: 'clamped', name: 'amp', value: 500, used: 100 }]);
    page.act.setInputUnit('native', { rheobaseNative: 50 });
    expect(page.document.stimulus.params).toEqual({ amp: 1000 });
    expect(page.document.inputRange).toEqual([0, 1000]);
    expect(page.notices.map(({ name }) => name)).toEqual(['amp', 'range']);
  });

  test('never leaves an axis without length', () => {
    const page = explorer('#range=900,901');
    page.act.setInputUnit('native', RHEOBASE);
    expect(page.document.inputRange).toEqual(DEFAULT_DOCUMENT.inputRange);
    const narrow = explorer('#range=1.00001,1.00002');
    narrow.act.setInputUnit('native', RHEOBASE);
    const [from, to] = narrow.document.inputRange;
    expect(to).toBeGreaterThan(from);
  });
});

test('a stretch that does not ascend is refused, and the last good one stays', () => {
  const page = explorer('#range=0,4&view=20,80');
  const before = page.document;
  page.act.setInputRange([2, 1]);
  page.act.setView([80, 20]);
  expect(page.document).toBe(before);
  expect(page.notices).toMatchObject([
    { kind: 'refused', name: 'range', value: '2,1', used: '0,4' },
    { kind: 'refused', name: 'view', value: '80,20', used: '20,80' },
  ]);
  page.act.setView([0, 200 + 1e-13]);
  expect(page.document.view).toBeNull();
  page.act.setView([NaN, 3]);
  expect(page.document.view).toBeNull();
  expect(page.notices.at(-1)).toEqual({ kind: 'not-a-number', name: 'view', value: 'NaN' });
});

test('a shorter run takes view and cursor with it', () => {
  const page = explorer('#view=20,180&cursor=150');
  page.act.setTEnd(100);
  expect(page.document).toMatchObject({ view: [20, 100], cursorMs: 100 });
  page.act.setTEnd(20);
  expect(page.document).toMatchObject({ view: null, cursorMs: 20 });
  page.act.setCursor(21);
  expect(page.notices).toMatchObject([{ kind: 'clamped', name: 'cursor', max: 20, used: 20 }]);
  page.act.setCursor(null);
  expect(page.document.cursorMs).toBeNull();
});

test('the method, step and seed are checked like everything else', () => {
  const page = explorer();
  page.act.setMethod('rk4');
  page.act.setDt(0.05);
  page.act.setSeed(7.4);
  expect(page.document).toMatchObject({ method: 'rk4', dtMs: 0.05, seed: 7 });
  page.act.setMethod('guessing');
  page.act.setDt(0);
  expect(page.document).toMatchObject({ method: 'rk4', dtMs: 0.001 });
  expect(page.notices.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'clamped seed',
    'unknown-value method',
    'clamped dt',
  ]);
  page.act.dismissNotices();
  expect(page.notices).toEqual([]);
});

test('a measure that the stimulus does not answer is refused', () => {
  const page = explorer('#stimulus=pulse&measure=latency');
  page.act.setMeasure('rate-steady');
  expect(page.document.measure).toBe('latency');
  expect(page.notices).toMatchObject([{ kind: 'refused', value: 'rate-steady', used: 'latency' }]);
});

test('looks are switched', () => {
  const page = explorer();
  page.act.setInside('gates');
  page.act.setDerivative(true);
  page.act.setOutputScale('native');
  expect(page.document).toMatchObject({ inside: 'gates', derivative: true, outputScale: 'native' });
});

test('another document keeps the parts that it shares with the present one', () => {
  const page = explorer('#models=lif,relu,step&lif.gL=0.2');
  const before = page.document;
  const { document, notices } = decodeDocument('#models=step,lif&lif.gL=0.2&quux=1');
  page.act.replace(document, notices);
  expect(page.document).toEqual(document);
  expect(page.document.models[1]).toBe(before.models[0]);
  expect(page.document.stimulus).toBe(before.stimulus);
  expect(page.notices).toEqual([{ kind: 'unknown-key', name: 'quux' }]);
  page.act.undo();
  expect(page.document).toBe(before);
});
