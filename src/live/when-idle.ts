/** With less than this left before the next frame [ms], the frame would have to wait for what is done. */
const ROOM_MS = 4;

/**
 * Does the work between two frames, not sooner than `soonestMs` from now and not later than `latestMs`
 * after that. A browser that cannot tell when it is idle (Safari) does it as soon as allowed. Returns
 * the way to call it off.
 */
export function whenIdle(work: () => void, soonestMs: number, latestMs: number): () => void {
  let idle: number | null = null;
  let lastMs = Infinity;

  function look(deadline: IdleDeadline): void {
    const hasRoom = deadline.timeRemaining() >= ROOM_MS;
    if (hasRoom || deadline.didTimeout) work();
    else ask();
  }

  function ask(): void {
    const timeout = Math.max(1, lastMs - performance.now());
    idle = requestIdleCallback(look, { timeout });
  }

  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'undefined') {
      work();
      return;
    }
    lastMs = performance.now() + latestMs;
    ask();
  }, soonestMs);

  return () => {
    clearTimeout(timer);
    if (idle !== null) cancelIdleCallback(idle);
  };
}
