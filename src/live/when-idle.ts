/** With less than this left before the next frame [ms], the frame would have to wait for what is done. */
const ROOM_MS = 4;
/** A fast screen never has that much, but is idle in every frame: after so many looks it is done all the same. */
const MOST_LOOKS = 12;

/**
 * Does the work between two frames, not sooner than `soonestMs` from now and not later than `latestMs`
 * after that. A browser that cannot tell when it is idle (Safari) does it as soon as allowed. Returns
 * the way to call it off.
 */
export function whenIdle(work: () => void, soonestMs: number, latestMs: number): () => void {
  let idle: number | null = null;
  let lastMs = Infinity;
  let looks = 0;

  function look(deadline: IdleDeadline): void {
    looks += 1;
    const isTime = deadline.didTimeout || looks >= MOST_LOOKS;
    if (isTime || deadline.timeRemaining() >= ROOM_MS) work();
    else ask();
  }

  function ask(): void {
    const timeout = Math.max(1, lastMs - performance.now());
    idle = requestIdleCallback(look, { timeout });
  }

  const timer = setTimeout(() => {
    lastMs = performance.now() + latestMs;
    if (typeof requestIdleCallback === 'undefined') work();
    else ask();
  }, soonestMs);

  return () => {
    clearTimeout(timer);
    if (idle !== null) cancelIdleCallback(idle);
  };
}
