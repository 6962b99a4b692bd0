/** A press that goes on: it ends by being let go or by being taken away, never by both. */
export interface HandEvents {
  move(event: PointerEvent): void;
  up(event: PointerEvent): void;
  /**
   * The browser, or a second finger, took the pointer: a scroll, a pinch, a menu, another window. Whatever
   * the hand has done so far was not meant.
   */
  away(): void;
  /** A finger has rested until the browser would have opened a menu: no tap any more. */
  held?(): void;
}

export const isFinger = ({ pointerType }: Pick<PointerEvent, 'pointerType'>): boolean =>
  pointerType === 'touch' || pointerType === 'pen';

/** Waits until a pointer that was taken away is no longer down. Returns the way to stop waiting. */
export function whenLifted(
  { pointerType }: Pick<PointerEvent, 'pointerType'>,
  done: () => void,
): () => void {
  const waiting = new AbortController();
  const stop = (): void => waiting.abort();
  const look = (event: Event): void => {
    const isDown = 'touches' in event ? (event as TouchEvent).touches.length > 0 : false;
    const isHeld = event.type === 'pointermove' && (event as PointerEvent).buttons > 0;
    if (isDown || isHeld) return;
    stop();
    done();
  };
  const types =
    pointerType === 'touch'
      ? ['touchend', 'touchcancel']
      : ['pointerup', 'pointerdown', 'pointermove'];
  for (const type of types) {
    window.addEventListener(type, look, { capture: true, signal: waiting.signal });
  }
  return stop;
}

/**
 * Follows the pointer of `press` wherever it goes, also off the element and beyond its life. Returns the way
 * to stop following.
 */
export function followHand(
  press: Pick<PointerEvent, 'pointerId' | 'pointerType'>,
  { move, up, away, held }: HandEvents,
): () => void {
  const following = new AbortController();
  const { signal } = following;
  const stop = (): void => following.abort();
  const gone = (): void => {
    stop();
    away();
  };

  /** Listens before anything on the page can keep an event to itself. */
  function on(type: string, listener: (event: Event) => void): void {
    window.addEventListener(type, listener, { capture: true, signal });
  }
  function onOwn(type: string, listener: (event: PointerEvent) => void): void {
    on(type, (event) => {
      if ((event as PointerEvent).pointerId === press.pointerId) listener(event as PointerEvent);
    });
  }
  onOwn('pointermove', move);
  onOwn('pointerup', (event) => {
    stop();
    up(event);
  });
  onOwn('pointercancel', gone);
  onOwn('lostpointercapture', gone);
  on('pointerdown', (event) => {
    const { pointerId, pointerType } = event as PointerEvent;
    if (pointerId !== press.pointerId && pointerType === 'touch') gone();
  });
  on('contextmenu', (event) => {
    if (!isFinger(press)) {
      gone();
      return;
    }
    // A finger that rests before it drags wants no menu.
    event.preventDefault();
    held?.();
  });
  on('blur', (event) => {
    // The focus that goes from one thing to another on the page says nothing.
    if (!(event.target instanceof Node)) gone();
  });
  on('visibilitychange', gone);
  on('pagehide', gone);
  return stop;
}
