import { useMemo } from 'react';
import { useExplorerDocument, useLanguage, useLive, useMessages } from '../session/session.ts';
import type { LeftPlot } from './left-plot.ts';
import { leftPlot } from './left-plot.ts';

/** Everything the left plot is drawn from, as it is now. */
export function useLeftPlot(): LeftPlot {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  return useMemo(() => leftPlot(document, live, language, m), [document, live, language, m]);
}
