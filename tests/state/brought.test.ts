import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findStimulus, stimulusList } from '../../src/core/catalogue.ts';
import { explorer } from './explorer.ts';

const ids = stimulusList.map(({ id }) => id);
const pairs = ids.flatMap((first) => ids.map((then) => [first, then] as const));

/** A page that opened with `link`, after stimuli were chosen one after the other. */
function after(link: string, ...chosen: readonly string[]) {
  const page = explorer(link);
  for (const id of chosen) page.act.setStimulusKind(id, { rheobaseNative: 6.25 });
  return page;
}

describe('what a stimulus brought goes with it', () => {
  const pages = ['', '#amp=2.5&unit=x', '#unit=native&amp=10', '#cursor=off', '#t=900'];
  test.each(pages)('whatever was chosen before, a choice makes the same document (%s)', (link) => {
    for (const [first, then] of pairs) {
      const direct = after(link, then).document;
      expect(after(link, first, then).document, `${first} → ${then}`).toEqual(direct);
    }
  });

  test('also if a time of it was moved after it came', () => {
    for (const [first, then] of pairs) {
      const moved = findStimulus(first)!.timeHandles.at(-1);
      if (first === then || !moved) continue;
      const ms = findStimulus(first)!.params[moved]!.value + 3;
      const page = after('', first);
      page.act.setStimulusParam(moved, ms);
      page.act.setStimulusKind(then);
      // Here it brought nothing: the link says what it is, not that it was chosen.
      const question = findStimulus(first)!.asks[0];
      const link = `#stimulus=${first}&${moved}=${ms}&amp=1.6&measure=${question}`;
      const linked = after(link, then);
      expect(page.document, `${first} → ${then}`).toEqual(linked.document);
    }
  });

  test('a time that only moved on with an onset goes back with the next choice', () => {
    const onsets = fc.integer({ min: 0, max: 480 });
    const withOnset = ids.filter((id) => findStimulus(id)!.timeHandles.includes('onMs'));
    const path = fc.tuple(onsets, fc.constantFrom(...withOnset), fc.constantFrom(...withOnset));
    fc.assert(
      fc.property(path, ([onMs, first, then]) => {
        const link = `#stimulus=pulse&onMs=${onMs}&t=2000`;
        const { params } = after(link, then).document.stimulus;
        expect(after(link, first, then).document.stimulus.params).toEqual(params);
      }),
    );
  });

  test('one step back undoes all that a choice brought', () => {
    for (const [first, then] of pairs) {
      const page = after('', first);
      const before = page.document;
      page.act.setStimulusKind(then);
      if (page.document === before) continue;
      page.act.undo();
      expect(page.document, `${first} → ${then}`).toBe(before);
    }
  });
});

describe('what the reader set by hand stays', () => {
  test('length of the run, view and cursor', () => {
    for (const [first, then] of pairs) {
      const page = after('', first);
      page.act.setTEnd(720);
      page.act.setView([30, 610]);
      page.act.setCursor(601);
      page.act.setStimulusKind(then);
      const { tEndMs, view, cursorMs } = page.document;
      expect(tEndMs, `${first} → ${then}`).toBe(720);
      // A short event is brought into sight.
      if (findStimulus(then)!.look && first !== then) continue;
      expect([view, cursorMs]).toEqual([[30, 610], 601]);
    }
  });

  test('a view or a cursor late in a run that a stimulus made longer is not cut off', () => {
    const long = ids.filter((id) => after('', id).document.tEndMs > 400);
    expect(long).not.toEqual([]);
    for (const first of long) {
      const calm = ids.filter((id) => !findStimulus(id)!.look);
      for (const then of calm) {
        const page = after('', first);
        page.act.setCursor(380);
        page.act.setStimulusKind(then);
        expect(page.document.cursorMs, `${first} → ${then}`).toBe(380);
        const looking = after('', first);
        looking.act.setView([150, 390]);
        looking.act.setStimulusKind(then);
        expect(looking.document.view, `${first} → ${then}`).toEqual([150, 390]);
      }
    }
  });

  test('a cursor that was put away', () => {
    for (const [first, then] of pairs) {
      const page = after('', first);
      page.act.setCursor(null);
      page.act.setStimulusKind(then);
      expect(page.document.cursorMs).toBeNull();
    }
  });
});
