import { useMessages } from '../session/session.ts';
import type { LoadFailure } from './load-failure.ts';
import { Reload } from './Reload.tsx';

interface NotLoadedProps {
  /** Its name, where the place does not say what was to be there. */
  readonly what?: string;
  readonly failure: LoadFailure;
  readonly isUnderWay: boolean;
  /** Tries again and tells whether the part has come. */
  onRetry(): Promise<boolean>;
  /** The button that asked has the focus and goes away: where else the focus is put. */
  onCome?(): void;
}

/** In the place of a part that could not be loaded: what happened, and what helps. */
export function NotLoaded({ what, failure, isUnderWay, onRetry, onCome }: NotLoadedProps) {
  const m = useMessages();
  const told = `${m.notLoaded} ${m.whatHelps[failure]}`;
  async function retry(button: HTMLElement): Promise<void> {
    if (!isUnderWay && (await onRetry()) && document.activeElement === button) onCome?.();
  }
  return (
    <div className="trouble" role="alert">
      {/* Words that go and come again are read out again. */}
      <p>{isUnderWay ? '…' : what === undefined ? told : `${what}: ${told}`}</p>
      {/* The button keeps the focus while the part is tried. */}
      {failure !== 'renewed' && (
        <button
          type="button"
          aria-disabled={isUnderWay}
          onClick={({ currentTarget }) => void retry(currentTarget)}
        >
          {m.tryAgain}
        </button>
      )}
      {failure !== 'offline' && <Reload />}
    </div>
  );
}
