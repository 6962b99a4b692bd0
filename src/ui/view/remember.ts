/** Answers of the last call, by key. */
const last = new Map<string, { readonly deps: readonly unknown[]; readonly value: unknown }>();

/**
 * The value made for the same `key` last time, if nothing it was made from has changed. While an
 * input is dragged most of a picture stays the same; being the very same objects, it is not drawn again.
 */
export function remember<T>(key: string, deps: readonly unknown[], make: () => T): T {
  const before = last.get(key);
  if (before && sameItems(before.deps, deps)) return before.value as T;
  const value = make();
  last.set(key, { deps, value });
  return value;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => Object.is(item, b[i]));
}
