import { findMeasure } from '../../analysis/measures/index.ts';
import { findModel, findStimulus, getModel } from '../../core/catalogue.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import { exactly } from '../../i18n/numbers.ts';
import type { Notice } from '../../state/notice.ts';
import {
  useActions,
  useExplorer,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../session/session.ts';
import { shortName } from '../view/labels.ts';

/** What a reader must be told about a link, a typed value or a run that failed. */
export function Notices() {
  const notices = useExplorer((state) => state.notices);
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const failed = document.models.filter(({ id }) => live.membranes[id]?.failure);
  const lines = [
    ...notices.map((notice) => noticeText(notice, document.stimulus.kind, language, m)),
    ...failed.map(({ id }) => m.runFailed(shortName(getModel(id), language))),
  ];
  return (
    <div className="notices" role="status" aria-label={m.notices}>
      {lines.length > 0 && (
        <div className="notice-box">
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {notices.length > 0 && (
            <button type="button" onClick={() => actions.dismissNotices()}>
              {m.dismiss}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** A notice in the reader's language, with name, value, unit and range. */
export function noticeText(
  notice: Notice,
  stimulusId: string,
  language: Language,
  m: Messages,
): string {
  switch (notice.kind) {
    case 'unknown-key':
      return m.noticeUnknownKey(notice.name);
    case 'unused-key':
      return m.noticeUnusedKey(notice.name);
    case 'repeated-key':
      return m.noticeRepeatedKey(notice.name);
    case 'refused':
      return m.noticeRefused(
        readableName(notice.name, stimulusId, language),
        readableValue(notice.value, language),
        notice.reason[language],
        readableValue(notice.used, language),
      );
    case 'unknown-value':
      return m.noticeUnknownValue(notice.name, notice.value);
    case 'not-a-number':
      return m.noticeNotANumber(readableName(notice.name, stimulusId, language), notice.value);
    case 'clamped': {
      const say = (value: number): string =>
        `${exactly(language, value)}${notice.unit && notice.unit !== '1' ? ` ${notice.unit}` : ''}`;
      return m.noticeClamped(
        readableName(notice.name, stimulusId, language),
        say(notice.value),
        say(notice.min),
        say(notice.max),
        say(notice.used),
      );
    }
    case 'conflict':
      return m.noticeConflict(
        readableName(notice.name, stimulusId, language),
        exactly(language, notice.value),
        notice.reason[language],
      );
    case 'newer-version':
      return m.noticeNewer(notice.value);
  }
}

/** A key as written in a link, in words where a declaration has them: "lif.gL" → "Leak conductance (lif.gL)". */
function readableName(name: string, stimulusId: string, language: Language): string {
  const dot = name.indexOf('.');
  const spec =
    dot < 0
      ? findStimulus(stimulusId)?.params[name]
      : findModel(name.slice(0, dot))?.params[name.slice(dot + 1)];
  return spec ? `${spec.label[language]} (${name})` : name;
}

/** An id as written in a link, in words where there are any: "rate-window" → "spikes per second, whole stimulus". */
function readableValue(value: string, language: Language): string {
  return findMeasure(value)?.label[language] ?? value;
}
