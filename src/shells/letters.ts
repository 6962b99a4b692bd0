/** Letters beyond the preloaded Latin ones, as a reader's language needs them. */
const LETTERS: Readonly<Record<string, string>> = { pl: 'ąćęłńóśźż' };
/** Longest that the first picture waits for them [ms]. */
const PATIENCE_MS = 250;

/** Nothing is shown before its letters are there, so that no word changes its shape; but not for long. */
export async function lettersOf(language: string): Promise<void> {
  const letters = LETTERS[language];
  if (!letters) return;
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  const loads = ['400', '600'].map((weight) =>
    document.fonts.load(`${weight} 16px 'Source Sans 3'`, letters),
  );
  await Promise.race([Promise.allSettled(loads), late]);
}
