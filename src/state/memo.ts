/**
 * Remembers the answer for each object as long as the object lives. Documents are never changed in
 * place, so the same part always has the same answer, and whoever compares by reference sees that.
 */
export function memo<Key extends object, Answer>(
  compute: (key: Key) => Answer,
): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known.answer;
    const answer = compute(key);
    answers.set(key, { answer });
    return answer;
  };
}
