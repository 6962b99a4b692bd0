import { useLayoutEffect, useMemo } from 'react';
import {
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../../ui/session/session.ts';
import { rightSummary } from '../../ui/view/summaries.ts';
import type { FrozenPicture } from '../../ui/view/ghosts.ts';
import { useLanes } from '../../ui/view/use-lanes.ts';
import { useTimeProps } from '../../ui/view/use-time-props.ts';
import { ShownTimePlot } from '../../ui/panels/ShownPlots.tsx';
import type { Drawn } from './use-presenter.ts';

interface OverTimePlotProps {
  onDrawn(picture: Partial<Drawn>): void;
  readonly frozen: FrozenPicture;
  /** Ids of models that are hidden for the moment. */
  readonly hidden: ReadonlySet<string>;
  /** The cursor follows the mouse, bright as a pointer's dot. */
  readonly laser: boolean;
  /** Nothing but the input is shown. */
  readonly covered: boolean;
}

/** Right: the same input over time. */
export function OverTimePlot(props: OverTimePlotProps) {
  const { onDrawn, frozen, hidden, laser, covered } = props;
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const all = useLanes(frozen);
  useLayoutEffect(() => onDrawn({ lanes: all }), [onDrawn, all]);
  const lanes = useMemo(
    () => all.filter((lane) => lane.kind === 'stimulus' || !(covered || isOff(lane.id, hidden))),
    [all, covered, hidden],
  );
  const time = useTimeProps(lanes, { hoverFollows: laser });

  return (
    <section
      className={laser ? 'lecture-plot laser' : 'lecture-plot'}
      aria-labelledby="lecture-right"
    >
      <h2 id="lecture-right">{m.rightTitle}</h2>
      <div className="lecture-frame">
        <ShownTimePlot labelledBy="lecture-right" describedBy="lecture-time-summary" {...time} />
      </div>
      <p className="sr-only" id="lecture-time-summary">
        {covered ? m.stimulusLane : rightSummary(document, live, language, m)}
      </p>
    </section>
  );
}

const isOff = (laneId: string, hidden: ReadonlySet<string>): boolean =>
  hidden.has(laneId.replace(/^inside-/u, ''));
