import type { ComponentType } from 'react';
import { useRef, useState } from 'react';
import { Guard } from '../controls/Guard.tsx';
import { NotLoaded } from '../controls/NotLoaded.tsx';
import { useLoaded } from '../controls/use-loaded.ts';
import { useMessages } from '../session/session.ts';
import type { ShareDialogProps } from './ShareDialog.tsx';

type Load = () => Promise<ComponentType<ShareDialogProps>>;

const loadDialog: Load = async () => (await import('./ShareDialog.tsx')).ShareDialog;

/** Opens the share dialog, which is loaded on its first use. */
export function ShareButton({ load = loadDialog }: { readonly load?: Load }) {
  const m = useMessages();
  /** Early, while the pointer is on its way; a failure will be told when the dialog is wanted. */
  const preload = (): void => void load().catch(() => null);
  const button = useRef<HTMLButtonElement>(null);
  const { value: Dialog, failure, isUnderWay, fetch } = useLoaded(load);
  const [isOpen, setOpen] = useState(false);

  async function open(): Promise<boolean> {
    const isThere = Dialog !== null || (await fetch());
    if (isThere) setOpen(true);
    return isThere;
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
      {Dialog === null && failure !== null && (
        <NotLoaded
          failure={failure}
          isUnderWay={isUnderWay}
          onRetry={open}
          onCome={() => button.current?.focus()}
        />
      )}
      {Dialog && (
        <Guard>
          <Dialog isOpen={isOpen} onClose={close} />
        </Guard>
      )}
    </>
  );
}
