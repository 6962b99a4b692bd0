import type { CSSProperties } from 'react';
import { useMemo } from 'react';
import { fixed, significant } from '../../i18n/numbers.ts';
import type { Lane } from '../../plots/time/types.ts';
import {
  useActions,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../session/session.ts';
import { useControl } from '../controls/access.ts';
import { tickFormat } from '../view/words.ts';
import { laneReadout } from '../view/readout.ts';
import { rightSummary } from '../view/summaries.ts';
import { Playback } from './Playback.tsx';
import { ShownTimePlot } from './ShownPlots.tsx';
import { StimulusSettings } from './StimulusSettings.tsx';
import { TraceTable } from './TraceTable.tsx';

interface TimePanelProps {
  readonly lanes: readonly Lane[];
  readonly frozen: boolean;
  onFreeze(): void;
  onUnfreeze(): void;
}

/** One press of an arrow key moves the cursor by this fraction of what is visible. */
const CURSOR_STEP = 1 / 400;

/** Right: what happens over time. */
export function TimePanel({ lanes, frozen, onFreeze, onUnfreeze }: TimePanelProps) {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const format = useMemo(() => tickFormat(language), [language]);
  const canZoom = useControl('zoom') === 'free';
  const { tEndMs } = document;
  const view = document.view ?? ([0, tEndMs] as const);
  const cursorMs = document.cursorMs;
  const decimals = view[1] - view[0] < 20 ? 2 : 1;
  // The more lanes, the higher: none of them is squeezed flat.
  const weight = lanes.reduce((sum, lane) => sum + lane.weight, 0);
  const ms = (t: number): string => fixed(language, t, decimals);

  return (
    <section className="panel time-panel" aria-labelledby="right-heading">
      <h2 id="right-heading">{m.right}</h2>
      <h3 className="question">{m.rightTitle}</h3>
      <div className="time-frame" style={{ '--weight': weight } as CSSProperties}>
        <ShownTimePlot
          labelledBy="right-heading"
          describedBy="right-summary"
          tEndMs={tEndMs}
          viewMs={view}
          onView={
            canZoom
              ? (next) => actions.setView(next[0] <= 0 && next[1] >= tEndMs ? null : next)
              : undefined
          }
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
                  valueText: cursorText(lanes, cursorMs),
                  readout: (laneId, t) => {
                    const lane = lanes.find(({ id }) => id === laneId);
                    return lane ? laneReadout(lane, t, language) : '';
                  },
                  onInput: actions.setCursor,
                  onCommit: () => actions.commit(),
                }
          }
        />
      </div>
      <Playback frozen={frozen} onFreeze={onFreeze} onUnfreeze={onUnfreeze} />
      <StimulusSettings />
      <p className="summary" id="right-summary">
        {rightSummary(document, live, language, m)}
      </p>
      <TraceTable lanes={lanes} />
    </section>
  );

  function cursorText(all: readonly Lane[], t: number): string {
    const values = all.map((lane) => `${lane.traces[0]?.label}: ${laneReadout(lane, t, language)}`);
    return `${m.cursorText(significant(language, t, 4))}. ${values.join('; ')}`;
  }
}
