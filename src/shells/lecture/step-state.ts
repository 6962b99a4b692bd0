import { useState } from 'react';
import type { Step } from '../../content/sequences/sequence.ts';
import { decodeDocument } from '../../state/codec.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { sameData } from '../../state/same-data.ts';
import type { FrozenPicture } from '../../ui/view/ghosts.ts';
import { NO_GHOSTS } from '../../ui/view/ghosts.ts';

/** What a presenter has done within a step. Leaving it forgets: a step opens as it was prepared. */
export interface StepState {
  readonly revealed: boolean;
  readonly frozen: FrozenPicture;
  /** Ids of models that are hidden for the moment. */
  readonly hidden: ReadonlySet<string>;
  /** Something the presenter must be told. */
  readonly message: string;
}

const FRESH: StepState = { revealed: false, frozen: NO_GHOSTS, hidden: new Set(), message: '' };

export function useStepState(
  key: string,
  step: Step | null,
  document: ExplorerDocument,
): readonly [StepState, (change: Partial<StepState>) => void] {
  const [held, setHeld] = useState<{ readonly key: string; readonly state: StepState } | null>(
    null,
  );
  const state = held?.key === key ? held.state : startOf(step, document);
  if (held?.key !== key) setHeld({ key, state });
  const change = (made: Partial<StepState>): void =>
    setHeld((now) => ({ key, state: { ...(now?.key === key ? now.state : state), ...made } }));
  return [state, change];
}

/** An address may lead straight to the state after the reveal. */
function startOf(step: Step | null, document: ExplorerDocument): StepState {
  const link = step?.reveal?.link;
  const revealed = link !== undefined && sameData(decodeDocument(link).document, document);
  return { ...FRESH, revealed };
}
