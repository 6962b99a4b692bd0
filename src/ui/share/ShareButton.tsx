import type { ComponentType } from 'react';
import { useRef, useState } from 'react';
import { useMessages } from '../session/session.ts';
import type { ShareDialogProps } from './ShareDialog.tsx';

const load = async (): Promise<ComponentType<ShareDialogProps>> =>
  (await import('./ShareDialog.tsx')).ShareDialog;

/** Early, while the pointer is on its way; a failure will be told when the dialog is wanted. */
const preload = (): void => void load().catch(() => null);

/** Opens the share dialog, which is loaded on its first use. */
export function ShareButton() {
  const m = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const [Dialog, setDialog] = useState<ComponentType<ShareDialogProps> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function open(): Promise<void> {
    try {
      const loaded = await load();
      setDialog(() => loaded);
      setOpen(true);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => void open()}
      >
        {m.share}
      </button>
      {hasFailed && <span role="alert">{m.notLoaded}</span>}
      {Dialog && <Dialog isOpen={isOpen} onClose={close} />}
    </>
  );
}
