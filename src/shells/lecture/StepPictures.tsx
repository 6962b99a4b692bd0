import { useEffect, useMemo, useState } from 'react';
import type { StepPicture } from '../../content/sequences/sequence.ts';
import { follow } from '../../live/follow.ts';
import { createLive } from '../../live/live.ts';
import { InputOutputPlot } from '../../plots/input-output/InputOutputPlot.tsx';
import { PlotRoot } from '../../plots/shared/PlotRoot.tsx';
import { TimeStill } from '../../plots/time/TimeStill.tsx';
import { makeWorker } from '../../runtime/make-worker.ts';
import { createRunner } from '../../runtime/runner.ts';
import { decodeDocument } from '../../state/codec.ts';
import { createExplorerStore } from '../../state/store.ts';
import { Guard } from '../../ui/controls/Guard.tsx';
import type { Session } from '../../ui/session/session.ts';
import {
  SessionContext,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
  useSession,
} from '../../ui/session/session.ts';
import { inputBands } from '../../ui/view/bands.ts';
import { NO_GHOSTS } from '../../ui/view/ghosts.ts';
import { leftSummary, rightSummary } from '../../ui/view/summaries.ts';
import { useLanes } from '../../ui/view/use-lanes.ts';
import { useLeftPlot } from '../../ui/view/use-left-plot.ts';
import { useTimeProps } from '../../ui/view/use-time-props.ts';

/** What an hour has shown, side by side: every picture is computed by its own running model. */
export function StepPictures({ pictures }: { readonly pictures: readonly StepPicture[] }) {
  return (
    <div className="lecture-pictures">
      {pictures.map((picture, i) => (
        <Guard key={picture.link}>
          <Picture picture={picture} name={`lecture-picture-${i}`} />
        </Guard>
      ))}
    </div>
  );
}

interface PictureProps {
  readonly picture: StepPicture;
  /** Start of the ids of its parts. */
  readonly name: string;
}

function Picture({ picture, name }: PictureProps) {
  const language = useLanguage();
  const session = useOwnSession(picture.link);
  const Plot = picture.plot === 'input' ? InputStill : OverTimeStill;
  return (
    <section className="lecture-plot" aria-labelledby={name}>
      <h2 id={name}>{picture.title[language]}</h2>
      <SessionContext value={session}>
        <Plot name={name} />
      </SessionContext>
    </section>
  );
}

/** An experiment beside the one of the page: own document, own runs, the same reader. */
function useOwnSession(link: string): Session {
  const { reader } = useSession();
  const [session] = useState<Session>(() => ({
    store: createExplorerStore(decodeDocument(link).document),
    live: createLive(createRunner(makeWorker, 1)),
    reader,
  }));
  useEffect(() => {
    const leave = follow(session.store, session.live);
    return () => {
      leave();
      session.live.dispose();
    };
  }, [session]);
  return session;
}

function InputStill({ name }: { readonly name: string }) {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const plot = useLeftPlot();
  const bands = useMemo(() => inputBands(document, live, m), [document, live, m]);
  return (
    <>
      <div className="lecture-frame">
        <InputOutputPlot
          labelledBy={name}
          describedBy={`${name}-summary`}
          x={plot.bottom}
          left={plot.left}
          right={plot.right}
          series={plot.series}
          pending={plot.pending}
          bands={bands}
        />
      </div>
      <p className="sr-only" id={`${name}-summary`}>
        {leftSummary(document, live, language, m)}
      </p>
    </>
  );
}

function OverTimeStill({ name }: { readonly name: string }) {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const lanes = useLanes(NO_GHOSTS);
  const { tEndMs, viewMs, time } = useTimeProps(lanes, {});
  return (
    <>
      <div className="lecture-frame">
        <PlotRoot
          className="time-plot"
          height={undefined}
          labelledBy={name}
          describedBy={`${name}-summary`}
        >
          {(box) => (
            <TimeStill box={box} lanes={lanes} tEndMs={tEndMs} viewMs={viewMs} time={time} />
          )}
        </PlotRoot>
      </div>
      <p className="sr-only" id={`${name}-summary`}>
        {rightSummary(document, live, language, m)}
      </p>
    </>
  );
}
