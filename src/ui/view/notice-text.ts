import { findMeasure } from '../../analysis/measures/index.ts';
import { findModel, getStimulus } from '../../core/catalogue.ts';
import { own } from '../../core/contracts/own.ts';
import type { ParamSpec } from '../../core/contracts/quantity.ts';
import type { StimulusParamSpec } from '../../core/contracts/stimulus.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import { en } from '../../i18n/notices/en.ts';
import type { NoticeMessages } from '../../i18n/notices/en.ts';
import { pl } from '../../i18n/notices/pl.ts';
import { readable, unitAfter } from '../../i18n/numbers.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import type { Notice } from '../../state/notice.ts';

const MESSAGES: Readonly<Record<Language, NoticeMessages>> = { en, pl };

/** What the words of a notice depend on. */
interface Place {
  readonly document: ExplorerDocument;
  readonly language: Language;
  readonly m: Messages;
}

/** A notice in the reader's language, with name, value, unit and range. */
export function noticeText(notice: Notice, place: Place): string {
  const { language } = place;
  const words = MESSAGES[language];
  const name = readableName(notice.name, place);
  const unit = unitOf(notice, place);
  const say = (value: number): string => {
    return unitAfter(readable(language, value, 12), unit);
  };
  switch (notice.kind) {
    case 'unknown-key':
      return words.unknownKey(notice.name);
    case 'unused-key':
      return words.unusedKey(notice.name);
    case 'repeated-key':
      return words.repeatedKey(notice.name);
    case 'refused':
      return words.refused(
        name,
        readableValue(notice.value, language),
        notice.reason[language],
        readableValue(notice.used, language),
      );
    case 'unknown-value':
      return [
        words.unknownValue(notice.name, notice.value),
        ...(notice.allowed ? [words.possible(notice.allowed.join(', '))] : []),
      ].join(' ');
    case 'not-a-number':
      return words.notANumber(name, notice.value);
    case 'clamped':
      return words.clamped(
        name,
        say(notice.value),
        say(notice.min),
        say(notice.max),
        say(notice.used),
      );
    case 'conflict':
      return words.conflict(name, say(notice.value), notice.reason[language]);
    case 'newer-version':
      return words.newer(notice.value);
  }
}

/** The declaration behind a key as written in a link, if there is one. */
function specOf(name: string, { document }: Place): ParamSpec | StimulusParamSpec | undefined {
  const dot = name.indexOf('.');
  const [params, key] =
    dot < 0
      ? [getStimulus(document.stimulus.kind).params, name]
      : [findModel(name.slice(0, dot))?.params ?? {}, name.slice(dot + 1)];
  return own(params, key);
}

/** The unit a value is told in: currents of the stimulus in the unit of the input axis. */
function unitOf(notice: Notice, place: Place): string {
  const spec = specOf(notice.name, place);
  if (spec && 'role' in spec && (spec.role === 'level' || spec.role === 'increment')) {
    // Stored currents are told: in unit x they are multiples of the rheobase as well.
    return place.m.laneUnits[place.document.inputUnit === 'native' ? 'native' : 'rheobase'];
  }
  const unit = notice.kind === 'clamped' ? notice.unit : (spec?.unit ?? '');
  return unit === '1' ? '' : unit;
}

/** A key in words where there are any: "lif.gL" → "Leak conductance (lif.gL)". */
function readableName(name: string, place: Place): string {
  const { m, language } = place;
  const settings: Readonly<Record<string, string>> = {
    t: m.runLength,
    dt: m.dt,
    seed: m.seed,
    cursor: m.cursor,
    range: m.range,
    measure: m.measureMenu,
    method: m.method,
  };
  const words = specOf(name, place)?.label[language] ?? own(settings, name);
  return words ? `${words} (${name})` : name;
}

/** An id in the words of its menu, where it has any: "spike-count" → "How many spikes". */
function readableValue(value: string, language: Language): string {
  return findMeasure(value)?.question[language] ?? value;
}
