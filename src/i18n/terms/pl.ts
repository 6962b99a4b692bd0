import type { TermMessages } from './en.ts';

/** The same in Polish. */
export const pl: TermMessages = {
  spike:
    'Wyładowanie, czyli potencjał czynnościowy, to krótka, duża zmiana potencjału błonowego. To sygnał, który neuron przesyła dalej.',
  rheobase:
    'Reobaza to najmniejszy stały prąd, który włączony w spoczynku wywołuje trwałe wyładowania neuronu. Każdy neuron ma własną; wejścia liczone w reobazach można porównywać.',
  settled:
    'Stan ustalony to ten, który pozostaje, gdy prąd płynie dalej, a pierwsze, zmienne odstępy między wyładowaniami minęły.',
  bistable:
    'Dwie stabilne odpowiedzi: w tym zakresie przy tym samym prądzie neuron milczy albo stale się wyładowuje. Które z dwojga, zależy od tego, co było wcześniej.',
  relative:
    'Częstość każdego neuronu dzielimy przez jego własną częstość przy 2 × reobaza. Tam każdy neuron ma 1, a różnią się kształty krzywych.',
};
