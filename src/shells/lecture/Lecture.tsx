import { useEffect, useMemo, useState } from 'react';
import type { Sequence } from '../../content/sequences/sequence.ts';
import { decodeDocument, encodeHash, readPageKeys } from '../../state/codec.ts';
import type { PageKeys } from '../../state/link/page-keys.ts';
import { Notices } from '../../ui/panels/Notices.tsx';
import {
  useActions,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
  useSession,
} from '../../ui/session/session.ts';
import { usePlayback } from '../../ui/session/use-playback.ts';
import { freezePicture, NO_GHOSTS } from '../../ui/view/ghosts.ts';
import { leftPlot } from '../../ui/view/left-plot.ts';
import { useLanes } from '../../ui/view/use-lanes.ts';
import { BlackScreen } from './BlackScreen.tsx';
import { EvidencePair } from './EvidencePair.tsx';
import { FigureRow } from './FigureRow.tsx';
import { toggleFullScreen } from './full-screen.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { InputPlot } from './InputPlot.tsx';
import './lecture.css';
import { OverTimePlot } from './OverTimePlot.tsx';
import { usePlace } from './place.ts';
import { PlaceNotice } from './PlaceNotice.tsx';
import type { Command } from './presenter-keys.ts';
import { usePresenterKeys } from './presenter-keys.ts';
import { PresenterBar } from './PresenterBar.tsx';
import { StepHead } from './StepHead.tsx';
import { useStepState } from './step-state.ts';
import { useLectureTheme } from './theme.ts';
import type { Votes } from './votes.ts';
import { withVote } from './votes.ts';
import { useLectureMessages } from './words.ts';

/** A vote whose answer was just revealed. */
export interface RevealedVote {
  readonly sequence: string;
  readonly step: string;
  /** Show of hands, by option. */
  readonly counts: readonly number[];
  /** Index of the right option; null for a poll. */
  readonly answer: number | null;
}

interface LectureProps {
  readonly keys: PageKeys;
  onAnswer?(vote: RevealedVote): void;
}

/** The visible stretch is played in about this many seconds. */
const PLAY_S = 8;

/** The page for a projector: two plots, few words, large; driven by keys or a clicker. */
export function Lecture({ keys, onAnswer }: LectureProps) {
  const { store } = useSession();
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const own = useLectureMessages();
  const actions = useActions();
  const { place, go } = usePlace(keys, store);
  const [theme, setTheme] = useLectureTheme(keys);
  const { sequence, index } = place;
  const step = sequence?.steps[index] ?? null;
  const [state, change] = useStepState(`${sequence?.id ?? ''} ${index}`, step, document);
  const { revealed, frozen, hidden, message } = state;
  const [votes, setVotes] = useState<Votes>(new Map());
  const [laser, setLaser] = useState(false);
  const [over, setOver] = useState<'help' | 'black' | null>(null);
  const [from, to] = document.view ?? [0, document.tEndMs];
  const { playing, toggle, pause } = usePlayback((to - from) / PLAY_S);

  const title = step ? `${step.title[language]} · ${own.title}` : own.title;
  useEffect(() => {
    window.document.title = title;
  }, [title]);

  const plot = useMemo(() => leftPlot(document, live, language, m), [document, live, language, m]);
  const allLanes = useLanes(frozen);
  const covers = revealed ? [] : (step?.covers ?? []);
  const tracesCovered = covers.includes('traces');
  const lanes = useMemo(
    () => allLanes.filter(({ id, kind }) => kind === 'stimulus' || !(tracesCovered || isOff(id))),
    // eslint-disable-next-line react/exhaustive-deps
    [allLanes, tracesCovered, hidden],
  );

  function isOff(laneId: string): boolean {
    return hidden.has(laneId) || hidden.has(laneId.replace(/^inside-/u, ''));
  }

  function goTo(place: number): void {
    if (!sequence || place < 0 || place >= sequence.steps.length || place === index) return;
    pause();
    go(sequence, place);
  }

  function start(chosen: Sequence): void {
    setOver(null);
    pause();
    go(chosen, 0);
  }

  function reveal(): void {
    if (!sequence || !step?.reveal || revealed) return;
    pause();
    const { link } = step.reveal;
    change({ revealed: true, ...(link && { frozen: freezePicture(allLanes, plot.series) }) });
    if (link) store.getState().replace(decodeDocument(link).document);
    if (!step.vote) return;
    const counts = step.vote.options.map((_, i) => votes.get(step.id)?.[i] ?? 0);
    onAnswer?.({ sequence: sequence.id, step: step.id, counts, answer: step.vote.answer });
  }

  function toggleModel(i: number): void {
    const id = document.models[i]?.id;
    if (id === undefined) return;
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    change({ hidden: next });
  }

  function toggleLaser(): void {
    if (document.cursorMs === null) actions.setCursor((from + to) / 2);
    setLaser(!laser);
  }

  function run(command: Command): void {
    if (over === 'black' || command === 'close') {
      setOver(null);
      if (command === 'close' && window.document.activeElement instanceof HTMLInputElement) {
        window.document.activeElement.blur();
      }
      return;
    }
    if (over === 'help') {
      if (command === 'help') setOver(null);
      return;
    }
    if (typeof command === 'object') {
      toggleModel(command.model);
      return;
    }
    switch (command) {
      case 'next':
        goTo(index + 1);
        break;
      case 'previous':
        goTo(index - 1);
        break;
      case 'first':
        goTo(0);
        break;
      case 'last':
        goTo((sequence?.steps.length ?? 0) - 1);
        break;
      case 'play':
        if (!step?.evidence) toggle();
        break;
      case 'reveal':
        reveal();
        break;
      case 'vote':
        window.document.querySelector<HTMLInputElement>('.lecture-vote input')?.focus();
        break;
      case 'ghost':
        change({
          frozen: frozen === NO_GHOSTS ? freezePicture(allLanes, plot.series) : NO_GHOSTS,
        });
        break;
      case 'laser':
        toggleLaser();
        break;
      case 'full-screen':
        void toggleFullScreen().then((done) => change({ message: done ? '' : own.noFullScreen }));
        break;
      case 'black':
      case 'help':
        setOver(command);
    }
  }
  usePresenterKeys(run);

  const { mode: _mode, sequence: _sequence, step: _step, ...rest } = readPageKeys(location.hash);
  const exploreHref = `#${encodeHash(document, rest)}`;
  return (
    <main className="lecture">
      {sequence && step ? (
        <StepHead
          sequence={sequence}
          step={step}
          index={index}
          revealed={revealed}
          votes={votes}
          onCount={(option, count) => setVotes(withVote(votes, step.id, option, count))}
        />
      ) : (
        <h1 className="sr-only">{own.title}</h1>
      )}
      <PlaceNotice place={place} message={message} onStart={start} />
      {step?.evidence ? (
        <EvidencePair ids={step.evidence} />
      ) : (
        <>
          <div className="lecture-plots">
            <InputPlot
              plot={plot}
              frozen={frozen}
              covered={covers.includes('curves')}
              hidden={hidden}
            />
            <OverTimePlot lanes={lanes} laser={laser} covered={tracesCovered} />
          </div>
          <FigureRow hidden={hidden} covered={tracesCovered} onToggle={toggleModel} />
        </>
      )}
      <PresenterBar
        steps={sequence?.steps.length ?? 0}
        index={index}
        canReveal={step?.reveal !== undefined}
        revealed={revealed}
        playing={playing}
        frozen={frozen !== NO_GHOSTS}
        laser={laser}
        still={step?.evidence !== undefined}
        exploreHref={exploreHref}
        run={run}
      />
      <Notices />
      {over === 'help' && (
        <HelpDialog
          theme={theme}
          onTheme={setTheme}
          onStart={start}
          onClose={() => setOver(null)}
        />
      )}
      {over === 'black' && <BlackScreen onBack={() => setOver(null)} />}
    </main>
  );
}
