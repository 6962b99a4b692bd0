import type { Lane } from '../../plots/time/types.ts';
import {
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../../ui/session/session.ts';
import { rightSummary } from '../../ui/view/summaries.ts';
import { useTimeProps } from '../../ui/view/use-time-props.ts';
import { ShownTimePlot } from '../../ui/panels/ShownPlots.tsx';

interface OverTimePlotProps {
  readonly lanes: readonly Lane[];
  /** The cursor follows the mouse, bright as a pointer's dot. */
  readonly laser: boolean;
  /** Nothing but the input is shown. */
  readonly covered: boolean;
}

/** Right: the same input over time. */
export function OverTimePlot({ lanes, laser, covered }: OverTimePlotProps) {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
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
