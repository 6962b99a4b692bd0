/** What is left of numbers around one that should have cancelled; nothing on the page is as small. */
const NOTHING = 1e-13;

/**
 * Takes away what rounding left behind: 1.6 rheobases, made native and back, are 1.6 again and not
 * 1.6000000000000003, and steps that lead back to zero end there. A number that is not nearly a short one keeps
 * all its digits.
 */
export function withoutDust(value: number): number {
  if (Math.abs(value) < NOTHING) return 0;
  const short = Number(value.toPrecision(9));
  return Math.abs(value - short) <= 1e-13 * Math.abs(value) ? short : value;
}

const MOST_DIGITS = 12;

/** The shortest number that is no further than `slack` from a value. */
export function shortest(value: number, slack: number): number {
  for (let digits = 1; digits <= MOST_DIGITS; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.abs(value - short) <= slack) return short;
  }
  return value;
}

/** Both ends of a stretch without it. */
export const stretchWithoutDust = ([from, to]: readonly [number, number]) =>
  [withoutDust(from), withoutDust(to)] as const;
