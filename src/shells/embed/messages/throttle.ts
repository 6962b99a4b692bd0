/** Does `work` at once, or `later` after `restMs`; and again after that if it was wished for meanwhile. */
export function throttle(
  work: () => void,
  restMs: number,
): { wish(later?: boolean): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isDue = false;
  function wish(later = false): void {
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
    if (later) isDue = true;
    else work();
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
