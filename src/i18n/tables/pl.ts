import type { TableMessages } from './en.ts';

/** What stands before the tables of numbers, in Polish. */
export const pl: TableMessages = {
  upTo: (answer, to) => `${answer} do ${to}`,
  between: (answer, from, to) =>
    from === to ? `${answer} przy ${from}` : `${answer} od ${from} do ${to}`,
  onFrom: (answer, from) => `${answer} od ${from}`,
  answers: (name, unit, list) => `${name} (${unit}): ${list}.`,
  more: (count) => `dalsze zmiany: ${count}`,
  spikesAt: (name, spikes, times) => `${name}: ${spikes}, w\u00a0chwilach ${times} ms.`,
  noSpikes: (name) => `${name}: brak wyładowań w\u00a0tym odcinku czasu.`,
};
