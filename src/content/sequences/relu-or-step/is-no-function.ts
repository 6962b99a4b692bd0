import type { Step } from '../sequence.ts';
import { AXON, CURRENT, NEAR, OPINIONS, PULSE } from './parts.ts';

const HELD = 'measure=spike-count&range=0,12&amp=8&offMs=450&t=500';
const SLOWLY = `${HELD}&stimulus=ramp-hold-kick`;
const LONG = `${NEAR}&models=${AXON},relu&${HELD}`;
const RAMP = `${NEAR}&models=${AXON},relu&${SLOWLY}`;
const TOGETHER = `${PULSE}&models=${AXON}&range=0,15&amp=10&view=0,25`;
const TRAIN = `${NEAR}&models=${AXON}&stimulus=pulse-train&onMs=5&count=4&periodMs=2`;
const APART = `${TRAIN}&measure=peak-potential&range=0,15&amp=2.5&t=40&view=0,25`;

/** Block, history and timing: what no function of the input can do; and what all this rests on. */
export const isNoFunction: readonly Step[] = [
  {
    id: 'block',
    link: `${CURRENT}&models=${AXON},lif,relu&range=0,200&amp=70`,
    title: { en: 'Much too much', pl: 'O wiele za dużo' },
    text: {
      en: 'At 70 µA/cm² the spikes have become small, but there are many: {rate70:spikes} per second. LIF, the textbook integrator, fires as well. We go on to 160. What will the axon do?',
      pl: 'Przy 70 µA/cm² wyładowania są już niskie, ale częste: {rate70:spikes} na sekundę. LIF, podręcznikowy integrator, też się wyładowuje. Idziemy dalej, do 160. Co zrobi akson?',
    },
    twin: {
      en: 'Artificial twin: ReLU. Nobody can overdrive it: more in, more out.',
      pl: 'Sztuczny bliźniak: ReLU. Nie da się jej przesterować: więcej na wejściu, więcej na wyjściu.',
    },
    vote: {
      question: { en: 'At 160 µA/cm² the axon …', pl: 'Przy 160 µA/cm² akson …' },
      options: [
        { en: 'fires faster still', pl: 'wyładowuje się jeszcze częściej' },
        { en: 'fires no faster', pl: 'nie wyładowuje się częściej' },
        { en: 'falls silent', pl: 'milknie' },
      ],
      answer: 2,
    },
    covers: ['curves'],
    reveal: {
      link: `${CURRENT}&models=${AXON},lif,relu&range=0,200&amp=160`,
      why: {
        en: 'The spikes shrink, and above {block} µA/cm² even the last ripple dies out: depolarisation block. So it is not ReLU either. LIF knows no block: {lif160:spikes} per second.',
        pl: 'Wyładowania maleją, a powyżej {block} µA/cm² gaśnie nawet ostatnie falowanie: blok depolaryzacyjny. Czyli to też nie ReLU. LIF nie zna bloku: {lif160:spikes} na sekundę.',
      },
    },
    figures: {
      rate70: {
        kind: 'reading',
        model: AXON,
        link: `${CURRENT}&models=${AXON}&amp=70`,
        decimals: 0,
      },
      block: {
        kind: 'edge',
        model: AXON,
        link: `${CURRENT}&models=${AXON}`,
        silent: 160,
        answers: 150,
        ripple: true,
        decimals: 1,
      },
      lif160: {
        kind: 'reading',
        model: 'lif',
        link: `${CURRENT}&models=lif&amp=160`,
        decimals: 0,
      },
    },
  },
  {
    id: 'ramp',
    link: LONG,
    title: { en: 'One input, two answers', pl: 'Jedno wejście, dwie odpowiedzi' },
    text: {
      en: 'Switched on at once, 8 µA/cm² makes the axon fire {stepped:spikes}. Now the same 8 is reached slowly, by a ramp of 200 ms, and then held. How does the axon answer?',
      pl: 'Prąd 8 µA/cm² włączony od razu wywołuje {stepped:spikes}. Teraz to samo 8 osiągniemy powoli, rampą trwającą 200 ms, i utrzymamy. Jak odpowie akson?',
    },
    twin: {
      en: 'Artificial twin: ReLU. To 8 it gives one answer, however 8 was reached.',
      pl: 'Sztuczny bliźniak: ReLU. Na 8 ma jedną odpowiedź, jakkolwiek do 8 doszliśmy.',
    },
    vote: {
      question: {
        en: 'While 8 µA/cm² is held, the axon …',
        pl: 'Przy utrzymywanym 8 µA/cm² akson …',
      },
      options: [
        { en: 'fires as fast as before', pl: 'wyładowuje się tak samo często' },
        { en: 'fires more slowly', pl: 'wyładowuje się rzadziej' },
        { en: 'stays silent', pl: 'milczy' },
      ],
      answer: 2,
    },
    reveal: {
      link: `${RAMP}&kick=5`,
      why: {
        en: 'After the ramp it is silent: {ramped:spikes}. Then one brief kick, and the same 8 keeps it firing. One input, two answers: this is not a function. A neuron has a state.',
        pl: 'Po rampie milczy: {ramped:spikes}. Potem krótki impuls prądu, i przy tym samym 8 wyładowuje się dalej. Jedno wejście, dwie odpowiedzi: to nie funkcja. Neuron ma stan.',
      },
    },
    figures: {
      stepped: { kind: 'reading', model: AXON, link: LONG, decimals: 0 },
      ramped: {
        kind: 'reading',
        model: AXON,
        link: `${RAMP}&kick=0`,
        decimals: 0,
      },
    },
  },
  {
    id: 'timing',
    link: TOGETHER,
    title: { en: 'Time is an input', pl: 'Czas jest wejściem' },
    text: {
      en: 'Four pulses of 2.5 µA/cm² and 1 ms arrive together: the axon meets 10, fires and peaks at {together} mV. Now each begins 2 ms after the one before. Does it fire?',
      pl: 'Cztery impulsy prądu po 2,5 µA/cm² i 1 ms przychodzą razem: akson dostaje 10, wyładowuje się, szczyt ma {together} mV. Teraz każdy zacznie się 2 ms po poprzednim. Czy będzie wyładowanie?',
    },
    twin: {
      en: 'Artificial twin: the weighted sum. 4 × 2.5 = 10 both times; the step unit says {unit} both times.',
      pl: 'Sztuczny bliźniak: suma ważona. 4 × 2,5 = 10 za każdym razem; funkcja skokowa daje {unit} za każdym razem.',
    },
    vote: {
      question: {
        en: 'Four pulses, one every 2 ms: a spike?',
        pl: 'Cztery impulsy prądu co 2 ms: czy będzie wyładowanie?',
      },
      options: [
        { en: 'yes, the same', pl: 'tak, takie samo' },
        { en: 'yes, but later', pl: 'tak, ale później' },
        { en: 'no', pl: 'nie' },
      ],
      answer: 2,
    },
    reveal: {
      link: APART,
      why: {
        en: 'No spike: {apart} mV is all it comes to. The charge is the same, but when the last pulse arrives, little is left of the first. To a neuron, time is an input.',
        pl: 'Nie ma wyładowania: potencjał dochodzi tylko do {apart} mV. Ładunek jest ten sam, ale gdy przychodzi ostatni impuls prądu, z pierwszego niewiele zostało. Dla neuronu czas jest wejściem.',
      },
    },
    figures: {
      together: { kind: 'reading', model: AXON, link: TOGETHER, decimals: 1 },
      apart: { kind: 'reading', model: AXON, link: APART, decimals: 1 },
      unit: {
        kind: 'reading',
        model: 'step',
        link: `${PULSE}&models=${AXON},step&amp=10`,
        decimals: 0,
      },
    },
  },
  {
    id: 'evidence',
    link: `${NEAR}&models=${AXON},relu`,
    title: { en: 'What is known, and what is not', pl: 'Co wiadomo, a czego nie' },
    text: {
      en: 'This was a model of one squid axon, from 1952. Neurons of the human cortex are warmer, branched, have many more kinds of channel, and adapt. How whole brains use all this, nobody knows.',
      pl: 'To był model jednego aksonu kałamarnicy z 1952 roku. Neurony kory człowieka są cieplejsze, rozgałęzione, mają o wiele więcej rodzajów kanałów i się adaptują. Jak używają tego całe mózgi, nie wie nikt.',
    },
    twin: {
      en: 'Artificial twin: ReLU. No data are behind it: it was chosen because it learns well.',
      pl: 'Sztuczny bliźniak: ReLU. Nie stoją za nią żadne dane: wybrano ją, bo dobrze się uczy.',
    },
    pictures: [
      {
        link: `${PULSE}&models=${AXON}&range=0,15`,
        plot: 'input',
        title: { en: 'One short pulse: a step', pl: 'Krótki impuls prądu: skok' },
      },
      {
        link: `${CURRENT}&models=${AXON}&range=0,20`,
        plot: 'input',
        title: { en: 'A current that stays on: a bent ramp', pl: 'Stały prąd: zagięta rampa' },
      },
      {
        link: `${CURRENT}&models=${AXON}&range=0,200`,
        plot: 'input',
        title: { en: 'Far too much: a block', pl: 'O wiele za dużo: blok' },
      },
      {
        link: `${NEAR}&models=${AXON}&${SLOWLY}&kick=5`,
        plot: 'time',
        title: { en: 'One input: two answers', pl: 'Jedno wejście: dwie odpowiedzi' },
      },
    ],
    vote: {
      question: {
        en: 'Once more: what is the activation function of a neuron?',
        pl: 'Jeszcze raz: jaka jest funkcja aktywacji neuronu?',
      },
      options: OPINIONS,
      answer: 3,
      again: 'vote',
    },
    reveal: {
      why: {
        en: 'One model axon gave a step, a bent ramp, a block, two answers to one input, and none to the same sum. An activation function sums up one experiment; it is not a property of the neuron.',
        pl: 'Jeden model aksonu dał skok, zagiętą rampę, blok, dwie odpowiedzi na jedno wejście i żadnej na tę samą sumę. Funkcja aktywacji streszcza jedno doświadczenie; nie jest cechą neuronu.',
      },
    },
  },
];
