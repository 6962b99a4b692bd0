import { fireEvent, render } from '@testing-library/react';
import fc from 'fast-check';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type { DragWay } from '../../src/plots/shared/drag-way.ts';
import { CLICK_PX, FINGER_PX } from '../../src/plots/shared/drag-way.ts';
import { GestureContext } from '../../src/plots/shared/gesture.ts';
import { useDrag } from '../../src/plots/shared/use-drag.ts';
import type { DragSession } from '../../src/plots/shared/use-drag.ts';

type Log = string[];

function Thing({ way, log }: { readonly way: DragWay; readonly log: Log }) {
  const [session] = useState<DragSession>(() => ({
    way,
    begin: () => void log.push('begin'),
    move: ({ x, y }) => void log.push(`move ${x} ${y}`),
    end: ({ moved }) => void log.push(moved ? 'end' : 'tap'),
    cancel: () => void log.push('cancel'),
  }));
  return <div data-testid="thing" {...useDrag(() => session)} />;
}

/** A thing that can be dragged, in a page that makes steps of its drags; what happens, in order. */
function stage(way: DragWay = 'horizontal') {
  const log: Log = [];
  const gesture = {
    begin: () => void log.push('open'),
    commit: () => void log.push('commit'),
    cancel: () => void log.push('undo'),
  };
  const { container, unmount } = render(
    <GestureContext value={gesture}>
      <Thing way={way} log={log} />
    </GestureContext>,
  );
  const thing = container.firstElementChild!;
  const press = (pointerType: string) => {
    const at = (x: number, y: number) => ({
      button: 0,
      isPrimary: true,
      pointerId: 3,
      pointerType,
      clientX: x,
      clientY: y,
    });
    fireEvent.pointerDown(thing, at(0, 0));
    return {
      move: (x: number, y: number) => fireEvent.pointerMove(thing, at(x, y)),
      up: (x: number, y: number) => fireEvent.pointerUp(thing, at(x, y)),
      cancel: () => fireEvent.pointerCancel(thing, at(0, 0)),
    };
  };
  return { log, thing, press, unmount };
}

/** Everything that can take a pointer away, by name. */
const THIEVES: Readonly<Record<string, (thing: Element) => void>> = {
  cancel: (thing) => fireEvent.pointerCancel(thing, { pointerId: 3 }),
  'lost capture': (thing) => fireEvent.lostPointerCapture(thing, { pointerId: 3 }),
  'a second finger': () =>
    fireEvent.pointerDown(document.body, { pointerId: 4, pointerType: 'touch', isPrimary: false }),
  'another window': () => fireEvent.blur(window),
  'another page': () => fireEvent(window, new Event('pagehide')),
  'another tab': () => fireEvent(document, new Event('visibilitychange', { bubbles: true })),
};

describe('A drag', () => {
  test.each(Object.entries(THIEVES))('taken away by %s is taken back', (_name, steal) => {
    for (const type of ['mouse', 'touch', 'pen']) {
      const { log, thing, press } = stage();
      const hand = press(type);
      hand.move(50, 0);
      steal(thing);
      hand.move(90, 0);
      hand.up(90, 0);
      steal(thing);
      expect(log, type).toEqual(['open', 'begin', 'move 50 0', 'cancel', 'undo']);
    }
  });

  test('of a mouse is taken away by a menu; a finger that rests first wants none', () => {
    const { log, thing, press } = stage();
    press('mouse');
    fireEvent.contextMenu(thing);
    expect(log).toEqual(['open', 'begin', 'cancel', 'undo']);
    log.length = 0;
    const finger = press('touch');
    expect(fireEvent.contextMenu(thing)).toBe(false);
    finger.move(40, 0);
    finger.up(40, 0);
    expect(log).toEqual(['open', 'begin', 'move 40 0', 'end', 'commit']);
    log.length = 0;
    // It has rested and goes again: that was no tap.
    const resting = press('touch');
    fireEvent.contextMenu(thing);
    resting.up(0, 0);
    expect(log).toEqual([]);
  });

  test('ends with the thing it moves', () => {
    const { log, press, unmount } = stage();
    press('mouse');
    unmount();
    expect(log).toEqual(['open', 'begin', 'cancel', 'undo']);
  });

  test('can begin again after any end', () => {
    const { log, press } = stage();
    press('mouse').cancel();
    press('touch').cancel();
    press('mouse').up(0, 0);
    press('touch').up(0, 0);
    expect(log.filter((what) => what === 'commit')).toHaveLength(2);
  });
});

describe('A finger', () => {
  test('that taps takes hold and lets go; one that trembles does too', () => {
    for (const by of [0, CLICK_PX, FINGER_PX - 1]) {
      const { log, press } = stage();
      const hand = press('touch');
      hand.move(0, by);
      expect(log).toEqual([]);
      hand.up(0, by);
      expect(log).toEqual(['open', 'begin', 'tap', 'commit']);
    }
  });

  test('takes hold of what goes its way, and leaves alone for good what goes another', () => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
    const way = fc.constantFrom<DragWay>('horizontal', 'vertical', 'both');
    const place = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }));
    fc.assert(
      fc.property(way, fc.array(place, { maxLength: 8 }), fc.boolean(), (along, path, isLetGo) => {
        const { log, press, unmount } = stage(along);
        const hand = press('touch');
        for (const [x, y] of path) hand.move(x, y);
        if (isLetGo) hand.up(...(path.at(-1) ?? [0, 0]));
        else hand.cancel();
        unmount();
        const first = path.find(([x, y]) => Math.hypot(x, y) >= FINGER_PX);
        const isLevel = first !== undefined && Math.abs(first[0]) > Math.abs(first[1]);
        const goesItsWay = along === 'both' || isLevel === (along === 'horizontal');
        if (first === undefined) {
          expect(log).toEqual(isLetGo ? ['open', 'begin', 'tap', 'commit'] : []);
        } else if (!goesItsWay) {
          expect(log).toEqual([]);
        } else {
          expect(log.slice(0, 2)).toEqual(['open', 'begin']);
          expect(log.slice(-2)).toEqual(isLetGo ? ['end', 'commit'] : ['cancel', 'undo']);
        }
        // Whatever happens, a step is opened and closed, or there is none.
        const opened = log.filter((what) => what === 'open').length;
        expect(log.filter((what) => what === 'commit' || what === 'undo')).toHaveLength(opened);
      }),
      { numRuns: 200 },
    );
    vi.useRealTimers();
  });
});
