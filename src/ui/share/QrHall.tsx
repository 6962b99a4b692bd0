import { useEffect, useRef } from 'react';
import { isOnlyHere } from './links.ts';
import type { QrCode } from './qr-code.ts';
import { QrPicture } from './QrPicture.tsx';
import { useShareMessages } from './share-words.ts';

/** A longer link than this is not read off a wall. */
const MOST_READ = 90;

interface QrHallProps {
  readonly code: QrCode;
  readonly link: string;
  readonly address: string;
  onClose(): void;
}

/** The code as large as the screen, on white: for a whole hall at once. Esc or the button ends it. */
export function QrHall({ code, link, address, onClose }: QrHallProps) {
  const m = useShareMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const sheet = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const shown = dialog.current;
    const filled = sheet.current;
    if (shown?.open === false) shown.showModal();
    // Where the browser has no full screen or forbids it, the window is filled.
    if (filled && document.fullscreenEnabled) filled.requestFullscreen().catch(() => null);
    const left = (): void => {
      if (document.fullscreenElement === null) shown?.close();
    };
    document.addEventListener('fullscreenchange', left);
    return () => document.removeEventListener('fullscreenchange', left);
  }, []);

  function close(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    dialog.current?.close();
  }

  return (
    <dialog ref={dialog} className="qr-hall" aria-label={m.qr} onClose={onClose}>
      <div ref={sheet}>
        <p className="invitation">{m.qrInvitation}</p>
        <QrPicture code={code} label={m.qrOf(link)} />
        {isOnlyHere(address) && <p className="warning">{m.onlyHere}</p>}
        <p className="qr-link">{link.length <= MOST_READ ? link : address}</p>
        <button type="button" onClick={close}>
          {m.close}
        </button>
      </div>
    </dialog>
  );
}
