import type { EmbedMessages } from './en.ts';

/** Words of the embedded explorer in Polish. */
export const pl: EmbedMessages = {
  fullPage: 'Otwórz pełną wersję',
  newWindow: 'w nowym oknie',
  wrongMessage: {
    version: 'Nie odczytano wiadomości: pole „threshold” musi mieć wartość 1.',
    type: 'Nie odczytano wiadomości: pole „type” musi mieć wartość setState, getState, play, pause albo reset.',
    id: 'Nie odczytano wiadomości: pole „id” musi być tekstem o długości od 1 do 64 znaków.',
    state:
      'Nie odczytano wiadomości: pole „state” musi być końcówką linku o długości najwyżej 8000 znaków albo obiektem, który ma najwyżej 100 kluczy, a jako wartości teksty, skończone liczby albo true i false.',
    keys: 'Nie odczytano wiadomości: ma inne klucze niż threshold, type, id oraz, dla setState, state.',
  },
  noLink:
    'Nie odczytano stanu: końcówka linku składa się z kluczy i wartości, na przykład „stimulus=pulse&amp=2”.',
  lastStateStays: 'Ostatni stan pozostaje.',
  noTimePanel: 'Nie ma czego odtwarzać: panel „time” nie jest pokazany.',
  askTitle: 'Najpierw przewidywanie',
  ask: (model, window) => `Zgadnij: ile wyładowań w ciągu ${window}? Model: ${model}`,
  guesses: { none: 'zero', one: 'jedno', several: 'dwa lub więcej' },
  told: (guess, model, spikes) => `Twoje przewidywanie: ${guess}. ${model}: ${spikes}.`,
};
