import { useCallback, useRef, useState } from 'react';
import type { Sequence, Step } from '../../content/sequences/sequence.ts';
import type { CurveSeries } from '../../plots/input-output/types.ts';
import type { Lane } from '../../plots/time/types.ts';
import { decodeDocument } from '../../state/codec.ts';
import type { PageKeys } from '../../state/link/page-keys.ts';
import { useActions, useExplorerDocument, useSession } from '../../ui/session/session.ts';
import { usePlayback } from '../../ui/session/use-playback.ts';
import { freezePicture, NO_GHOSTS } from '../../ui/view/ghosts.ts';
import { toggleFullScreen } from './full-screen.ts';
import { focusPage } from './home.ts';
import type { Place } from './place.ts';
import { usePlace } from './place.ts';
import type { Command } from './presenter-keys.ts';
import type { StepState } from './step-state.ts';
import { useStepState } from './step-state.ts';
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

/** What stands over the page. */
export type Over = 'help' | 'black' | 'qr' | null;

/** What the two pictures are made of, covered or not: what a ghost is taken from. */
export interface Drawn {
  readonly lanes: readonly Lane[];
  readonly series: readonly CurveSeries[];
}

export interface Presenter {
  readonly place: Place;
  readonly step: Step | null;
  readonly state: StepState;
  readonly votes: Votes;
  onDrawn(picture: Partial<Drawn>): void;
  readonly laser: boolean;
  readonly playing: boolean;
  readonly over: Over;
  readonly drawer: boolean;
  run(command: Command): void;
  start(sequence: Sequence): void;
  count(option: number, hands: number): void;
  close(): void;
}

/** The visible stretch is played in about this many seconds. */
const PLAY_S = 8;

/** What is shown to the class, and what each of the presenter's commands does to it. */
export function usePresenter(keys: PageKeys, onAnswer?: (vote: RevealedVote) => void): Presenter {
  const session = useSession();
  const { store } = session;
  const document = useExplorerDocument();
  const own = useLectureMessages();
  const actions = useActions();
  const { place, go } = usePlace(keys, session);
  const { sequence, index } = place;
  const step = sequence?.steps[index] ?? null;
  const [state, change] = useStepState(`${sequence?.id ?? ''} ${index}`, step, document);
  const { revealed, frozen, hidden } = state;
  const [votes, setVotes] = useState<Votes>(new Map());
  const [laser, setLaser] = useState(false);
  const [over, setOver] = useState<Over>(null);
  const [drawer, setDrawer] = useState(false);
  const [from, to] = document.view ?? [0, document.tEndMs];
  const { playing, toggle, pause } = usePlayback((to - from) / PLAY_S);
  const drawn = useRef<Drawn>({ lanes: [], series: [] });
  const onDrawn = useCallback((picture: Partial<Drawn>) => {
    drawn.current = { ...drawn.current, ...picture };
  }, []);
  const freeze = () => freezePicture(drawn.current.lanes, drawn.current.series, document);

  function goTo(target: number): void {
    if (!sequence?.steps[target] || target === index) return;
    pause();
    go(sequence, target);
  }

  function reveal(): void {
    if (!sequence || !step?.reveal || revealed) return;
    pause();
    const { link } = step.reveal;
    change({ revealed: true, ...(link && { frozen: freeze() }) });
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

  /** What lies on top goes first: a dialog, a field that is typed in, the drawer. */
  function close(): void {
    const { activeElement } = window.document;
    if (over !== null) setOver(null);
    else if (activeElement instanceof HTMLInputElement) focusPage();
    else setDrawer(false);
  }

  const commands: Readonly<Record<Extract<Command, string>, () => void>> = {
    next: () => goTo(index + 1),
    previous: () => goTo(index - 1),
    first: () => goTo(0),
    last: () => goTo((sequence?.steps.length ?? 0) - 1),
    play: () => step?.pictures ?? toggle(),
    reveal,
    vote: () => window.document.querySelector<HTMLInputElement>('.lecture-vote input')?.focus(),
    ghost: () => change({ frozen: frozen === NO_GHOSTS ? freeze() : NO_GHOSTS }),
    laser: toggleLaser,
    'full-screen': () =>
      void toggleFullScreen().then((done) => change({ message: done ? '' : own.noFullScreen })),
    black: () => setOver('black'),
    help: () => setOver('help'),
    qr: () => setOver('qr'),
    drawer: () => setDrawer(!drawer),
    close,
  };

  return {
    place,
    step,
    state,
    votes,
    onDrawn,
    laser,
    playing,
    over,
    drawer,
    run(command) {
      // A black screen goes away at any key, and so does a code; the list of keys at its own.
      if (over === 'black' || over === 'qr' || (over === 'help' && command === 'help')) close();
      else if (over === null || command === 'close') {
        if (typeof command === 'object') toggleModel(command.model);
        else commands[command]();
      }
    },
    start(chosen) {
      setOver(null);
      pause();
      go(chosen, 0);
    },
    count(option, hands) {
      if (step) setVotes(withVote(votes, step.id, option, hands));
    },
    close,
  };
}
