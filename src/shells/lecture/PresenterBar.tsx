import type { MouseEvent, ReactNode } from 'react';
import { focusPage } from './home.ts';
import type { Command } from './presenter-keys.ts';
import { useLectureMessages } from './words.ts';

interface PresenterBarProps {
  /** Steps there are; 0 without a sequence. */
  readonly steps: number;
  readonly index: number;
  readonly canReveal: boolean;
  readonly revealed: boolean;
  readonly playing: boolean;
  readonly frozen: boolean;
  readonly laser: boolean;
  /** Keys of one character are switched on: they stand on the buttons. */
  readonly singleKeys: boolean;
  /** No plots, no time: a page of words. */
  readonly still: boolean;
  readonly exploreHref: string;
  run(command: Command): void;
}

/** Every presenter key as a button, for a touch screen or a mouse; the key stands on it. */
export function PresenterBar(props: PresenterBarProps) {
  const { steps, index, canReveal, revealed, playing, frozen, laser, still, singleKeys, run } =
    props;
  const m = useLectureMessages();

  function key(command: Command, sign: string, words: string, more: More = {}): ReactNode {
    return (
      <button
        type="button"
        // Its own press may have left it nothing to do: `disabled` would throw the focus away.
        aria-disabled={more.idle}
        aria-pressed={more.pressed}
        onClick={(event) => {
          letGo(event);
          run(command);
        }}
      >
        {(singleKeys || ARROWS.has(sign)) && <kbd aria-hidden="true">{sign}</kbd>} {words}
      </button>
    );
  }

  return (
    <nav className="lecture-bar" aria-label={m.presenter}>
      {steps > 0 && key('previous', '←', m.previous, { idle: index === 0 })}
      {steps > 0 && key('next', '→', m.next, { idle: index === steps - 1 })}
      {canReveal && key('reveal', 'R', revealed ? m.revealed : m.reveal, { idle: revealed })}
      {!still && key('play', m.space, playing ? m.pause : m.play)}
      {!still && key('ghost', 'G', m.ghost, { pressed: frozen })}
      {!still && key('laser', 'L', m.laser, { pressed: laser })}
      {key('qr', 'Q', m.qr)}
      {key('black', 'B', m.black)}
      {key('full-screen', 'F', m.fullScreen)}
      {key('help', '?', m.help)}
      <a href={props.exploreHref}>{m.explore}</a>
    </nav>
  );
}

/** What the keys are called that always work. */
const ARROWS: ReadonlySet<string> = new Set(['←', '→']);

interface More {
  /** It has nothing to do now. */
  readonly idle?: boolean;
  /** For a toggle, whose words stay the same. */
  readonly pressed?: boolean;
}

/** After a press of the mouse the keys are the page's again: Space must play, not press once more. */
function letGo(event: MouseEvent<HTMLButtonElement>): void {
  if (event.detail > 0) focusPage();
}
