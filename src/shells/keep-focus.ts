/** What Tab reaches. */
const REACHABLE = 'a[href], button, select, input, textarea, summary, [tabindex="0"]';

/**
 * From now on the focus does not fall to the body when what has it is removed or can no longer be used: it goes to
 * what stood next to it, in the nearest part that is still there, or to a part that is a home for it
 * (`data-focus-home`). Whoever leaves a control by hand is left alone. Returns what stops it.
 */
export function keepFocus(page: Document): () => void {
  let held: HTMLElement | null = null;
  /** Everything around it, in the order of Tab, and what it stands in, from the inside out. */
  let around: readonly HTMLElement[] = [];
  let above: readonly HTMLElement[] = [];

  function look(): void {
    const { activeElement } = page;
    if (!(activeElement instanceof HTMLElement || activeElement instanceof SVGElement)) return;
    if (activeElement === page.body) return;
    held = activeElement as HTMLElement;
    around = [...page.querySelectorAll<HTMLElement>(REACHABLE)];
    const parts: HTMLElement[] = [];
    for (let part = held.parentElement; part; part = part.parentElement) parts.push(part);
    above = parts;
  }

  function rescue(): void {
    if (held === null || (held.isConnected && !held.matches(':disabled'))) return;
    const place = around.indexOf(held);
    const near = [...around.slice(place + 1), ...around.slice(0, Math.max(0, place)).toReversed()];
    held = null;
    for (const part of above) {
      if (!part.isConnected) continue;
      const isHome = part.matches('[data-focus-home]');
      const next = isHome ? part : near.find((one) => part.contains(one) && canBeUsed(one));
      if (next === undefined) continue;
      next.focus({ preventScroll: isHome });
      return;
    }
  }

  /** Left by hand, or taken away? That is known when the script that is running now has ended. */
  function left(): void {
    queueMicrotask(() => {
      if (held?.isConnected && !held.matches(':disabled') && page.activeElement === page.body) {
        held = null;
      }
    });
  }

  const observer = new MutationObserver(rescue);
  observer.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  const looks = ['focusin', 'keydown', 'pointerdown'] as const;
  for (const type of looks) page.addEventListener(type, look, true);
  page.addEventListener('focusout', left, true);
  look();
  return () => {
    observer.disconnect();
    for (const type of looks) page.removeEventListener(type, look, true);
    page.removeEventListener('focusout', left, true);
  };
}

const canBeUsed = (one: HTMLElement): boolean =>
  one.isConnected && !one.matches(':disabled, [inert] *') && one.getClientRects().length > 0;
