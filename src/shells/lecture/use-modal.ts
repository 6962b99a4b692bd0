import type { RefObject } from 'react';
import { useLayoutEffect } from 'react';
import { focusPage } from './home.ts';

/** Opens a dialog over the page for as long as it is there; then what opened it has the focus again, or the page. */
export function useModal(box: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (document.activeElement === document.body) focusPage();
    };
  }, [box]);
}
