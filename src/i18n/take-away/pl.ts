import type { TakeAwayWords } from './en.ts';

/** Words on pictures and in data files, in Polish. */
export const pl: TakeAwayWords = {
  titleInput: 'Wyjście w zależności od wejścia',
  titleTime: 'Wartości w czasie',
  ghost: (label) => `${label}, zamrożony ślad`,
  quantities: {
    input: 'wejście',
    output: 'wyjście',
    time: 't',
    spikeTime: 'chwila wyładowania',
    ripple: 'oscylacja',
  },
  columnOf: (quantity, label) => `${quantity} (${label})`,
  relativeUnit: '1 przy 2 × reobaza',
  yesNo: '1 = tak',
  rheobases: '× reobaza',
  question: 'Pytanie',
  output: 'Wyjście',
  link: 'Odnośnik',
  cite: 'Cytowanie',
  models: 'Modele',
  shown: 'Co jest czym',
  simulated: 'z symulacji, za każdym wierszem stoi przebieg modelu',
  formula: 'wzór',
  rippleNote: 'W kolumnie „oscylacja” 1 oznacza oscylację zbyt małą, by uznać ją za wyładowania.',
  runOf: (label) => `Obliczenie: ${label}, prądy w µA/cm²`,
  changes: 'Zmieniono',
  changed: (now, published) => `${now} (wartość opublikowana ${published})`,
  noChanges: 'Wszystkie parametry mają wartości opublikowane.',
  howToRead:
    'Jak czytać: kolumny stoją obok siebie, każda krzywa i każdy przebieg przy własnych wartościach wejścia lub czasu, bo te się różnią; niczego nie interpolowano. Krótsze kolumny kończą się pustymi komórkami, a pusta komórka oznacza brak wartości. Między kolumnami przecinek, w liczbach kropka dziesiętna, UTF-8, tyle cyfr, ile ma liczba. W Pythonie: pandas.read_csv(PLIK, comment="#")',
};
