import fc from 'fast-check';

const FINE = 2 ** 30;

/**
 * Any number from min to max. Mostly spread evenly: fast-check's own doubles are spread evenly over
 * their bits, so nearly all of them lie next to zero; a few of those are worth having, too.
 */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .integer({ min: 0, max: FINE })
        .map((i) => Math.min(max, min + (max - min) * (i / FINE))),
    },
    { weight: 1, arbitrary: fc.double({ min, max, noNaN: true }) },
  );

/** Any positive number from min to max, each order of magnitude as often as the next. */
export const decades = (min: number, max: number): fc.Arbitrary<number> =>
  between(Math.log(min), Math.log(max)).map((x) => Math.min(max, Math.max(min, Math.exp(x))));
