import { counted } from './count.ts';
import type { Messages } from './en.ts';

/** What comes out of a neuron, as Polish counts it. */
function spikes(n: number, decimals = 0): string {
  const forms = { one: 'wyładowanie', few: 'wyładowania', many: 'wyładowań', other: 'wyładowania' };
  return counted('pl', n, decimals, forms);
}

/** Every sentence of the interface in Polish. */
export const pl: Messages = {
  title: 'Threshold',
  pageTitle: 'Threshold: eksplorator modeli aktywacji neuronów',
  paramNote: (name, published, source) => `${name}: wartość opublikowana ${published}. ${source}`,
  paramHint: 'Wskaż parametr, aby zobaczyć, skąd pochodzi jego wartość.',
  tagline: 'Jakiej funkcji aktywacji używa mózg? Sprawdź.',
  skipToContent: 'Przejdź do wykresów',
  language: 'Język',
  theme: 'Motyw',
  themes: { system: 'Motyw systemu', light: 'Jasny', dark: 'Ciemny', projector: 'Rzutnik' },
  undo: 'Cofnij',
  redo: 'Ponów',
  startOver: 'Od nowa',
  locked: 'Ustalone przez autora tej strony',
  lecture: 'Wykład',
  share: 'Udostępnij',
  stopped:
    'Ta część strony przestała działać. Odśwież stronę: Twoje doświadczenie jest zapisane w adresie.',
  reload: 'Odśwież',
  notLoaded: 'Nie udało się wczytać tej części.',
  whatHelps: {
    offline: 'Nie ma połączenia z siecią: spróbuj ponownie, gdy będzie.',
    renewed:
      'Być może stronę odnowiono, odkąd ją otwarto. Odśwież ją: Twoje doświadczenie jest zapisane w adresie.',
    unknown:
      'Spróbuj ponownie. Jeśli to nie pomoże, odśwież stronę: Twoje doświadczenie jest zapisane w adresie.',
  },
  tryAgain: 'Spróbuj ponownie',

  left: 'Co wychodzi przy danym wejściu',
  leftSlopes: 'Jak stromo wyjście podąża za wejściem',
  right: 'Co dzieje się w czasie',
  rightTitle: 'Odpowiedzi modeli na to samo wejście',
  measureMenu: 'O co pytamy',
  stimulusMenu: 'Rodzaj wejścia',
  questionJoin: 'przy',
  questionEnd: '?',

  input: 'Wejście',
  inputHandle: 'Wejście: przeciągnij albo użyj strzałek',
  inputUnit: 'Wejście w',
  inputUnits: {
    rheobase: 'wielokrotnościach reobazy',
    native: 'µA/cm²',
    x: 'x (sztuczne jednostki)',
  },
  timesRheobase: (value) => `${value} × reobaza`,
  xEquals: (value) => `x = ${value}`,
  axisUnit: 'Wejście x (bezwymiarowe)',
  unitQuestion: 'Co daje każda jednostka',
  slopeQuestion: 'Jakie nachylenie f′ ma każda jednostka',
  axisRheobase: (axis) => `${axis}, w wielokrotnościach reobazy danego neuronu`,
  axisNative: (axis) => `${axis} (µA/cm²)`,
  axisX: (axis) => `${axis} jako x: 0 przy reobazie, −1 bez prądu`,
  outputScale: 'Wyjście',
  outputScales: { relative: 'względem wartości przy dwukrotnej reobazie', native: 'zmierzone' },
  relativeAxis: (axis) => `${axis}, względem wartości przy dwukrotnej reobazie`,
  activationAxis: 'Aktywacja (bezwymiarowa)',
  derivativeAxis: 'Nachylenie f′(x)',
  surrogate: (unit) => `${unit}: gradient zastępczy do uczenia, nie nachylenie`,
  derivative: 'Nachylenia f′ sztucznych jednostek',
  axis: 'Zmieniaj',
  range: 'Zakres',
  rangeChoice: (from, to) => `od ${from} do ${to}`,
  here: (input, output) => `${input} → ${output}`,
  pointNames: (label) => `Symulacje: ${label}`,
  silentCurve: 'brak wyładowań w tym zakresie',
  undefinedCurve: 'nieokreślone w tym zakresie',
  bandBistable: 'dwie stabilne odpowiedzi',
  bandExtreme: 'poza zakresem fizjologicznym',
  outputUnits: {
    Hz: (value) => `${value} Hz`,
    spikes: (value) => value,
    mV: (value) => `${value} mV`,
    ms: (value) => `${value} ms`,
    'µA/cm²': (value) => `${value} µA/cm²`,
    '0/1': (value) => (value === '1' ? 'tak' : 'nie'),
  },
  axisUnits: {
    Hz: 'wyładowania na sekundę',
    spikes: '',
    mV: 'mV',
    ms: 'ms',
    'µA/cm²': 'µA/cm²',
    '0/1': '1 = tak',
  },
  notDefined: 'nieokreślone',
  missing: {
    uncounted: 'zbyt wiele wyładowań, by je policzyć',
    tooLong: 'przy tym kroku czasowym trwałoby to zbyt długo',
  },
  computing: 'trwa obliczanie',
  provisional: (words) => `${words} (wstępnie)`,
  rippleReading: (rate) => `oscylacja ${rate} Hz, zbyt mała na wyładowania`,
  howMeasured: (points) => `Każda kropka to symulacja modelu; jak dotąd ${points}.`,
  pickADot: 'Kliknij kropkę, aby zobaczyć jej przebieg.',

  noRheobase: (model, firesByItself) =>
    `${model}: przy tych wartościach model nie ma reobazy, bo ${firesByItself ? 'wyładowuje się bez prądu' : 'żaden ze sprawdzonych stałych prądów nie podtrzymuje wyładowań'}.`,
  publishedUnit: '1 na osi to reobaza dla wartości opublikowanych.',
  publishedScale:
    'Wartości względne podzielono przez wartość przy dwukrotnej reobazie modelu o wartościach opublikowanych.',
  caveats: 'Zastrzeżenia do porównania',

  time: 'Czas',
  timeAxis: 'czas (ms)',
  timeAxisControl:
    'Oś czasu: strzałki przesuwają, plus i minus zmieniają powiększenie, 0 pokazuje całość',
  viewText: (from, to) => `od ${from} do ${to} ms`,
  cursor: 'Kursor czasu',
  cursorText: (t) => `${t} ms`,
  stimulusLane: 'wejście',
  laneUnits: { rheobase: '× reobaza', native: 'µA/cm²', x: 'x' },
  spikeDrawn: 'wyładowanie dorysowane',
  runEnds: {
    diverged: (variable, t) => `${variable} rośnie bez ograniczeń od ${t} ms`,
    'too-stiff': (variable, t) =>
      `od ${t} ms ${variable} zmienia się zbyt szybko dla tej metody; nadąży wykładnicza metoda Eulera`,
    'too-many-spikes': (most, t) =>
      `liczba wyładowań powyżej ${most} przed chwilą ${t} ms: przebieg kończy się tutaj`,
  },
  amplitudeHandle: 'Amplituda wejścia',
  timeHandle: (name) => `${name} (wejście)`,
  zoomOut: 'Pokaż cały przebieg',
  freeze: 'Zostaw ślad do porównania',
  unfreeze: 'Usuń ślad',
  play: 'Odtwarzaj',
  pause: 'Pauza',
  stepBack: 'Krok wstecz',
  stepForward: 'Krok naprzód',
  speed: 'Tempo',
  speedChoice: (msPerSecond) => `${msPerSecond} ms czasu modelu na sekundę`,
  runLength: 'Długość przebiegu',
  stimulusSettings: 'Ustawienia wejścia',
  seed: 'Ziarno generatora losowego',
  countSummary: (model, count, windowMs, rate) =>
    `${model}: ${count} w ${windowMs} ms (${rate} na sekundę)`,
  spikes,

  models: 'Porównywane modele',
  addModel: 'Dodaj model',
  artificial: 'Sztuczne jednostki',
  biological: 'Modele biologiczne',
  removeModel: (model) => `Usuń: ${model}`,
  selectModel: (model) => `Pokaż parametry: ${model}`,
  equation: 'Równanie',
  evidence: 'Na czym opiera się ten model',
  fittedTo: 'Podstawa',
  leavesOut: 'Pomija',
  notKnown: 'Nie wiadomo',
  source: 'Źródło',
  traits: {
    monotone: 'nigdy nie maleje',
    notMonotone: 'ma wgłębienie',
    bounded: 'ograniczona',
    unbounded: 'nieograniczona',
    memoryless: 'bez pamięci i bez czasu',
    state: 'ma stan: pamięta',
  },
  resetParam: (name) => `Przywróć: ${name}`,
  resetAll: 'Wartości opublikowane',
  valueField: (name) => `${name}, wpisana wartość`,
  rheobaseIs: (value) => `reobaza ${value} µA/cm²`,
  inside: 'Wnętrze',
  chemistry: 'Blokery i stężenia',
  insideViews: {
    none: 'nic',
    gates: 'bramki',
    currents: 'prądy jonowe',
    conductances: 'otwarte przewodnictwa',
    forces: 'siły napędowe',
  },

  method: 'Metoda całkowania',
  dt: 'Krok czasowy',
  numerics: 'Jak to jest obliczane',

  verdict: 'Jaką funkcję przypomina ten neuron?',
  verdictSentence: (model, range, closest, error) =>
    `${model}, ${range}: najbliżej jest ${closest}, błąd ${error}%.`,
  verdictNone: (why) => `Nie ma czego porównać: ${why}.`,
  verdictNothing: 'Żadna z czterech nie pasuje dobrze.',
  verdictCloser: (name, error) => `Bliżej: ${name}, błąd ${error}%.`,
  verdictOnset: {
    jump: 'Początek jest skokowy.',
    'small-jump': 'Początek ma niewielki skok.',
    continuous: 'Początek jest ciągły.',
  },
  verdictConditions: (rate, noise) => `${rate}, ${noise}. To streszczenie, a nie neuron.`,
  verdictOthers: (list) => `Inne: ${list}.`,
  settledRates: {
    'rate-steady': 'Częstość ustalona',
    'rate-first': 'Częstość z pierwszego odstępu',
  },
  whyRates: {
    'rate-steady': {
      differ:
        'Na wykresie względem wejścia jest częstość ustalona, a w czasie liczą się całe wyładowania od początku bodźca, razem z pierwszymi i z czekaniem na nie: stąd różnica.',
      silent: (model, count) => `${model}: ${count}, potem cisza: częstość ustalona wynosi 0 Hz.`,
    },
    'rate-first': {
      differ:
        'Na wykresie względem wejścia liczy się tylko pierwszy odstęp, a w czasie wszystkie wyładowania: stąd różnica.',
      silent: (model, count) => `${model}: ${count} i żadnego odstępu: nie ma częstości, 0 Hz.`,
    },
  },
  whyUnits: (axis, input, highest) =>
    `Na wykresie względem wejścia sztuczne jednostki odpowiadają na wartość „${axis}”, ${input}, a w czasie na prąd w danej chwili, najwyżej ${highest}.`,
  windowRate: 'Częstość w ciągu całego bodźca',
  withNoise: 'z szumem',
  withoutNoise: 'bez szumu',
  families: {
    step: 'funkcja skokowa',
    relu: 'ReLU',
    softplus: 'softplus',
    logistic: 'sigmoida',
    'square-root': 'pierwiastek',
    power: 'funkcja potęgowa',
    'jump-relu': 'ReLU ze skokiem',
  },

  table: 'Liczby w tabeli',
  tableCaptionLeft: 'Wyjście w zależności od wejścia',
  tableCaptionRight: 'Wartości w czasie',

  notices: 'Komunikaty',
  dismiss: 'Zamknij',
  notRead: (name, text) => `${name}: nie da się odczytać „${text}”. Nic nie zmieniono.`,
  runFailed: (model) =>
    `${model}: obliczenia przy tych wartościach się nie udały. Pozostaje ostatni poprawny obraz.`,
  typeANumber: (min, max, example) =>
    `Wpisz liczbę od ${min} do ${max} w takim zapisie: ${example}.`,

  footer: 'Krzywe i odczyty oblicza Twoja przeglądarka. Żadne dane jej nie opuszczają.',
};
