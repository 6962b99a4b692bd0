import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useShareMessages } from './share-words.ts';
import type { EmbedChoices } from './snippets.ts';

/** Width [px] of a page that an embedded one fills. */
const WIDE_PX = 960;
/** A page is not built anew for every letter of a change. */
const REST_MS = 400;

interface EmbedPreviewProps {
  readonly link: string;
  readonly title: string;
  readonly choices: EmbedChoices;
}

/** The embedded page itself, in the very frame the snippet makes, made to fit. */
export function EmbedPreview({ link, title, choices }: EmbedPreviewProps) {
  const m = useShareMessages();
  const heading = useId();
  const room = useRef<HTMLDivElement>(null);
  const [roomPx, setRoomPx] = useState(WIDE_PX);
  const settled = useRested(link);
  const widthPx = choices.width.endsWith('%') ? WIDE_PX : Number(choices.width);
  const scale = Math.min(1, roomPx / widthPx);

  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const read = (): void => setRoomPx(element.clientWidth || WIDE_PX);
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{m.preview}</h3>
      <div ref={room} className="preview" style={{ height: choices.heightPx * scale }}>
        <iframe
          // Another address behind the same '#' would not be read again.
          key={settled}
          src={settled}
          title={m.previewOf(title)}
          sandbox="allow-scripts"
          width={widthPx}
          height={choices.heightPx}
          style={{ transform: `scale(${scale})` }}
        />
      </div>
    </section>
  );
}

/** A value, once it has stopped changing. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
