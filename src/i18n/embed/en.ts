import type { WrongMessage } from './wrong-message.ts';

/** Words of the embedded explorer in English. `pl.ts` must have the same keys. */
export const en = {
  fullPage: 'Open the full explorer',
  newWindow: 'in a new window',
  wrongMessage: {
    version: 'The message was not read: its “threshold” must be 1.',
    type: 'The message was not read: its “type” must be setState, getState, play, pause or reset.',
    id: 'The message was not read: its “id” must be a text of 1 to 64 characters.',
    state:
      'The message was not read: its “state” must be a link’s hash of at most 8000 characters, or an object of at most 100 keys with texts, finite numbers or true and false.',
    keys: 'The message was not read: it has keys besides threshold, type, id and, for setState, state.',
  } satisfies Record<WrongMessage, string>,
  noLink:
    'The state was not read: a link’s hash has keys and values, as in “stimulus=pulse&amp=2”.',
  lastStateStays: 'The last state stays.',
  noTimePanel: 'There is nothing to play: the panel “time” is not shown.',
  askTitle: 'First a guess',
  ask: (model: string, window: string) => `Guess: how many spikes in ${window}? Model: ${model}`,
  guesses: { none: 'none', one: 'one', several: 'two or more' },
  told: (guess: string, model: string, spikes: string) =>
    `Your guess: ${guess}. ${model}: ${spikes}.`,
};

export type EmbedMessages = typeof en;
