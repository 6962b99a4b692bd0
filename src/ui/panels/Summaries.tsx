import type { LiveState, Provisional } from '../../live/live.ts';
import { useExplorerDocument, useLanguage, useLive, useMessages } from '../session/session.ts';
import { leftSummary, rightSummary } from '../view/summaries.ts';
import { looksOf } from '../view/style.ts';

const isAny = ({ membranes }: LiveState, part: keyof Provisional): boolean =>
  Object.values(membranes).some(({ provisional }) => provisional[part]);

/** The left plot in words. */
export function LeftSummary() {
  const live = useLive();
  const words = leftSummary(useExplorerDocument(), live, useLanguage(), useMessages());
  return (
    <p className={looksOf('summary', isAny(live, 'here'))} id="left-summary">
      {words}
    </p>
  );
}

/** The right plot in words. */
export function RightSummary() {
  const live = useLive();
  const words = rightSummary(useExplorerDocument(), live, useLanguage(), useMessages());
  return (
    <p className={looksOf('summary', isAny(live, 'trace'))} id="right-summary">
      {words}
    </p>
  );
}
