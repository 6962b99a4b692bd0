/** Are two pieces of plain JSON equal? Keys may come in any order. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameData(a[key], b[key]));
}

/**
 * `next` with every part that equals its counterpart in `previous` replaced by that very object, so
 * that results remembered by reference stay valid. Members of a list are matched by `id` if they have one.
 */
export function keepParts<T>(previous: unknown, next: T): T {
  if (sameData(previous, next)) return previous as T;
  if (!isObject(previous) || !isObject(next)) return next;
  if (Array.isArray(next)) {
    const old: readonly unknown[] = Array.isArray(previous) ? previous : [];
    return next.map((part: unknown, i) => keepParts(counterpart(old, part, i), part)) as T;
  }
  return Object.fromEntries(
    Object.entries(next).map(([key, part]) => [key, keepParts(previous[key], part)]),
  ) as T;
}

function counterpart(old: readonly unknown[], part: unknown, index: number): unknown {
  if (!isObject(part) || !('id' in part)) return old[index];
  return old.find((candidate) => isObject(candidate) && candidate.id === part.id);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
