import type { Messages } from './en.ts';

const rules = new Intl.PluralRules('pl');

/** Polish counts in three ways: 1 wyładowanie, 2 wyładowania, 5 wyładowań. */
function plural(n: number, one: string, few: string, many: string): string {
  const category = rules.select(n);
  const word = category === 'one' ? one : category === 'few' ? few : many;
  return `${n} ${word}`;
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
  themes: { system: 'Systemowy', light: 'Jasny', dark: 'Ciemny', projector: 'Rzutnik' },
  undo: 'Cofnij',
  redo: 'Ponów',
  startOver: 'Od nowa',
  locked: 'Ustalone przez autora tej strony',
  lecture: 'Wykład',
  share: 'Udostępnij',
  stopped:
    'Ta część strony przestała działać. Twój eksperyment jest zapisany w adresie: odśwież stronę, aby pracować dalej.',
  reload: 'Odśwież',
  notLoaded: 'Nie udało się wczytać tej części. Spróbuj ponownie, gdy będzie połączenie.',

  left: 'Co wychodzi przy danym wejściu',
  leftSlopes: 'Jak stromo wyjście podąża za wejściem',
  right: 'Co dzieje się w czasie',
  rightTitle: 'To samo wejście u każdego z nich',
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
  axisX: (axis) => `${axis} jako x: 0 w reobazie, −1 bez prądu`,
  outputScale: 'Wyjście',
  outputScales: { relative: 'względem dwukrotnej reobazy', native: 'zmierzone' },
  relativeAxis: (axis) => `${axis}, względem wartości przy 2 × reobaza`,
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
  uncounted: 'zbyt wiele wyładowań, by je policzyć',
  rippleReading: (rate) => `oscylacja ${rate} Hz, zbyt mała na wyładowania`,
  howMeasured: (points) => `Każda kropka to symulacja modelu; jak dotąd ${points}.`,
  pickADot: 'Kliknij kropkę, aby zobaczyć jej przebieg.',

  noRheobase: (model) =>
    `${model} przy tych wartościach nie wyładowuje się trwale przy żadnym stałym prądzie albo wyładowuje się bez prądu: 1 na osi to reobaza wartości opublikowanych.`,
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
    diverged: (variable, t) => `${variable} wykracza poza wszelki zakres w ${t} ms`,
    'too-stiff': (variable, t) =>
      `od ${t} ms ${variable} zmienia się zbyt szybko dla tej metody; nadąży wykładnicza Eulera`,
    'too-many-spikes': (most, t) =>
      `ponad ${most} wyładowań do chwili ${t} ms: przebieg kończy się tutaj`,
  },
  amplitudeHandle: 'Amplituda wejścia',
  timeHandle: (name) => `${name} (wejście)`,
  zoomOut: 'Cały przebieg',
  freeze: 'Zamroź jako ślad',
  unfreeze: 'Usuń ślad',
  play: 'Odtwarzaj',
  pause: 'Pauza',
  stepBack: 'Krok wstecz',
  stepForward: 'Krok naprzód',
  speed: 'Tempo',
  speedChoice: (msPerSecond) => `${msPerSecond} ms na sekundę`,
  runLength: 'Długość przebiegu',
  stimulusSettings: 'Ustawienia wejścia',
  seed: 'Ziarno losowe',
  countSummary: (model, count, windowMs, rate) =>
    `${model}: ${count} w ${windowMs} ms (${rate} na sekundę)`,
  spikes: (n) => plural(n, 'wyładowanie', 'wyładowania', 'wyładowań'),

  models: 'Na stole',
  addModel: 'Dodaj model',
  artificial: 'Sztuczne jednostki',
  biological: 'Modele biologiczne',
  removeModel: (model) => `Usuń: ${model}`,
  selectModel: (model) => `Pokaż parametry: ${model}`,
  equation: 'Równanie',
  evidence: 'Co ten model wie',
  fittedTo: 'Dopasowany do',
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
  numerics: 'Jak to jest liczone',

  verdict: 'Która to funkcja?',
  verdictSentence: (model, range, closest, error) =>
    `${model}, ${range} reobaz: najbliżej jest ${closest}, błąd ${error}%.`,
  verdictNone: 'Nie ma czego porównać: brak wyładowań w tym zakresie.',
  verdictNothing: 'Żadna z czterech nie pasuje dobrze.',
  verdictCloser: (name, error) => `Bliżej jest ${name}, błąd ${error}%.`,
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
    `${model}: przy tych wartościach nie da się go policzyć. Pozostaje ostatni dobry obraz.`,
  typeANumber: (min, max, example) =>
    `Wpisz liczbę od ${min} do ${max} w takim zapisie: ${example}.`,

  footer:
    'Każdą liczbę na tej stronie liczą w Twojej przeglądarce pokazane modele. Nic jej nie opuszcza.',
};
