/** Lets work through once a frame. */
export interface FrameGate {
  /** Does the work at once, or, if this frame has had its share, before the next is painted: the newest only. */
  ask(work: () => void): void;
  /** Does what still waits. */
  flush(): void;
  /** Forgets what still waits. */
  discard(): void;
}

/**
 * A fast mouse, or a slow machine, reports more movement than there are frames to draw it in; drawing
 * each report would make it slower still.
 */
export function frameGate(): FrameGate {
  let waiting: (() => void) | null = null;
  let frame: number | null = null;

  function flush(): void {
    const work = waiting;
    waiting = null;
    work?.();
  }

  function turn(): void {
    frame = null;
    if (!waiting) return;
    frame = requestAnimationFrame(turn);
    flush();
  }

  return {
    ask(work) {
      waiting = work;
      if (frame !== null) return;
      frame = requestAnimationFrame(turn);
      flush();
    },
    flush,
    discard() {
      waiting = null;
    },
  };
}
