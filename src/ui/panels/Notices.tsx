import { useEffect } from 'react';
import { useStore } from 'zustand';
import { getModel } from '../../core/catalogue.ts';
import { NotLoaded } from '../controls/NotLoaded.tsx';
import { useLoaded } from '../controls/use-loaded.ts';
import {
  useActions,
  useExplorer,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
  useSession,
} from '../session/session.ts';
import { NOT_LOADED } from '../../live/failures.ts';
import { shortName } from '../view/labels.ts';
import { loadNoticeText, noticeTextIfLoaded } from '../view/load-notice-text.ts';
import { MissingLanguage } from './MissingLanguage.tsx';

/** What a reader must be told about a link, a typed value, a run that failed or words that could not be had. */
export function Notices() {
  const notices = useExplorer((state) => state.notices);
  const { missing } = useStore(useSession().reader);
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const words = useNoticeText(notices.length > 0);
  const say = words.value;
  const failed = document.models.filter(({ id }) => live.membranes[id]?.failure);
  const lines = [
    ...notices.map((notice) => say?.(notice, { document, language, m }) ?? notice.name),
    ...failed.map(({ id }) => {
      const name = shortName(getModel(id), language);
      return live.membranes[id]?.failure === NOT_LOADED
        ? `${name}: ${m.notLoaded} ${m.whatHelps.unknown}`
        : m.runFailed(name);
    }),
  ];
  return (
    // Told with all other news, and not by itself.
    <div className="notices" role="status" aria-live="off" aria-label={m.notices}>
      {(lines.length > 0 || missing) && (
        <div className="notice-box">
          {missing && <MissingLanguage {...missing} />}
          <ul data-news="">
            {/* What is said twice is said once. */}
            {[...new Set(lines)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {notices.length > 0 && say === null && words.failure && (
            <NotLoaded {...words} failure={words.failure} onRetry={words.fetch} />
          )}
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

/** The words for notices; null until they have come. */
function useNoticeText(isWanted: boolean) {
  const words = useLoaded(loadNoticeText);
  const value = words.value ?? noticeTextIfLoaded();
  const { fetch } = words;
  const isMissing = isWanted && value === null;
  useEffect(() => {
    if (isMissing) void fetch();
  }, [isMissing, fetch]);
  return { ...words, value };
}
