import { useEffect, useState } from 'react';
import type { FigureSpec } from '../../content/sequences/sequence.ts';
import { answer } from './figures.ts';

/** Longest that the page is kept from drawing [ms]. */
const SLICE_MS = 8;

type Specs = Readonly<Record<string, FigureSpec>>;
export type Figures = ReadonlyMap<string, number>;

/** The same models give the same numbers: each is asked once a visit. */
const known = new Map<string, number>();
const NONE: Specs = {};

/** The numbers of a step by name, as they come; one that is not there yet is missing. */
export function useFigures(specs: Specs = NONE): Figures {
  const [, setArrived] = useState(0);
  useEffect(() => {
    const missing = Object.values(specs).filter((spec) => !known.has(keyOf(spec)));
    let timer: number | undefined;
    const work = answerAll(missing);
    const slice = (): void => {
      const endMs = performance.now() + SLICE_MS;
      let done = false;
      while (!done && performance.now() < endMs) done = work.next().done === true;
      setArrived(known.size);
      if (!done) timer = window.setTimeout(slice, 0);
    };
    timer = window.setTimeout(slice, 0);
    return () => window.clearTimeout(timer);
  }, [specs]);

  const found = Object.entries(specs).map(
    ([name, spec]) => [name, known.get(keyOf(spec))] as const,
  );
  return new Map(found.filter((one): one is readonly [string, number] => one[1] !== undefined));
}

const keyOf = (spec: FigureSpec): string => JSON.stringify(spec);

function* answerAll(specs: readonly FigureSpec[]): Generator<null, void> {
  for (const spec of specs) {
    known.set(keyOf(spec), yield* answer(spec));
    yield null;
  }
}
