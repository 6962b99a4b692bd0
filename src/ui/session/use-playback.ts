import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react';
import { useActions, useSession } from './session.ts';

/** A pause between frames longer than this [ms] is a hidden tab, not slow motion. */
const LONGEST_FRAME_MS = 100;

/** Where a page around the panels says `play` and `pause`; who takes such an event up cancels it. */
export const PlaybackCommands = createContext<EventTarget | null>(null);

/** Plays the time cursor through the visible stretch at `msPerSecond`, and stops at its end. */
export function usePlayback(msPerSecond: number): {
  playing: boolean;
  toggle: () => void;
  pause: () => void;
} {
  const { store } = useSession();
  const actions = useActions();
  const [playing, setPlaying] = useState(false);

  useEffect(() => {
    if (!playing) return undefined;
    let last: number | null = null;
    let request = requestAnimationFrame(function frame(now) {
      const { view, tEndMs, cursorMs } = store.getState().document;
      const endMs = view?.[1] ?? tEndMs;
      const elapsed = last === null ? 0 : Math.min(now - last, LONGEST_FRAME_MS);
      last = now;
      const next = (cursorMs ?? 0) + (elapsed * msPerSecond) / 1000;
      actions.setCursor(Math.min(next, endMs));
      if (next >= endMs) setPlaying(false);
      else request = requestAnimationFrame(frame);
    });
    return () => {
      cancelAnimationFrame(request);
      actions.commit();
    };
  }, [playing, msPerSecond, store, actions]);

  const toggle = useCallback(() => {
    const { view, tEndMs, cursorMs } = store.getState().document;
    const [from, to] = view ?? [0, tEndMs];
    // At the end, or out of sight: from the beginning.
    if (!playing && (cursorMs === null || cursorMs >= to || cursorMs < from))
      actions.setCursor(from);
    setPlaying(!playing);
  }, [playing, store, actions]);

  const commands = useContext(PlaybackCommands);
  useLayoutEffect(() => {
    const obey = (event: Event): void => {
      event.preventDefault();
      if ((event.type === 'play') !== playing) toggle();
    };
    commands?.addEventListener('play', obey);
    commands?.addEventListener('pause', obey);
    return () => {
      commands?.removeEventListener('play', obey);
      commands?.removeEventListener('pause', obey);
    };
  }, [commands, playing, toggle]);

  return { playing, toggle, pause: useCallback(() => setPlaying(false), []) };
}
