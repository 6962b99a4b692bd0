/**
 * What a record holds under a name that came from outside: a link, a message, a key of the keyboard. Undefined for
 * what every object inherits: `constructor` and `toString` are names like any other, and in nobody's record.
 */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
