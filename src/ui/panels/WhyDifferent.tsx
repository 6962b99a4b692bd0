import { useExplorerDocument, useLanguage, useLive, useMessages } from '../session/session.ts';
import { whyDifferent } from '../view/why-different.ts';

/** Why the plots give different numbers, where they do. */
export function WhyDifferent() {
  const why = whyDifferent(useExplorerDocument(), useLive(), useLanguage(), useMessages());
  return why.length > 0 && <p className="aside">{why.join(' ')}</p>;
}
