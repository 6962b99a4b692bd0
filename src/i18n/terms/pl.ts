import type { TermMessages } from './en.ts';

/** The same in Polish. */
export const pl: TermMessages = {
  spike: {
    label: 'wyładowanie (potencjał czynnościowy)',
    meaning:
      'Wyładowanie, czyli potencjał czynnościowy, to krótka, duża zmiana potencjału błonowego. To sygnał, który neuron przesyła dalej.',
  },
  rheobase: {
    label: 'reobaza',
    meaning:
      'Reobaza to najmniejszy stały prąd, który włączony w spoczynku wywołuje trwałe wyładowania neuronu. Każdy neuron ma własną; wejścia liczone w reobazach można porównywać.',
  },
  settled: {
    label: 'stan ustalony',
    meaning:
      'Stan ustalony to ten, który pozostaje, gdy prąd płynie dalej, a pierwsze, zmienne odstępy między wyładowaniami minęły.',
  },
  bistable: {
    label: 'dwie stabilne odpowiedzi',
    meaning:
      'Dwie stabilne odpowiedzi: w tym zakresie przy tym samym prądzie neuron milczy albo stale się wyładowuje. Które z dwojga, zależy od tego, co było wcześniej.',
  },
  relative: {
    label: 'względem wartości przy dwukrotnej reobazie',
    meaning:
      'Częstość każdego neuronu dzielimy przez jego własną częstość przy dwukrotnej reobazie. Tam każdy neuron ma 1, a różnią się kształty krzywych.',
  },
};
