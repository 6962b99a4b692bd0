import { useMemo } from 'react';
import { fixed, significant } from '../../i18n/numbers.ts';
import { TimePlot } from '../../plots/time/TimePlot.tsx';
import type { Lane } from '../../plots/time/types.ts';
import {
  useActions,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../../ui/session/session.ts';
import { laneReadout } from '../../ui/view/readout.ts';
import { rightSummary } from '../../ui/view/summaries.ts';
import { tickFormat } from '../../ui/view/words.ts';

interface OverTimePlotProps {
  readonly lanes: readonly Lane[];
  /** The cursor follows the mouse, bright as a pointer's dot. */
  readonly laser: boolean;
  /** Nothing but the input is shown. */
  readonly covered: boolean;
}

const CURSOR_STEP = 1 / 400;

/** Right: the same input over time. */
export function OverTimePlot({ lanes, laser, covered }: OverTimePlotProps) {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const format = useMemo(() => tickFormat(language), [language]);
  const { tEndMs, cursorMs } = document;
  const view = document.view ?? ([0, tEndMs] as const);
  const ms = (t: number): string => fixed(language, t, 1);
  const readout = (lane: Lane | undefined, t: number): string =>
    lane ? laneReadout(lane, t, language) : '';

  return (
    <section
      className={laser ? 'lecture-plot laser' : 'lecture-plot'}
      aria-labelledby="lecture-right"
    >
      <h2 id="lecture-right">{m.rightTitle}</h2>
      <div className="lecture-frame">
        <TimePlot
          labelledBy="lecture-right"
          describedBy="lecture-time-summary"
          tEndMs={tEndMs}
          viewMs={view}
          onView={(next) => actions.setView(next[0] <= 0 && next[1] >= tEndMs ? null : next)}
          time={{
            title: m.timeAxis,
            format,
            ariaLabel: m.timeAxisControl,
            valueText: m.viewText(ms(view[0]), ms(view[1])),
          }}
          lanes={lanes}
          cursor={
            cursorMs === null
              ? undefined
              : {
                  tMs: cursorMs,
                  stepMs: (view[1] - view[0]) * CURSOR_STEP,
                  ariaLabel: m.cursor,
                  valueText: cursorText(cursorMs),
                  hoverFollows: laser,
                  readout: (laneId, t) =>
                    readout(
                      lanes.find(({ id }) => id === laneId),
                      t,
                    ),
                  onInput: actions.setCursor,
                  onCommit: () => actions.commit(),
                }
          }
        />
      </div>
      <p className="sr-only" id="lecture-time-summary">
        {covered ? m.stimulusLane : rightSummary(document, live, language, m)}
      </p>
    </section>
  );

  function cursorText(t: number): string {
    const values = lanes.map((lane) => `${lane.traces[0]?.label}: ${readout(lane, t)}`);
    return `${m.cursorText(significant(language, t, 4))}. ${values.join('; ')}`;
  }
}
