import type { NewsMessages } from './en.ts';

/** What is said aloud of a change, in Polish. */
export const pl: NewsMessages = {
  undone: 'Cofnięto.',
  redone: 'Ponowiono.',
  startedOver: 'Zaczęto od nowa.',
  added: (models) => `Dodano: ${models}.`,
  removed: (models) => `Usunięto: ${models}.`,
  selected: (model) => `Parametry: ${model}.`,
  value: (name, value) => `${name}: ${value}.`,
  several: (count) => `Zmienione wartości: ${count}.`,
  ghostKept: 'Obraz pozostaje na szaro do porównania.',
  ghostGone: 'Szary obraz usunięto.',
};
