/** Gives the focus, and with it the keys, to the page as a whole: no control keeps any of them for itself. */
export function focusPage(): void {
  document.querySelector<HTMLElement>('main.lecture')?.focus({ preventScroll: true });
}
