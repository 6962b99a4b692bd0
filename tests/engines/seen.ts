// Looked at inside the page: each of these functions stands alone.

/** Both pictures are there: curves without gaps to come, and ink in the traces. */
export function isDrawn(): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>('.time-plot canvas');
  if (!document.querySelector('.io-plot .io-curve path[d^="M"]') || !canvas) return false;
  if (document.querySelector('.io-pending, .waiting')) return false;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value, i) => i % 4 === 3 && value > 0);
}

/** Text of the first element that fits, with plain spaces. */
export function textOf(selector: string): string {
  const found = document.querySelector<HTMLElement>(selector);
  const text = found instanceof HTMLInputElement ? found.value : found?.innerText;
  return (text ?? '').replaceAll(/[\u00a0\u202f]/gu, ' ');
}

/** Presses the first button whose words begin so; false if there is none yet. */
export function press(words: string): boolean {
  const button = [...document.querySelectorAll('button')].find((one) =>
    one.innerText.trim().startsWith(words),
  );
  button?.click();
  return button !== undefined;
}

/** Where the handle of the left plot's input is, and what it says. */
export function inputHandle(): { x: number; y: number; value: number } {
  const slider = [...document.querySelectorAll<HTMLElement>('.io-plot [role="slider"]')].find(
    (one) => one.getAttribute('aria-label')?.startsWith('Input'),
  )!;
  slider.focus();
  const { x, y, width, height } = slider.querySelector('.plot-knob')!.getBoundingClientRect();
  return {
    x: Math.round(x + width / 2),
    y: Math.round(y + height / 2),
    value: Number(slider.getAttribute('aria-valuenow')),
  };
}

/** What the page's frame has said, by type. */
export const typesHeard = (): unknown[] => window.heard.map((said) => said['type']);

/** Adds a script to the page and says what comes of it; to be asked for with `fateOfScript`. */
export function addScript(src: string): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = src;
  for (const fate of ['load', 'error'] as const) {
    script.addEventListener(fate, () => {
      script.dataset['fate'] = fate;
    });
  }
  document.body.append(script);
}

export const fateOfScript = (src: string): string | undefined =>
  document.querySelector<HTMLElement>(`script[src="${src}"]`)?.dataset['fate'];

/** Menus inside a sentence that leave a gap after the words chosen, or cut them off. */
export function menusTooWide(): string[] {
  return [...document.querySelectorAll<HTMLSelectElement>('select.phrase')].flatMap((menu) => {
    const words = menu.selectedOptions[0]?.label ?? '';
    const ruler = document.body.appendChild(document.createElement('span'));
    ruler.textContent = words;
    const { fontFamily, fontSize, fontWeight, letterSpacing } = getComputedStyle(menu);
    const alike = { fontFamily, fontSize, fontWeight, letterSpacing };
    Object.assign(ruler.style, { position: 'absolute', whiteSpace: 'pre', ...alike });
    const spare = menu.getBoundingClientRect().width - ruler.getBoundingClientRect().width;
    ruler.remove();
    return spare > -1 && spare < 16 ? [] : [`${words}: ${spare} px`];
  });
}
