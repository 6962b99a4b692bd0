import type { StimulusNumbersMessages } from './en.ts';

/** The same in Polish. */
export const pl: StimulusNumbersMessages = {
  drawHint: 'Naciśnij w polu wejścia i rysuj.',
  clearDrawing: 'Zacznij rysunek od nowa',
  newNoise: 'Nowy szum',
};
