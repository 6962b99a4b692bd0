import type { Step } from '../sequence.ts';
import { AXON, CURRENT, NEAR, OPINIONS, PULSE } from './parts.ts';

/** Votes, then pulses and currents that make the axon look like a step, and like ReLU. */
export const looksLikeAFunction: readonly Step[] = [
  {
    id: 'vote',
    link: `${NEAR}&models=relu,step&range=0,3`,
    title: { en: 'ReLU or step?', pl: 'ReLU czy skok?' },
    text: {
      en: 'Books on machine learning draw ReLU. Books on biology say “all or none”, which sounds like a step. Vote before anything is measured.',
      pl: 'Książki o uczeniu maszynowym rysują ReLU. Książki o biologii mówią „wszystko albo nic”, a to brzmi jak funkcja skokowa. Zagłosuj, zanim cokolwiek zmierzymy.',
    },
    twin: {
      en: 'Both are artificial units: one number in, one number out, at once. 0 is their threshold; −1 stands for no input.',
      pl: 'Obie to sztuczne jednostki: jedna liczba na wejściu, jedna na wyjściu, od razu. 0 to ich próg, a −1 oznacza brak wejścia.',
    },
    vote: {
      question: {
        en: 'What is the activation function of a neuron?',
        pl: 'Jaka jest funkcja aktywacji neuronu?',
      },
      options: OPINIONS,
      answer: null,
    },
    covers: ['curves', 'traces'],
    reveal: {
      why: {
        en: 'Two candidates on one pair of axes. The axon has not said a word yet: it answers in the steps that follow. Then we vote again.',
        pl: 'Dwie kandydatki na jednych osiach. Akson nie powiedział jeszcze nic: odpowie w następnych krokach. Potem zagłosujemy drugi raz.',
      },
    },
  },
  {
    id: 'one-pulse',
    link: `${PULSE}&models=${AXON},step&range=0,10&amp=3`,
    title: { en: 'One short pulse', pl: 'Jeden krótki impuls prądu' },
    text: {
      en: 'A current flows into the axon of a squid for one millisecond. Raise it from 0 to 10 µA/cm²: nothing, still nothing, and then? Find the place by hand, then reveal the curve.',
      pl: 'Prąd płynie do aksonu kałamarnicy przez milisekundę. Zwiększaj go od 0 do 10 µA/cm²: nic, wciąż nic, a potem? Znajdź to miejsce samodzielnie, a potem odsłoń krzywą.',
    },
    twin: {
      en: 'Artificial twin: the step. It jumps as well, at one fixed number.',
      pl: 'Sztuczny bliźniak: funkcja skokowa. Też skacze, przy jednej stałej liczbie.',
    },
    covers: ['curves'],
    reveal: {
      link: `${PULSE}&models=${AXON},step&range=0,10&amp=8`,
      why: {
        en: 'Nothing, nothing, then a whole spike: the threshold is {threshold} µA/cm². Asked how high one pulse lifts it, the axon answers with a step.',
        pl: 'Nic, nic i nagle całe wyładowanie: próg to {threshold} µA/cm². Na pytanie, jak wysoko podniesie go jeden impuls prądu, akson odpowiada skokiem.',
      },
    },
    figures: {
      threshold: {
        kind: 'edge',
        model: AXON,
        link: `${NEAR}&models=${AXON}&stimulus=pulse&onMs=5&measure=did-it-fire&t=40`,
        silent: 0,
        answers: 10,
        decimals: 3,
      },
    },
  },
  {
    id: 'all-or-none',
    link: `${PULSE}&models=${AXON},relu&range=0,40&amp=20`,
    title: { en: 'Twice as strong', pl: 'Dwa razy silniej' },
    text: {
      en: 'A pulse of 20 µA/cm² makes a spike that peaks at {peak20} mV. Now the pulse becomes twice as strong. What becomes of the spike?',
      pl: 'Impuls prądu 20 µA/cm² wywołuje wyładowanie o szczycie {peak20} mV. Teraz impuls prądu będzie dwa razy silniejszy. Co stanie się z wyładowaniem?',
    },
    twin: {
      en: 'Artificial twin: ReLU. The more goes in, the more comes out, without end.',
      pl: 'Sztuczny bliźniak: ReLU. Im więcej wchodzi, tym więcej wychodzi, bez końca.',
    },
    vote: {
      question: { en: 'The peak of the spike …', pl: 'Szczyt wyładowania …' },
      options: [
        { en: 'doubles', pl: 'podwoi się' },
        { en: 'rises by about 1 mV', pl: 'wzrośnie o około 1 mV' },
        { en: 'falls', pl: 'spadnie' },
        { en: 'two spikes appear', pl: 'będą dwa wyładowania' },
      ],
      answer: 1,
    },
    covers: ['curves'],
    reveal: {
      link: `${PULSE}&models=${AXON},relu&range=0,40&amp=40`,
      why: {
        en: '{peak40} mV after {peak20}: all or none. Once enough sodium channels are open, they and no longer the stimulus drive the potential.',
        pl: '{peak40} mV zamiast {peak20}: wszystko albo nic. Gdy otworzy się dość kanałów sodowych, to one, a już nie bodziec, kierują potencjałem.',
      },
    },
    figures: {
      peak20: {
        kind: 'reading',
        model: AXON,
        link: `${PULSE}&models=${AXON}&amp=20`,
        decimals: 1,
      },
      peak40: {
        kind: 'reading',
        model: AXON,
        link: `${PULSE}&models=${AXON}&amp=40`,
        decimals: 1,
      },
    },
  },
  {
    id: 'count',
    link: `${CURRENT}&models=${AXON},relu&range=0,20&amp=10`,
    title: { en: 'Now count spikes', pl: 'Teraz liczymy wyładowania' },
    text: {
      en: 'The current stays on. At 10 µA/cm² the axon settles to {rate10:spikes} per second. How does this number begin, if the current is raised from nothing?',
      pl: 'Prąd pozostaje włączony. Przy 10 µA/cm² odpowiedź aksonu ustala się na {rate10:spikes} na sekundę. Od czego zaczyna się ta liczba, gdy prąd rośnie od zera?',
    },
    twin: {
      en: 'Artificial twin: ReLU. It starts from zero, with a corner and no jump.',
      pl: 'Sztuczny bliźniak: ReLU. Zaczyna od zera, z załamaniem i bez skoku.',
    },
    vote: {
      question: { en: 'Spikes per second …', pl: 'Liczba wyładowań na sekundę …' },
      options: [
        { en: 'grow from zero, like ReLU', pl: 'rośnie od zera, jak ReLU' },
        { en: 'jump, then grow', pl: 'skacze, potem rośnie' },
        { en: 'jump and stay the same', pl: 'skacze i już się nie zmienia' },
      ],
      answer: 1,
    },
    covers: ['curves'],
    reveal: {
      why: {
        en: 'Silence up to {rheobase} µA/cm², then at once {onset:spikes} per second, then a slow rise. Closer to ReLU than before; but ReLU does not jump.',
        pl: 'Cisza do {rheobase} µA/cm², potem od razu {onset:spikes} na sekundę, dalej powolny wzrost. Bliżej ReLU niż przedtem; ale ReLU nie skacze.',
      },
    },
    figures: {
      rate10: {
        kind: 'reading',
        model: AXON,
        link: `${CURRENT}&models=${AXON}&amp=10`,
        decimals: 1,
      },
      rheobase: {
        kind: 'edge',
        model: AXON,
        link: `${CURRENT}&models=${AXON}`,
        silent: 6,
        answers: 7,
        decimals: 2,
      },
      onset: {
        kind: 'reading',
        model: AXON,
        link: `${CURRENT}&models=${AXON}`,
        at: 6.27,
        decimals: 0,
      },
    },
  },
];
