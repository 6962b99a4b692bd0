import { describe, expect, test } from 'vitest';
import type { Phrase } from './all-words.ts';
import { allPhrases, messages } from './all-words.ts';

const places = (phrases: readonly Phrase[]): string[] =>
  phrases.map(({ at, en: english, pl: polish }) => `${at}: ${english} | ${polish}`);

/** Words that other explorers got wrong, or that mean something else. */
const NEVER: readonly (readonly [string, RegExp])[] = [
  ['a gated channel is bramkowany, not closed', /kana\p{L}*\s+(?:\p{L}+\s+)?zamkni/iu],
  ['a leak channel is przeciekowy, not open', /kana\p{L}*\s+(?:\p{L}+\s+)?otwart/iu],
  ['all or none is wszystko albo nic', /wszystko lub nic|nic lub wszystko|nicz\p{L}+ lub nicz/iu],
  ['an action potential is potencjał czynnościowy', /potencja\p{L}* (?:akcji|dzia\p{L}+|aktywac)/iu],
  ['differentiable is różniczkowalna', /rozróżnialn|dyferencjowaln/iu],
  ['a spiking network is sieć impulsowa', /sie\p{L}* (?:szczytow|kolcow|spajkow|kolczast)/iu],
  ['a spike is a wyładowanie', /spajk|kolc(?:e|ów|em|a|u)?(?!\p{L})|(?<!\p{L})skoki? napięcia|(?<!\p{L})wystrzał/iu],
  ['a firing rate is a częstość', /częstotliwoś\p{L}* wyładowań|szybkoś\p{L}* wyładowań|stop\p{L}* wyładowań/iu],
  ['a leak is an upływ', /przeciek|wyciek|nieszczelnoś/iu],
  ['a conductance is a przewodnictwo', /konduktanc|przewodno/iu],
  ['a threshold is a próg', /(?<!\p{L})treshold|(?<!^)threshold/iu],
  ['a rheobase is a reobaza', /rheobaz|reobaze(?!\p{L})/iu],
  ['refractory is refrakcji', /ogniotrwał|refraktor/iu],
  ['a bias is obciążenie', /uprzedzeni|stronniczoś|odchylenie \(bias\)/iu],
  ['a gate is a bramka', /(?<!\p{L})(?:wrota|brama|bramy)(?!\p{L})/iu],
  ['a slider is a suwak', /slajder/iu],
  ['a noise is a szum', /hałas/iu],
  ['a link is a link', /odnośnik/iu],
  ['an experiment is a doświadczenie', /eksperyment/iu],
  ['the reader is Ty, with a capital', /(?<!\p{L})(?:tw[oó]j|twoi|twoja|twoje|twego)\p{L}*/u],
  ['ReLU is she: a function', /nieszczelne relu|powszechne w sieciach/iu],
  ['a method is a metoda, not a nameless one of Euler', /(?:jawn|wykładnicz)\p{L}* Eulera/iu],
  ['a temperature is w temperaturze', /(?<!temperaturze )(?<!temperaturze około )(?<!\p{L})w (?:około )?[\d⟦][^ ]* °C/u],
  ['się stands before the verb of a question', /wyładuje się/iu],
  ['a picture is poprawny, not dobry', /ostatni\p{L}* dobr/iu],
]; // prettier-ignore

/** English that promises too much, or that sounds translated. */
const NEVER_ENGLISH: readonly (readonly [string, RegExp])[] = [
  ['a parameter is quoted, not computed', /every number on this page/iu],
  ['spikes agree to a tolerance', /exactly (?:this|the same)|the same spikes/iu],
  ['a blocker stops a channel, it does not close it', /blockers? closes?/iu],
  ['one model is not a neuron, and a neuron no brain', /one neuron gave|property of a brain/iu],
  ['models are not on a table', /on the table/iu],
  ['things are in a frame or in a picture', /stands? in (?:a frame|the picture)/iu],
  ['defaults are called so', /what is usual/iu],
  [
    'settings are named before what they set',
    /\b(?:settings|unit|scale) of the (?:input|output)\b/iu,
  ],
  ['a basis, not a fit', /fitted to nothing:/iu],
];

/** What an English term must become wherever it stands. */
const ALWAYS: readonly (readonly [english: RegExp, polish: RegExp])[] = [
  [/action potential/iu, /potencja\p{L}* czynnościow/iu],
  [/\bspikes?\b/iu, /wyładowa|potencja\p{L}* czynnościow|iglic/iu],
  [/\bfir(?:es?|ing|ed)\b(?! rate)(?<!and-fire)/iu, /wyładow|wyładuje|wyładowuje/iu],
  [/\bfiring rate|spikes per second|rate over\b/iu, /częstoś|wyładowa\p{L}* na sekundę/iu],
  [/\brheobase/iu, /reobaz/iu],
  [/\bthreshold\b/iu, /pr[óo]g|pobudliwości/iu],
  [/membrane potential|resting potential|reset potential|peak potential|reversal potential/iu, /potencjał/iu],
  [/resting potential/iu, /spoczynk/iu],
  [/reversal potential/iu, /odwrócenia/iu],
  [/conductance/iu, /przewodnictw/iu],
  [/capacitance/iu, /pojemnoś/iu],
  [/\bleak\b/iu, /upływ/iu],
  [/\bleaky integrate/iu, /„całkuj i strzelaj” z upływem/iu],
  [/\bleaky relu/iu, /nieszczeln|leaky/iu],
  [/refractory/iu, /refrakcj/iu],
  [/\bsodium/iu, /s[oó]d/iu],
  [/\bpotassium/iu, /potas/iu],
  [/\binactivation/iu, /inaktywacj/iu],
  [/\bgates?\b/iu, /bramk/iu],
  [/\bnoise\b|\bnoisy\b/iu, /szum/iu],
  [/\baxon\b/iu, /akson/iu],
  [/\bdendrites?\b/iu, /dendryt/iu],
  [/\badaptation\b/iu, /adaptacj/iu],
  [/\bpulses?\b/iu, /impuls\p{L}* prądu|impuls/iu],
  [/\bramp\b/iu, /ramp|narastani/iu],
  [/time step/iu, /krok\p{L}* czasow/iu],
  [/\bsquid/iu, /kałamarnic/iu],
  [/standard deviation/iu, /odchyleni\p{L}* standardow/iu],
  [/temperature/iu, /temperatur/iu],
  [/\bslopes?\b/iu, /nachyle|pochodn/iu],
  [/differentiable/iu, /różniczkowaln/iu],
  [/\bsettled\b/iu, /ustalon/iu],
]; // prettier-ignore

/** English where the word means something else. */
const EXCEPT = /^(?:lecture\.)?(?:title|pageTitle)$/u;

describe('The Polish glossary', () => {
  test.each(NEVER)('%s', (_rule, wrong) => {
    expect(places(allPhrases.filter(({ pl: polish }) => wrong.test(polish)))).toEqual([]);
  });

  test.each(NEVER_ENGLISH)('%s', (_rule, wrong) => {
    expect(places(allPhrases.filter(({ en: english }) => wrong.test(english)))).toEqual([]);
  });

  test.each(ALWAYS)('%s is always %s', (english, polish) => {
    const about = allPhrases.filter((one) => english.test(one.en) && !EXCEPT.test(one.at));
    expect(places(about.filter((one) => !polish.test(one.pl)))).toEqual([]);
  });

  test('an impulse of current says so: alone it could be a spike', () => {
    const alone = allPhrases.filter(
      ({ en: english, pl: polish }) =>
        /impuls(?!\p{L}* prądu)/iu.test(polish) && /spike|fir(?:e|ing)/iu.test(english),
    );
    expect(places(alone)).toEqual([]);
  });

  test('the terms of this explorer are in use', () => {
    const all = allPhrases.map(({ pl: polish }) => polish).join('\n');
    for (const term of ['wyładowa', 'reobaz', 'potencjał czynnościowy', 'przewodnictw', 'bramk']) {
      expect(all).toContain(term);
    }
  });
});

/** Messages that carry a quantity, with the unit it has. */
const UNITS: Readonly<Record<string, RegExp>> = {
  'inputUnits.native': /µA\/cm²/u,
  'laneUnits.native': /µA\/cm²/u,
  axisNative: /µA\/cm²/u,
  rheobaseIs: /µA\/cm²/u,
  timeAxis: /\bms\b/u,
  viewText: /\bms\b/u,
  cursorText: /\bms\b/u,
  'runEnds.diverged': /\bms\b/u,
  'runEnds.too-stiff': /\bms\b/u,
  speedChoice: /\bms\b/u,
  countSummary: /\bms\b/u,
  'outputUnits.Hz': /\bHz\b/u,
  'outputUnits.mV': /\bmV\b/u,
  'outputUnits.ms': /\bms\b/u,
  rippleReading: /\bHz\b/u,
  timesRheobase: /×/u,
  verdictSentence: /%/u,
  verdictCloser: /%/u,
};

describe('Units', () => {
  test.each(Object.entries(UNITS))('%s names its unit in both languages', (key, unit) => {
    const phrase = messages.find(({ at }) => at === key);
    expect(phrase?.en).toMatch(unit);
    expect(phrase?.pl).toMatch(unit);
  });

  test('there is a space between a number and its unit', () => {
    const glued = allPhrases.filter(({ en: english, pl: polish }) =>
      [english, polish].some((text) => /[\d⟧](?:mV|ms|Hz|µA|mS|µF|°C)/u.test(text)),
    );
    expect(places(glued)).toEqual([]);
  });

  test('one writes spikes per second, not a bare rate', () => {
    expect(messages.find(({ at }) => at === 'axisUnits.Hz')?.en).toBe('spikes per second');
    expect(messages.find(({ at }) => at === 'axisUnits.Hz')?.pl).toBe('wyładowania na sekundę');
  });
});
