/**
 * For a button that may have nothing to do, often because it was just pressed: it says so and keeps the focus, which
 * the attribute `disabled` would throw away.
 */
export function unless(
  idle: boolean,
  onClick: () => void,
): { readonly 'aria-disabled': true } | { readonly onClick: () => void } {
  return idle ? { 'aria-disabled': true } : { onClick };
}
