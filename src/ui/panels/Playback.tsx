import { memo, useState } from 'react';
import { exactly } from '../../i18n/numbers.ts';
import { useControl, useLock } from '../controls/access.ts';
import { Choice } from '../controls/Choice.tsx';
import type { ExplorerState } from '../../state/store.ts';
import {
  useActions,
  useExplorer,
  useLanguage,
  useMessages,
  useSession,
} from '../session/session.ts';
import { usePlayback } from '../session/use-playback.ts';

/** Model milliseconds shown in a second: from slow motion, in which a spike lasts, to a glance. */
const SPEEDS = [2, 5, 10, 20, 50, 100, 200] as const;
/** One step of the cursor [ms]: a spike is some ten steps wide. */
const STEP_MS = 0.2;

interface PlaybackProps {
  readonly frozen: boolean;
  onFreeze(): void;
  onUnfreeze(): void;
}

const isZoomed = ({ document }: ExplorerState): boolean => document.view !== null;

/** Moves the time cursor: play, step, step back, slow motion; and keeps a picture to compare with. */
export const Playback = memo(function Playback(props: PlaybackProps) {
  const { frozen, onFreeze, onUnfreeze } = props;
  const { store } = useSession();
  const zoomed = useExplorer(isZoomed);
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const [speed, setSpeed] = useState(20);
  const { playing, toggle, pause } = usePlayback(speed);

  const playLock = useLock('playback');
  const ghostLock = useLock('ghost');
  const zoomLock = useLock('zoom');
  const hasPlay = useControl('playback') !== 'hidden';
  const hasGhost = useControl('ghost') !== 'hidden';
  const hasZoom = useControl('zoom') !== 'hidden' && zoomed;
  if (!hasPlay && !hasGhost && !hasZoom) return null;

  function stepBy(ms: number): void {
    pause();
    const { document } = store.getState();
    const t = Math.round(((document.cursorMs ?? 0) + ms) / STEP_MS) * STEP_MS;
    actions.setCursor(Math.min(document.tEndMs, Math.max(0, Number(t.toFixed(6)))));
    actions.commit();
  }

  return (
    <div className="settings playback">
      {hasPlay && (
        <>
          <span className="buttons">
            <button type="button" onClick={() => stepBy(-STEP_MS)} title={m.stepBack} {...playLock}>
              <span aria-hidden="true">◂|</span>
              <span className="sr-only">{m.stepBack}</span>
            </button>
            <button type="button" className="main" onClick={toggle} {...playLock}>
              <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span> {playing ? m.pause : m.play}
            </button>
            <button
              type="button"
              onClick={() => stepBy(STEP_MS)}
              title={m.stepForward}
              {...playLock}
            >
              <span aria-hidden="true">|▸</span>
              <span className="sr-only">{m.stepForward}</span>
            </button>
          </span>
          <Choice
            label={m.speed}
            control="playback"
            value={String(speed)}
            options={SPEEDS.map((value) => ({
              value: String(value),
              label: m.speedChoice(exactly(language, value)),
            }))}
            onChange={(value) => setSpeed(Number(value))}
          />
        </>
      )}
      {hasGhost && (
        <button type="button" onClick={frozen ? onUnfreeze : onFreeze} {...ghostLock}>
          {frozen ? m.unfreeze : m.freeze}
        </button>
      )}
      {hasZoom && (
        <button type="button" onClick={() => actions.setView(null)} {...zoomLock}>
          {m.zoomOut}
        </button>
      )}
    </div>
  );
});
