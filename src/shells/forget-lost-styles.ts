/**
 * Takes away style sheets that could not be loaded. A part of the page that comes later brings its own; as long as
 * the failed one stands in the page, another try would take it for loaded and show the part bare.
 */
export function forgetLostStyles(page: Document): void {
  page.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement) target.remove();
    },
    // Such an event does not rise: it is met on its way down.
    true,
  );
}
