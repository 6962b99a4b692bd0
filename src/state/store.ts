import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { DEFAULT_DOCUMENT } from './default-document.ts';
import type { ExplorerDocument } from './document.ts';
import type { Edit } from './edit.ts';
import { updateNotices } from './edit.ts';
import type { Notice } from './notice.ts';
import { keepParts } from './same-data.ts';
import { setDerivative, setInside, setOutputScale } from './slices/looks.ts';
import {
  addModel,
  moveModel,
  removeModel,
  resetModel,
  resetModelParam,
  selectModel,
  setModelParam,
} from './slices/models.ts';
import { setAxis, setInputRange, setInputUnit, setMeasure } from './slices/question.ts';
import { setCursor, setDt, setMethod, setSeed, setTEnd, setView } from './slices/run.ts';
import { setInput, setPoints, setStimulusKind, setStimulusParam } from './slices/stimulus.ts';
import type { Timeline } from './undo.ts';
import { begin, cancel, commit, redo, step, undo } from './undo.ts';

/**
 * What a reader can do to a document. Each is a pure function document → document in src/state/slices,
 * which says what it does; as an action of the store it loses the first argument.
 */
const EDITS = {
  setInput,
  setStimulusParam,
  setStimulusKind,
  setPoints,
  setModelParam,
  resetModelParam,
  resetModel,
  addModel,
  removeModel,
  selectModel,
  moveModel,
  setMeasure,
  setInputUnit,
  setInputRange,
  setAxis,
  setOutputScale,
  setTEnd,
  setView,
  setCursor,
  setMethod,
  setDt,
  setSeed,
  setDerivative,
  setInside,
};

type Edits = typeof EDITS;
export type EditActions = {
  readonly [K in keyof Edits]: Edits[K] extends (
    document: ExplorerDocument,
    ...rest: infer Rest
  ) => Edit
    ? (...rest: Rest) => void
    : never;
};

export interface OtherActions {
  /** A drag begins: until `commit`, all changes are one entry of the undo list. */
  readonly begin: () => void;
  readonly commit: () => void;
  /** The browser took the drag away: it leaves no trace. */
  readonly cancel: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Another document altogether: a link, a lesson. It can be undone. The document must be valid. */
  readonly replace: (document: ExplorerDocument, notices?: readonly Notice[]) => void;
  /** The document of the first visit; can be undone. */
  readonly startOver: () => void;
  readonly dismissNotices: () => void;
}

export interface ExplorerState extends Timeline, EditActions, OtherActions {
  readonly notices: readonly Notice[];
  /** How often the reader has started over: what was kept to compare with before is gone. */
  readonly beginnings: number;
}

export type ExplorerStore = StoreApi<ExplorerState>;

/** A store for one explorer; a page may hold several. */
export function createExplorerStore(
  initial: ExplorerDocument,
  notices: readonly Notice[] = [],
): ExplorerStore {
  return createStore<ExplorerState>((set, get) => {
    const travel = (move: (timeline: Timeline) => Timeline) => (): void => set(move(get()));
    /** What was said before the present drag. */
    let saidBefore: readonly Notice[] = [];
    const run = (made: Edit): void => {
      const next = updateNotices(get().notices, made);
      // Nothing new: nobody is told.
      if (made.document === get().document && next === get().notices) return;
      set({ ...step(get(), made.document), notices: next });
    };
    return {
      document: initial,
      past: [],
      future: [],
      gesture: null,
      notices,
      beginnings: 0,
      ...editActions(() => get().document, run),
      begin: () => {
        if (get().gesture === null) saidBefore = get().notices;
        set(begin(get()));
      },
      commit: travel(commit),
      cancel: () => {
        if (get().gesture !== null) set({ ...cancel(get()), notices: saidBefore });
      },
      undo: travel(undo),
      redo: travel(redo),
      replace: (document, said = []) => {
        const before = commit(get());
        set({ ...step(before, keepParts(before.document, document)), notices: said });
      },
      startOver: () => {
        get().replace(DEFAULT_DOCUMENT);
        set({ beginnings: get().beginnings + 1 });
      },
      dismissNotices: () => set({ notices: [] }),
    };
  });
}

function editActions(document: () => ExplorerDocument, run: (made: Edit) => void): EditActions {
  type Any = (document: ExplorerDocument, ...rest: readonly unknown[]) => Edit;
  const actions = Object.entries(EDITS).map(([name, make]) => {
    const action = (...rest: readonly unknown[]): void => run((make as Any)(document(), ...rest));
    return [name, action] as const;
  });
  return Object.fromEntries(actions) as unknown as EditActions;
}
