import { useCallback, useMemo } from 'react';
import type { Interval } from '../../core/contracts/quantity.ts';
import { fixed, significant } from '../../i18n/numbers.ts';
import type { Lane, TimePlotProps } from '../../plots/time/types.ts';
import { useActions, useExplorerDocument, useLanguage, useMessages } from '../session/session.ts';
import { laneReadout, traceValues } from './readout.ts';
import { provisionally, tickFormat } from './words.ts';

/** One press of an arrow key moves the cursor by this fraction of what is visible. */
const CURSOR_STEP = 1 / 400;

interface TimeOptions {
  /** The mouse moves the cursor without pressing. */
  readonly hoverFollows?: boolean;
}

/** Clock, cursor and lanes of the right plot, as the document has them. */
export function useTimeProps(lanes: readonly Lane[], { hoverFollows = false }: TimeOptions = {}) {
  const { tEndMs, cursorMs, view } = useExplorerDocument();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const format = tickFormat(language);
  const viewMs = view ?? ([0, tEndMs] as const);
  const [fromMs, toMs] = viewMs;
  const widthMs = toMs - fromMs;
  const ms = (t: number): string => fixed(language, t, widthMs < 20 ? 2 : 1);

  const shown = m.viewText(ms(fromMs), ms(toMs));
  const time = useMemo(
    () => ({ title: m.timeAxis, format, ariaLabel: m.timeAxisControl, valueText: shown }),
    [m, format, shown],
  );
  const onView = useCallback(
    (next: Interval) => actions.setView(next[0] <= 0 && next[1] >= tEndMs ? null : next),
    [actions, tEndMs],
  );

  function spoken(t: number): string {
    const values = lanes.map(
      (lane) =>
        `${lane.traces[0]?.label}: ${provisionally(laneReadout(lane, t, language), lane.stale === true, m)}`,
    );
    return `${m.cursorText(significant(language, t, 4))}. ${values.join('; ')}`;
  }

  function readout(laneId: string, t: number): readonly string[] {
    const lane = lanes.find(({ id }) => id === laneId);
    return lane ? traceValues(lane, t, language) : [];
  }

  return {
    tEndMs,
    viewMs,
    onView,
    time,
    lanes,
    cursor:
      cursorMs === null
        ? undefined
        : {
            tMs: cursorMs,
            stepMs: widthMs * CURSOR_STEP,
            ariaLabel: m.cursor,
            valueText: spoken(cursorMs),
            hoverFollows,
            readout,
            onInput: actions.setCursor,
            onCommit: () => actions.commit(),
          },
  } satisfies Omit<TimePlotProps, 'labelledBy' | 'describedBy'>;
}
