/** Calls `over` when it is time again; returns the way to call that off. */
export type Rest = (over: () => void) => () => void;

export const forMs =
  (ms: number): Rest =>
  (over) => {
    const timer = setTimeout(over, ms);
    return () => clearTimeout(timer);
  };

/** A frame out of sight is never drawn: then it is over after so long [ms]. */
const LATEST_MS = 100;

/** Until the page has drawn what it was given. */
export const untilDrawn: Rest = (over) => {
  let timer = setTimeout(over, LATEST_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(over);
  });
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
};

/** Does `work` at once, or `later`, after a rest; and again after that if it was wished for meanwhile. */
export function throttle(
  work: () => void,
  rest: Rest,
): { wish(later?: boolean): void; stop(): void } {
  let callOff: (() => void) | null = null;
  let isDue = false;
  function wish(later = false): void {
    if (callOff !== null) {
      isDue = true;
      return;
    }
    callOff = rest(() => {
      callOff?.();
      callOff = null;
      if (!isDue) return;
      isDue = false;
      wish();
    });
    if (later) isDue = true;
    else work();
  }
  return {
    wish,
    stop() {
      callOff?.();
      callOff = null;
      isDue = false;
    },
  };
}
