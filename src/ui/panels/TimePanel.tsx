import type { CSSProperties } from 'react';
import { memo } from 'react';
import { Calm } from '../session/calm.tsx';
import { useMessages } from '../session/session.ts';
import { LazyDetails } from '../controls/LazyDetails.tsx';
import { useControl } from '../controls/access.ts';
import type { FrozenPicture } from '../view/ghosts.ts';
import { NO_GHOSTS } from '../view/ghosts.ts';
import { useLanes } from '../view/use-lanes.ts';
import { useTimeProps } from '../view/use-time-props.ts';
import { Playback } from './Playback.tsx';
import { ShownTimePlot } from './ShownPlots.tsx';
import { StimulusSettings } from './StimulusSettings.tsx';
import { WhyPart } from './late-parts.tsx';
import { RightSummary } from './Summaries.tsx';

const loadTable = async () => (await import('./TraceTable.tsx')).TraceTable;

// Made once: what surrounds the plot is not drawn again with it.
const SETTINGS = <StimulusSettings />;
const SUMMARY = (
  <Calm>
    <RightSummary />
    <WhyPart />
  </Calm>
);

interface TimePanelProps {
  readonly frozen: FrozenPicture;
  onFreeze(): void;
  onUnfreeze(): void;
}

/** Right: what happens over time. */
export const TimePanel = memo(function TimePanel(props: TimePanelProps) {
  const { frozen, onFreeze, onUnfreeze } = props;
  const lanes = useLanes(frozen);
  const m = useMessages();
  const canZoom = useControl('zoom') === 'free';
  const time = useTimeProps(lanes);
  // The more lanes, the higher: none of them is squeezed flat.
  const weight = lanes.reduce((sum, lane) => sum + lane.weight, 0);

  return (
    <section className="panel time-panel" aria-labelledby="right-heading">
      <h2 id="right-heading">{m.right}</h2>
      <h3 className="question">{m.rightTitle}</h3>
      <div className="time-frame" style={{ '--weight': weight } as CSSProperties}>
        <ShownTimePlot
          labelledBy="right-heading"
          describedBy="right-summary"
          {...time}
          onView={canZoom ? time.onView : undefined}
        />
      </div>
      <Playback frozen={frozen !== NO_GHOSTS} onFreeze={onFreeze} onUnfreeze={onUnfreeze} />
      {SETTINGS}
      {SUMMARY}
      <LazyDetails
        className="table-twin"
        title={m.table}
        load={loadTable}
        inside={{ lanes }}
        drawnWhileOpen
      />
    </section>
  );
});
