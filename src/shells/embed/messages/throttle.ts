/** Does `work` at once, and again after `restMs` if it was wished for meanwhile. */
export function throttle(work: () => void, restMs: number): { wish(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isDue = false;
  function wish(): void {
    if (timer !== null) {
      isDue = true;
      return;
    }
    timer = setTimeout(() => {
      timer = null;
      if (!isDue) return;
      isDue = false;
      wish();
    }, restMs);
    work();
  }
  return {
    wish,
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      isDue = false;
    },
  };
}
