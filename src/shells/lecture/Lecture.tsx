import { useEffect, useMemo } from 'react';
import { encodeHash, readPageKeys } from '../../state/codec.ts';
import type { PageKeys } from '../../state/link/page-keys.ts';
import { Notices } from '../../ui/panels/Notices.tsx';
import { useExplorerDocument, useLanguage } from '../../ui/session/session.ts';
import { NO_GHOSTS } from '../../ui/view/ghosts.ts';
import { BlackScreen } from './BlackScreen.tsx';
import { Drawer } from './Drawer.tsx';
import { EvidencePair } from './EvidencePair.tsx';
import { FigureRow } from './FigureRow.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { InputPlot } from './InputPlot.tsx';
import './lecture.css';
import { OverTimePlot } from './OverTimePlot.tsx';
import { PlaceNotice } from './PlaceNotice.tsx';
import { usePresenterKeys } from './presenter-keys.ts';
import { PresenterBar } from './PresenterBar.tsx';
import { StepHead } from './StepHead.tsx';
import { useLectureTheme } from './theme.ts';
import type { Presenter, RevealedVote } from './use-presenter.ts';
import { usePresenter } from './use-presenter.ts';
import { useLectureMessages } from './words.ts';

interface LectureProps {
  readonly keys: PageKeys;
  /** A class has voted and the answer was revealed. */
  onAnswer?(vote: RevealedVote): void;
}

/** The page for a projector: two plots, few words, large; driven by keys or a clicker. */
export function Lecture({ keys, onAnswer }: LectureProps) {
  const document = useExplorerDocument();
  const language = useLanguage();
  const m = useLectureMessages();
  const presenter = usePresenter(keys, onAnswer);
  const [theme, setTheme] = useLectureTheme(keys);
  const { place, step, state, run } = presenter;
  const { sequence, index } = place;
  usePresenterKeys(run);

  const title = step ? `${step.title[language]} · ${m.title}` : m.title;
  useEffect(() => {
    window.document.title = title;
  }, [title]);

  const { mode: _mode, sequence: _sequence, step: _step, ...rest } = readPageKeys(location.hash);
  return (
    <main className="lecture">
      {sequence && step ? (
        <StepHead
          sequence={sequence}
          step={step}
          index={index}
          revealed={state.revealed}
          votes={presenter.votes}
          onCount={presenter.count}
        />
      ) : (
        <h1 className="sr-only">{m.title}</h1>
      )}
      <PlaceNotice place={place} message={state.message} onStart={presenter.start} />
      {step?.evidence ? <EvidencePair ids={step.evidence} /> : <Pictures presenter={presenter} />}
      <PresenterBar
        steps={sequence?.steps.length ?? 0}
        index={index}
        canReveal={step?.reveal !== undefined}
        revealed={state.revealed}
        playing={presenter.playing}
        frozen={state.frozen !== NO_GHOSTS}
        laser={presenter.laser}
        still={step?.evidence !== undefined}
        exploreHref={`#${encodeHash(document, rest)}`}
        run={run}
      />
      {presenter.drawer && <Drawer onClose={() => run('drawer')} />}
      <Notices />
      {presenter.over === 'help' && (
        <HelpDialog
          theme={theme}
          onTheme={setTheme}
          onStart={presenter.start}
          onDrawer={() => {
            presenter.close();
            run('drawer');
          }}
          onClose={presenter.close}
        />
      )}
      {presenter.over === 'black' && <BlackScreen onBack={presenter.close} />}
    </main>
  );
}

/** The two plots and the numbers under them, but for what is still an open question. */
function Pictures({ presenter }: { readonly presenter: Presenter }) {
  const { plot, lanes, laser, step, state, run } = presenter;
  const { revealed, frozen, hidden } = state;
  const covers = revealed ? [] : (step?.covers ?? []);
  const covered = covers.includes('traces');
  const shown = useMemo(
    () => lanes.filter((lane) => lane.kind === 'stimulus' || !(covered || isOff(lane.id, hidden))),
    [lanes, covered, hidden],
  );
  return (
    <>
      <div className="lecture-plots">
        <InputPlot
          plot={plot}
          frozen={frozen}
          covered={covers.includes('curves')}
          hidden={hidden}
        />
        <OverTimePlot lanes={shown} laser={laser} covered={covered} />
      </div>
      <FigureRow hidden={hidden} covered={covered} onToggle={(model) => run({ model })} />
    </>
  );
}

const isOff = (laneId: string, hidden: ReadonlySet<string>): boolean =>
  hidden.has(laneId.replace(/^inside-/u, ''));
