/**
 * Copies what stands in an element; where the browser forbids it (a sandboxed frame), selects it, so
 * that the reader can. Says whether it was copied.
 */
export async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) {
      shown.focus();
      getSelection()?.selectAllChildren(shown);
    }
    return false;
  }
}
