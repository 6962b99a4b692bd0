import type { StoreApi } from 'zustand/vanilla';
import type { Reader } from '../../ui/session/reader.ts';
import { showUpdateNotice } from './update-notice.ts';

const ASK_AGAIN_MS = 1000;

/**
 * Makes the page work without a network from now on, where the browser allows it. `mayNotify`: whether this page
 * may say that a new release is there; not in a lecture, and not inside another page.
 */
export async function workOffline(reader: StoreApi<Reader>, mayNotify: boolean): Promise<void> {
  try {
    if (!location.protocol.startsWith('http') || savesData()) return;
    // In a sandboxed frame already the look at it throws.
    const { serviceWorker } = navigator;
    const registration = await serviceWorker.register('./sw.js');
    if (!mayNotify) return;
    onWaiting(serviceWorker, registration, (waiting) => {
      showUpdateNotice(reader, () => changeTo(serviceWorker, waiting));
    });
  } catch {
    // Not allowed here, or not offered by the host: the page works with a network.
  }
}

/** A reader who pays for every byte is not handed a copy of everything. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Calls when a newer release is stored and waits. The first release of all has nobody to wait for. */
function onWaiting(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  call: (waiting: ServiceWorker) => void,
): void {
  const look = (): void => {
    if (registration.waiting && container.controller) call(registration.waiting);
  };
  const watch = (): void => registration.installing?.addEventListener('statechange', look);
  look();
  // It may be on its way already when the page comes to look.
  watch();
  registration.addEventListener('updatefound', watch);
}

/** The address holds the experiment; once the new release is in charge, the page is asked for again. */
function changeTo(container: ServiceWorkerContainer, waiting: ServiceWorker): void {
  container.addEventListener('controllerchange', () => location.reload(), { once: true });
  // Chromium can miss the moment at which the old release has nothing left to do; asked again, it mostly looks again.
  const again = setInterval(ask, ASK_AGAIN_MS);
  function ask(): void {
    if (waiting.state === 'installed') waiting.postMessage('take-over');
    else clearInterval(again);
  }
  ask();
}
