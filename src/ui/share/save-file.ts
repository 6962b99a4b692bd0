/** Time [ms] that a browser needs at most to begin reading what it saves. */
const READING_MS = 60_000;

/** Hands a file to the browser's downloads. A frame without allow-downloads ignores it silently. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), READING_MS);
}

/** The same for text. */
export function saveText(text: string, mime: string, name: string): void {
  saveFile(new Blob([text], { type: `${mime};charset=utf-8` }), name);
}

/** Does this page stand in a frame that may forbid downloads? */
export const mayForbidSaving = (): boolean => window.self !== window.top;
