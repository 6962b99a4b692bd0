/** What stands before the tables of numbers, in English; `pl.ts` must have the same keys. */
export const en = {
  upTo: (answer: string, to: string) => `${answer} up to ${to}`,
  between: (answer: string, from: string, to: string) =>
    from === to ? `${answer} at ${from}` : `${answer} from ${from} to ${to}`,
  onFrom: (answer: string, from: string) => `${answer} from ${from}`,
  answers: (name: string, unit: string, list: string) => `${name} (${unit}): ${list}.`,
  more: (count: string) => `further changes: ${count}`,
  spikesAt: (name: string, spikes: string, times: string) => `${name}: ${spikes}, at ${times} ms.`,
  noSpikes: (name: string) => `${name}: no spike in this stretch of time.`,
};

/** The words before the tables in one language. */
export type TableMessages = typeof en;
