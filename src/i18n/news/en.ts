/** What is said aloud of a change, in English; `pl.ts` must have the same keys. */
export const en = {
  undone: 'Undone.',
  redone: 'Redone.',
  startedOver: 'Started over.',
  added: (models: string) => `Added: ${models}.`,
  removed: (models: string) => `Removed: ${models}.`,
  selected: (model: string) => `Parameters of ${model}.`,
  value: (name: string, value: string) => `${name}: ${value}.`,
  several: (count: string) => `Values changed: ${count}.`,
  ghostKept: 'The picture stays in grey, to compare with.',
  ghostGone: 'The grey picture is gone.',
};

/** The words for changes in one language. */
export type NewsMessages = typeof en;
