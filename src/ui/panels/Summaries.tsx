import { useExplorerDocument, useLanguage, useLive, useMessages } from '../session/session.ts';
import { leftSummary, rightSummary } from '../view/summaries.ts';

/** The left plot in words. */
export function LeftSummary() {
  const words = leftSummary(useExplorerDocument(), useLive(), useLanguage(), useMessages());
  return (
    <p className="summary" id="left-summary">
      {words}
    </p>
  );
}

/** The right plot in words. */
export function RightSummary() {
  const words = rightSummary(useExplorerDocument(), useLive(), useLanguage(), useMessages());
  return (
    <p className="summary" id="right-summary">
      {words}
    </p>
  );
}
