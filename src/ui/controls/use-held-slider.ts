import type { ChangeEvent, PointerEvent as ReactPointerEvent } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { finds } from '../../plots/shared/drag-way.ts';
import { followHand, isFinger, whenLifted } from '../../plots/shared/follow-hand.ts';
import { frameGate } from '../../plots/shared/frame-gate.ts';
import type { SliderScale } from './slider-scale.ts';

interface HeldSlider {
  readonly scale: SliderScale;
  readonly value: number;
  onInput(value: number): void;
  onCommit(): void;
  /** The browser took the hand away: all its input is to be forgotten. */
  onCancel(): void;
}

/** A finger so near to the thumb's middle [px] has touched the thumb, and not the track beside it. */
const THUMB_PX = 12;

/** A pointer on the slider. */
interface Hand {
  readonly valueBefore: number;
  readonly thumbPx: number;
  /** It moves the slider. A finger may still turn out to scroll: what it has set until then waits. */
  isMeant: boolean;
  waiting: number | null;
  hasSet: boolean;
}

/**
 * The browser's own slider, held by a hand, a key, a voice or a switch. The browser sets it as soon as a
 * finger touches it, even one that scrolls; here nothing is set before it is plain what the finger wants.
 */
export function useHeldSlider(props: HeldSlider) {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const [gate] = useState(frameGate);
  /** Where the thumb is, while the value has yet to follow. */
  const [held, setHeld] = useState<number | null>(null);
  /** Who holds it; `lost`: a hand that the browser took away, and that is still down. */
  const holder = useRef<Hand | 'key' | 'lost' | null>(null);
  const drop = useRef<(() => void) | null>(null);
  useEffect(() => () => drop.current?.(), []);

  // The thumb follows the hand at once, all else once a frame.
  function set(position: number): void {
    setHeld(position);
    gate.ask(() => {
      setHeld(null);
      latest.current.onInput(latest.current.scale.toValue(position));
    });
  }
  function letGo(): void {
    holder.current = null;
    drop.current = null;
    gate.flush();
    latest.current.onCommit();
  }

  function lose(press: PointerEvent): void {
    holder.current = 'lost';
    drop.current = whenLifted(press, () => {
      holder.current = null;
      drop.current = null;
    });
  }

  function follow(hand: Hand, press: PointerEvent): () => void {
    let canBeTap = true;
    const take = (): void => {
      hand.isMeant = true;
      if (hand.waiting === null) return;
      hand.hasSet = true;
      set(hand.waiting);
    };
    const away = (): void => {
      stop();
      gate.discard();
      setHeld(null);
      lose(press);
      if (!hand.hasSet) return;
      latest.current.onInput(hand.valueBefore);
      latest.current.onCancel();
    };
    const stop = followHand(press, {
      move(event) {
        if (hand.isMeant) return;
        const wish = finds(
          'horizontal',
          event.clientX - press.clientX,
          event.clientY - press.clientY,
        );
        if (wish === 'other') away();
        if (wish === 'this') take();
      },
      up() {
        const { waiting, thumbPx } = hand;
        const isTap = !hand.isMeant && canBeTap && waiting !== null;
        if (isTap && Math.abs(press.clientX - thumbPx) > THUMB_PX) take();
        letGo();
      },
      away,
      held() {
        canBeTap = false;
      },
    });
    return away;
  }

  return {
    position: held ?? props.scale.toPosition(props.value),
    handlers: {
      onChange({ target }: ChangeEvent<HTMLInputElement>): void {
        const position = target.valueAsNumber;
        const by = holder.current;
        if (by === 'lost') return;
        if (by !== null && by !== 'key') {
          by.waiting = position;
          if (!by.isMeant) return;
          by.hasSet = true;
        }
        set(position);
        // A value set by voice or a screen reader, or a tap that is told after the finger has left, is whole by itself.
        if (by === null) letGo();
      },
      onPointerDown(event: ReactPointerEvent<HTMLInputElement>): void {
        if (event.button !== 0) return;
        drop.current?.();
        // A second finger: a pinch.
        if (!event.isPrimary) return lose(event.nativeEvent);
        const { left, width } = event.currentTarget.getBoundingClientRect();
        const { scale, value } = latest.current;
        const share = (scale.toPosition(value) - scale.min) / (scale.max - scale.min);
        const hand: Hand = {
          valueBefore: value,
          thumbPx: left + THUMB_PX / 2 + share * (width - THUMB_PX),
          isMeant: !isFinger(event),
          waiting: null,
          hasSet: false,
        };
        holder.current = hand;
        drop.current = follow(hand, event.nativeEvent);
      },
      onKeyDown(): void {
        holder.current ??= 'key';
      },
      onKeyUp(): void {
        if (holder.current === 'key') letGo();
      },
      onBlur(): void {
        if (holder.current === 'key') letGo();
      },
    },
  };
}
