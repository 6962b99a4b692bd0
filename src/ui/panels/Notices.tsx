import { useEffect, useReducer } from 'react';
import { getModel } from '../../core/catalogue.ts';
import {
  useActions,
  useExplorer,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../session/session.ts';
import { shortName } from '../view/labels.ts';
import { loadNoticeText, noticeTextIfLoaded } from '../view/load-notice-text.ts';

/** What a reader must be told about a link, a typed value or a run that failed. */
export function Notices() {
  const notices = useExplorer((state) => state.notices);
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const say = useNoticeText(notices.length > 0);
  const failed = document.models.filter(({ id }) => live.membranes[id]?.failure);
  const lines = [
    ...notices.map((notice) => say?.(notice, { document, language, m }) ?? notice.name),
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

/** The words for notices; null until they have come. */
function useNoticeText(isWanted: boolean) {
  const [, hasCome] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (isWanted && !noticeTextIfLoaded()) void loadNoticeText().then(hasCome, () => undefined);
  }, [isWanted]);
  return noticeTextIfLoaded();
}
