import type { NumericsMessages } from './en.ts';

/** The same in Polish. */
export const pl: NumericsMessages = {
  auto: 'najlepsza dla modelu',
  refused: (method, reason) => `${method}: niedostępna, ${reason}`,
  settled: 'Częstości ustalone i z pierwszego odstępu zawsze liczy najlepsza metoda danego modelu.',
  now: (model, method, steps) => `${model}: ${method}, liczba kroków: ${steps}`,
};
