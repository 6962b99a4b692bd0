import type { Incoming, Outgoing, StateInput } from '../embed/messages/contract.ts';
import { frameAddress } from './frame-address.ts';
import { causes, likelyCause } from './why-not.ts';

const CONTRACT = 1;
/** What the frame may do: run, open the full page, save a picture. It gets neither storage nor the page around it. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
/** Height until the content has told its own [px]. */
const FIRST_HEIGHT = 480;
/** Loading begins so far before the element comes into sight. */
const AHEAD = '400px';
/** A frame that says nothing for so long after its load could not start [ms]. */
const PATIENCE_MS = 20_000;
const STYLE =
  ':host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}';

const RELOADING = ['href', 'src', 'panels', 'hide', 'lock', 'ask', 'same-origin'];
type Said = Outgoing & { readonly threshold: number };
interface Call {
  readonly message: object;
  readonly resolve: (state: string) => void;
  readonly reject: (why: Error) => void;
}

// Where there is no page (a server that renders one), the class can be imported but is not used.
const Base = globalThis.HTMLElement ?? Object;

/** <threshold-explorer>: an explorer in a frame of its own. */
export class ThresholdExplorer extends Base {
  static readonly observedAttributes = [...RELOADING, 'state', 'lang', 'theme', 'height', 'title'];

  #frame: HTMLIFrameElement | null = null;
  #life: AbortController | null = null;
  #isReady = false;
  /** What the frame last said: an element that is moved on its page goes on from there. */
  #state: string | null = null;
  /** Not answered yet, oldest first: said when there is a frame to hear it, and again to one that replaced it. */
  readonly #calls = new Map<string, Call>();
  #lastId = 0;
  #timer = 0;
  /** Why there is no explorer. */
  #failure: string | null = null;

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    if (!this.shadowRoot) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    }
    const frame = document.createElement('iframe');
    frame.title = this.title || 'Threshold';
    this.#frame = frame;
    this.#fit(FIRST_HEIGHT);
    this.shadowRoot?.replaceChildren(frame);
    window.addEventListener('message', (event) => this.#hear(event), { signal });
    document.addEventListener('securitypolicyviolation', (event) => this.#refused(event), {
      signal,
    });
    const seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#load(),
      { rootMargin: AHEAD },
    );
    seen.observe(this);
    signal.addEventListener('abort', () => seen.disconnect());
    // Somebody could not wait.
    if (this.#calls.size > 0) this.#load();
  }

  disconnectedCallback(): void {
    this.#life?.abort();
    this.#frame?.remove();
    this.#frame = null;
    this.#rest();
    // One that is only moved is on its page again by then.
    queueMicrotask(() => {
      if (!this.isConnected) this.#reject('the element left its page');
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.#frame) return;
    if (name === 'title') this.#frame.title = now || 'Threshold';
    else if (name === 'height') this.#fit(FIRST_HEIGHT);
    if (name === 'href' || name === 'src' || name === 'state') this.#state = null;
    if (!this.#frame.src && this.#failure === null) return;
    if (RELOADING.includes(name)) this.#load(true);
    else if (name === 'state') this.#tellFrame({ type: 'setState', state: now ?? '' });
    else if ((name === 'lang' || name === 'theme') && now)
      this.#tellFrame({ type: 'setState', state: { [name]: now } });
  }

  /** Opens another state; resolves with the link of what is shown then. */
  setState(state: StateInput): Promise<string> {
    return this.#call({ type: 'setState', state });
  }

  /** Resolves with the link (without '#') of what is shown. */
  getState(): Promise<string> {
    return this.#call({ type: 'getState' });
  }

  play(): void {
    this.#tellFrame({ type: 'play' });
  }

  pause(): void {
    this.#tellFrame({ type: 'pause' });
  }

  /** Back to the state the frame was opened with. */
  reset(): void {
    this.#tellFrame({ type: 'reset' });
  }

  #load(again = false): void {
    const frame = this.#frame;
    if (!frame || (!again && (frame.src || this.#failure !== null))) return;
    this.#rest();
    const attribute = (name: string): string | null => this.getAttribute(name);
    const address = frameAddress(attribute, this.#state, document.baseURI, location.origin);
    if (address === null) {
      frame.removeAttribute('src');
      const href = attribute('href') ?? attribute('src') ?? '';
      return this.#fail(this.#words.address(href), null);
    }
    const shut = this.hasAttribute('same-origin') ? `${SANDBOX} allow-same-origin` : SANDBOX;
    // A new hash alone would not load the page again.
    const next = again ? (frame.cloneNode() as HTMLIFrameElement) : frame;
    next.setAttribute('sandbox', shut);
    next.src = address;
    this.#frame = next;
    this.shadowRoot?.replaceChildren(next);
    this.#timer = window.setTimeout(() => void this.#giveUp(address), PATIENCE_MS);
  }

  /** No frame is there to be spoken to. */
  #rest(): void {
    window.clearTimeout(this.#timer);
    this.#isReady = false;
    this.#failure = null;
  }

  async #giveUp(address: string): Promise<void> {
    const why = await likelyCause(address, this.#words);
    // It may have come after all, or another in its place.
    if (!this.#isReady && this.#frame?.src === address) this.#fail(why, address);
  }

  #refused({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void {
    const address = this.#frame?.src;
    if (!address || this.#isReady || effectiveDirective !== 'frame-src') return;
    const { origin } = new URL(address);
    if (blockedURI.startsWith(origin)) this.#fail(this.#words.frames(origin), address);
  }

  /** Says so in place of the explorer, to the page around and to all who wait for an answer. */
  #fail(why: string, address: string | null): void {
    this.#rest();
    const { title, link } = this.#words;
    this.#failure = `${title} ${why}`;
    const note = document.createElement('p');
    note.setAttribute('role', 'alert');
    note.textContent = `${this.#failure} `;
    if (address !== null) {
      const way = document.createElement('a');
      Object.assign(way, { href: address, target: '_blank', rel: 'noopener', textContent: link });
      note.append(way);
    }
    this.shadowRoot?.querySelector('p')?.remove();
    this.shadowRoot?.prepend(note);
    this.#fit(0);
    this.#tell({ threshold: CONTRACT, type: 'error', code: 'panel', text: this.#failure });
    this.#reject(this.#failure);
  }

  #reject(why: string): void {
    for (const { reject } of this.#calls.values()) reject(new Error(why));
    this.#calls.clear();
  }

  get #words() {
    return causes(this.closest<HTMLElement>('[lang]')?.lang ?? '');
  }

  #fit(height: number): void {
    const fixed = this.getAttribute('height');
    if (this.#frame) this.#frame.style.height = `${(fixed && parseFloat(fixed)) || height}px`;
  }

  /** What is said before the frame is ready waits for it; a call from outside is a reason to load. */
  #call(request: Incoming): Promise<string> {
    const id = `${(this.#lastId += 1)}`;
    const message = { threshold: CONTRACT, ...request, id };
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) return reject(new Error(this.#failure));
      this.#calls.set(id, { message, resolve, reject });
      if (this.#isReady) this.#post(message);
      else this.#load();
    });
  }

  /** For those who ask for no answer; what is wrong with it comes as an event. */
  #tellFrame(request: Incoming): void {
    this.#call(request).catch(() => undefined);
  }

  /** A shut-in frame has no origin that could be named as the receiver. */
  #post(message: object): void {
    this.#frame?.contentWindow?.postMessage(message, '*');
  }

  #hear({ source, data }: MessageEvent<unknown>): void {
    if (!this.#frame?.contentWindow || source !== this.#frame.contentWindow) return;
    if (typeof data !== 'object' || (data as Said | null)?.threshold !== CONTRACT) return;
    const said = data as Said;
    if (said.type === 'ready') this.#begin();
    else if (said.type === 'resize') this.#fit(said.height);
    if ('state' in said) this.#state = said.state;
    const id = ('id' in said && said.id) || '';
    const call = this.#calls.get(id);
    // A state in which something had to be put right is told as an error and opened all the same.
    if (call && !(said.type === 'error' && said.code === 'state')) {
      this.#calls.delete(id);
      if (said.type === 'error') call.reject(new Error(said.text));
      else if (said.type === 'state') call.resolve(said.state);
    }
    this.#tell(said);
  }

  #begin(): void {
    this.#rest();
    this.shadowRoot?.querySelector('p')?.remove();
    this.#isReady = true;
    for (const { message } of this.#calls.values()) this.#post(message);
  }

  #tell(said: Said): void {
    const options = { detail: said, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent(`threshold-${said.type}`, options));
  }
}

if (globalThis.customElements && !customElements.get('threshold-explorer')) {
  customElements.define('threshold-explorer', ThresholdExplorer);
}
