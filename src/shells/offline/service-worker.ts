/**
 * The service worker of the hosted page. scripts/vite-offline.ts writes it beside index.html as sw.js, with the
 * list of the release's files in it. A release is served whole or not at all: every file is checked against its
 * hash when it is stored, and page and files come from the same store.
 */

/** What the standard types of a page leave out. */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(
    type: 'message',
    listener: (event: ExtendableEvent & MessageEvent) => void,
  ): void;
}

/** Address of each file from here, with its hash; './' is the page. Set while building. */
declare const FILES: Readonly<Record<string, string>>;
/** Differs whenever any file does. Set while building. */
declare const RELEASE: string;

const worker = self as unknown as Worker;
const { scope } = worker.registration;
/** Other copies of the page may live on the same host: each keeps to its own stores. */
const PREFIX = `threshold ${scope} `;
const STORE = PREFIX + RELEASE;

worker.addEventListener('install', (event) => event.waitUntil(storeAll()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  // Said by the page when its reader wants the new release now.
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('fetch', (event) => {
  const address = nameOf(event.request);
  if (address !== null) event.respondWith(answer(address, event.request));
});

async function storeAll(): Promise<void> {
  // A store of this name is a torso, or older than the present release: the youngest must be the last.
  await caches.delete(STORE);
  const store = await caches.open(STORE);
  await Promise.all(Object.entries(FILES).map((file) => storeOne(store, ...file)));
}

/** Fails, and with it the installation, if the host hands out anything else than the release's file. */
async function storeOne(store: Cache, address: string, integrity: string): Promise<void> {
  // Names with a hash never change, so what the page has loaded already is not loaded again.
  const cache = address.startsWith('assets/') ? 'default' : 'reload';
  const response = await fetch(new URL(address, scope), { integrity, cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  await store.put(new URL(address, scope), response);
}

/**
 * Removes old stores but for one: another tab may still show the release before this one, and load a part of it
 * later on.
 */
async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== STORE);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** Address from here of what a request is about; null if it is none of ours. */
function nameOf({ method, mode, url }: Request): string | null {
  const path = url.replace(/[?#].*$/su, '');
  if (method !== 'GET' || !path.startsWith(scope)) return null;
  const name = path.slice(scope.length);
  const isPage = mode === 'navigate' && (name === '' || name === 'index.html');
  return isPage ? './' : name;
}

/** From this release's store; else, for a page of the release before, from that one's; else from the net. */
async function answer(address: string, request: Request): Promise<Response> {
  const place = new URL(address, scope);
  const own = await (await caches.open(STORE)).match(place, { ignoreVary: true });
  if (own) return own;
  if (address.startsWith('assets/')) {
    for (const name of await caches.keys()) {
      const found = name.startsWith(PREFIX) && (await caches.match(place, { cacheName: name }));
      if (found) return found;
    }
  }
  return fetch(request);
}
