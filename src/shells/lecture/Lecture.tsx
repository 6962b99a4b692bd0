import { useEffect } from 'react';
import { useStore } from 'zustand';
import { encodeHash, readPageKeys } from '../../state/codec.ts';
import type { PageKeys } from '../../state/link/page-keys.ts';
import { Guard } from '../../ui/controls/Guard.tsx';
import { Notices } from '../../ui/panels/Notices.tsx';
import { useExplorerDocument, useLanguage, useSession } from '../../ui/session/session.ts';
import { withReader } from '../../ui/session/reader.ts';
import { NO_GHOSTS } from '../../ui/view/ghosts.ts';
import { BlackScreen } from './BlackScreen.tsx';
import { CodeScreen } from './CodeScreen.tsx';
import { Drawer } from './Drawer.tsx';
import { FigureRow } from './FigureRow.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { InputPlot } from './InputPlot.tsx';
import './lecture.css';
import { OverTimePlot } from './OverTimePlot.tsx';
import { PlaceNotice } from './PlaceNotice.tsx';
import { usePresenterKeys } from './presenter-keys.ts';
import { PresenterBar } from './PresenterBar.tsx';
import { useSingleKeys } from './single-keys.ts';
import { StepHead } from './StepHead.tsx';
import { StepPictures } from './StepPictures.tsx';
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
  const { reader } = useSession();
  const document = useExplorerDocument();
  const language = useLanguage();
  const m = useLectureMessages();
  const presenter = usePresenter(keys, onAnswer);
  const [theme, setTheme] = useLectureTheme(keys);
  const { place, step, state, run } = presenter;
  const { sequence, index } = place;
  const [singleKeys, setSingleKeys] = useSingleKeys();
  usePresenterKeys(run, singleKeys);

  const title = step ? `${step.title[language]} · ${m.title}` : m.title;
  useEffect(() => {
    window.document.title = title;
  }, [title]);

  const page = withReader(readPageKeys(location.hash), useStore(reader));
  const { mode: _mode, sequence: _sequence, step: _step, ...rest } = page;
  return (
    <main className="lecture" tabIndex={-1} data-focus-home="">
      <Guard>
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
      </Guard>
      <Guard>
        <PlaceNotice place={place} message={state.message} onStart={presenter.start} />
      </Guard>
      {step?.pictures ? (
        <StepPictures pictures={step.pictures} />
      ) : (
        <Pictures presenter={presenter} />
      )}
      <Guard>
        <PresenterBar
          steps={sequence?.steps.length ?? 0}
          index={index}
          canReveal={step?.reveal !== undefined}
          revealed={state.revealed}
          playing={presenter.playing}
          frozen={state.frozen !== NO_GHOSTS}
          laser={presenter.laser}
          singleKeys={singleKeys}
          still={step?.pictures !== undefined}
          exploreHref={`#${encodeHash(document, rest)}`}
          run={run}
        />
      </Guard>
      {presenter.drawer && (
        <Guard>
          <Drawer onClose={() => run('drawer')} />
        </Guard>
      )}
      <Guard>
        <Notices />
      </Guard>
      {presenter.over === 'help' && (
        <Guard>
          <HelpDialog
            theme={theme}
            onTheme={setTheme}
            singleKeys={singleKeys}
            onSingleKeys={setSingleKeys}
            onStart={presenter.start}
            onDrawer={() => {
              presenter.close();
              run('drawer');
            }}
            onClose={presenter.close}
          />
        </Guard>
      )}
      {presenter.over === 'black' && <BlackScreen onBack={presenter.close} />}
      {presenter.over === 'qr' && (
        <Guard>
          <CodeScreen onBack={presenter.close} />
        </Guard>
      )}
    </main>
  );
}

/** The two plots and the numbers under them, but for what is still an open question. */
function Pictures({ presenter }: { readonly presenter: Presenter }) {
  const { onDrawn, laser, step, state, run } = presenter;
  const { revealed, frozen, hidden } = state;
  const covers = revealed ? [] : (step?.covers ?? []);
  const covered = covers.includes('traces');
  const look = { onDrawn, frozen, hidden };
  return (
    <>
      <div className="lecture-plots">
        <Guard>
          <InputPlot {...look} covered={covers.includes('curves')} />
        </Guard>
        <Guard>
          <OverTimePlot {...look} laser={laser} covered={covered} />
        </Guard>
      </div>
      <Guard>
        <FigureRow hidden={hidden} covered={covered} onToggle={(model) => run({ model })} />
      </Guard>
    </>
  );
}
