/** Calls what others have written: what it throws is told in its own words, and counts as no answer. */
export function safely(onError: (words: string) => void): <T>(call: () => T) => T | undefined {
  return (call) => {
    try {
      return call();
    } catch (error) {
      onError(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
}
