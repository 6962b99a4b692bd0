/** Show of hands by step and option. In memory only: what a class thinks is not part of a link. */
export type Votes = ReadonlyMap<string, readonly number[]>;

/** More hands than any hall has. */
export const MOST_HANDS = 9999;

export function withVote(votes: Votes, step: string, option: number, count: number): Votes {
  const before = votes.get(step) ?? [];
  const length = Math.max(before.length, option + 1);
  const counts = Array.from({ length }, (_, i) => (i === option ? count : (before[i] ?? 0)));
  return new Map(votes).set(step, counts);
}
