/** What holds words of its own: a line, a cell, a label. */
const LINES =
  'p, li, dt, dd, th, td, caption, h1, h2, h3, summary, option, button, label, legend, text, .choice, .param-name, .field-error';
const SPOKEN = ['aria-label', 'aria-valuetext', 'title', 'placeholder'] as const;

/** Every text that is shown or spoken, with the element it stands in. */
export function shownWords(
  root: ParentNode,
): readonly { readonly at: string; readonly text: string }[] {
  const words: { at: string; text: string }[] = [];
  for (const element of root.querySelectorAll('*')) {
    const at = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    for (const name of SPOKEN) {
      const text = element.getAttribute(name);
      if (text) words.push({ at: `${at}[${name}]`, text });
    }
    if (!element.matches(LINES) || element.querySelector(LINES)) continue;
    const text = element.textContent.trim();
    if (text) words.push({ at, text });
  }
  return words;
}
