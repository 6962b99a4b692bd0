import type { LectureMessages } from './en.ts';

/** Every sentence of the lecture shell in Polish. */
export const pl: LectureMessages = {
  title: 'Threshold: wykład',
  stepOf: (n, all) => `Krok ${n} z ${all}`,
  computing: 'trwa obliczanie',

  unknownSequence: (name) =>
    `Nie ma tu wykładu „${name}”. Wybierz jeden z tych albo zostań przy stanie z linku.`,
  unknownStep: (name, all) =>
    `Ten wykład nie ma kroku „${name}”. Ma kroki od 1 do ${all}; zaczynamy od pierwszego.`,
  lectures: 'Przygotowane wykłady',

  figures: 'Odpowiedzi przy obecnym wejściu',
  previous: 'Wstecz',
  next: 'Dalej',
  play: 'Odtwórz',
  pause: 'Pauza',
  reveal: 'Odsłoń',
  revealed: 'Odsłonięte',
  ghost: 'Ślad',
  laser: 'Wskaźnik',
  black: 'Czarny',
  backFromBlack: 'Wróć do obrazu',
  fullScreen: 'Pełny ekran',
  noFullScreen: 'Przeglądarka nie pozwala tu na pełny ekran.',
  help: 'Klawisze',
  explore: 'Eksploruj',
  presenter: 'Dla prowadzącego',

  helpTitle: 'Klawisze dla prowadzącego',
  space: 'Spacja',
  keys: {
    next: 'następny krok (też Page Down, jak na pilocie)',
    previous: 'krok wstecz (też Page Up)',
    ends: 'pierwszy krok, ostatni krok',
    play: 'odtwarzanie kursora czasu albo pauza',
    reveal: 'odsłonięcie odpowiedzi (też Enter)',
    vote: 'wpisywanie głosów; Enter przechodzi do następnego pola',
    ghost: 'zamrożenie obrazu jako szarego śladu do porównania albo usunięcie śladu',
    laser: 'jasna linia na wykresie w czasie idzie za myszą',
    models: 'ukrycie albo pokazanie pierwszego, drugiego … modelu',
    drawer: 'pytanie, modele i parametry w szufladzie',
    fullScreen: 'pełny ekran',
    black: 'czarny ekran; dowolny klawisz przywraca obraz',
    help: 'te klawisze',
    close: 'zamknięcie tego, co otwarte',
  },
  helpSliders: 'Na suwaku strzałki przesuwają suwak; Page Up i Page Down zawsze zmieniają krok.',
  language: 'Język',
  theme: 'Barwy',
  themes: { projector: 'Białe', dark: 'Ciemne' },
  drawer: 'Parametry',
  close: 'Zamknij',

  vote: 'Głosowanie',
  votesFor: (option) => `Głosy na „${option}”`,
  typeAVote: (most) => `Wpisz liczbę całkowitą od 0 do ${most}.`,
  firstVote: (count) => `pierwsze głosowanie: ${count}`,
  theAnswer: 'odpowiedź',
  hidden: 'ukryte',
  evidenceOf: (model) => `Podstawy: ${model}`,
};
