import type { Incoming, Outgoing, StateInput } from '../embed/messages/contract.ts';
import { frameAddress } from './frame-address.ts';

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
type Call = { readonly resolve: (state: string) => void; readonly reject: (why: Error) => void };

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
  #waiting: object[] = [];
  readonly #calls = new Map<string, Call>();
  #lastId = 0;
  #timer = 0;

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    if (!this.shadowRoot) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    }
    const frame = document.createElement('iframe');
    frame.loading = 'lazy';
    frame.title = this.title || 'Threshold';
    this.#frame = frame;
    this.#fit(FIRST_HEIGHT);
    this.shadowRoot?.replaceChildren(frame);
    window.addEventListener('message', (event) => this.#hear(event), { signal });
    const seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#load(),
      { rootMargin: AHEAD },
    );
    seen.observe(this);
    signal.addEventListener('abort', () => seen.disconnect());
  }

  disconnectedCallback(): void {
    this.#life?.abort();
    this.#frame?.remove();
    this.#frame = null;
    this.#stop('the element left its page');
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.#frame) return;
    if (name === 'title') this.#frame.title = now || 'Threshold';
    else if (name === 'height') this.#fit(FIRST_HEIGHT);
    if (name === 'href' || name === 'src' || name === 'state') this.#state = null;
    if (!this.#frame.src) return;
    if (name === 'state') void this.setState(now ?? '').catch(() => undefined);
    else if ((name === 'lang' || name === 'theme') && now)
      this.#send({ type: 'setState', state: { [name]: now } });
    else if (RELOADING.includes(name)) this.#load(true);
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
    this.#send({ type: 'play' });
  }

  pause(): void {
    this.#send({ type: 'pause' });
  }

  /** Back to the state the frame was opened with. */
  reset(): void {
    this.#send({ type: 'reset' });
  }

  #load(again = false): void {
    const frame = this.#frame;
    if (!frame || (frame.src && !again)) return;
    this.#stop('the frame was opened anew');
    const shut = this.hasAttribute('same-origin') ? `${SANDBOX} allow-same-origin` : SANDBOX;
    frame.setAttribute('sandbox', shut);
    const attribute = (name: string): string | null => this.getAttribute(name);
    const address = frameAddress(attribute, this.#state, document.baseURI, location.origin);
    // A new hash alone would not load the page again.
    if (again) {
      const next = frame.cloneNode() as HTMLIFrameElement;
      next.src = address;
      frame.replaceWith(next);
      this.#frame = next;
    } else frame.src = address;
    this.#timer = window.setTimeout(() => {
      const text =
        'The explorer did not start. Does its server allow frames of other origins (CORS)?';
      this.#tell({ threshold: CONTRACT, type: 'error', code: 'panel', text });
    }, PATIENCE_MS);
  }

  #stop(why: string): void {
    window.clearTimeout(this.#timer);
    this.#isReady = false;
    this.#waiting = [];
    for (const { reject } of this.#calls.values()) reject(new Error(why));
    this.#calls.clear();
  }

  #fit(height: number): void {
    const fixed = this.getAttribute('height');
    if (this.#frame) this.#frame.style.height = `${(fixed && parseFloat(fixed)) || height}px`;
  }

  #call(message: Incoming): Promise<string> {
    const id = `${(this.#lastId += 1)}`;
    return new Promise((resolve, reject) => {
      if (!this.#frame) reject(new Error('the element is on no page'));
      this.#calls.set(id, { resolve, reject });
      this.#send({ ...message, id });
    });
  }

  /** What is said before the frame is ready waits for it; a call from outside is a reason to load. */
  #send(message: Incoming): void {
    this.#load();
    const said = { threshold: CONTRACT, ...message };
    // A shut-in frame has no origin that could be named as the receiver.
    if (this.#isReady) this.#frame?.contentWindow?.postMessage(said, '*');
    else this.#waiting.push(said);
  }

  #hear({ source, data }: MessageEvent<unknown>): void {
    const frame = this.#frame;
    if (!frame?.contentWindow || source !== frame.contentWindow) return;
    if (typeof data !== 'object' || (data as Said | null)?.threshold !== CONTRACT) return;
    const said = data as Said;
    if (said.type === 'ready') {
      window.clearTimeout(this.#timer);
      this.#isReady = true;
      for (const message of this.#waiting.splice(0)) frame.contentWindow.postMessage(message, '*');
    } else if (said.type === 'resize') this.#fit(said.height);
    if ('state' in said) this.#state = said.state;
    if (said.type === 'state' && said.id !== undefined) {
      this.#calls.get(said.id)?.resolve(said.state);
      this.#calls.delete(said.id);
    }
    if (said.type === 'error' && said.code === 'message' && said.id !== undefined) {
      this.#calls.get(said.id)?.reject(new Error(said.text));
      this.#calls.delete(said.id);
    }
    this.#tell(said);
  }

  #tell(said: Said): void {
    const options = { detail: said, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent(`threshold-${said.type}`, options));
  }
}

if (globalThis.customElements && !customElements.get('threshold-explorer')) {
  customElements.define('threshold-explorer', ThresholdExplorer);
}
