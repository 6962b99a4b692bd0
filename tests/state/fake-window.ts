import type { HistoryWindow } from '../../src/state/history.ts';

/** What a browser does with addresses, as far as the explorer uses it; its clock is the test's. */
export class FakeWindow implements HistoryWindow {
  /** One address for each entry of the session history. */
  readonly entries: string[];
  at = 0;
  pushes = 0;
  replaces = 0;
  /** As in a sandboxed frame: every change of the address throws. */
  forbids = false;
  private readonly listeners = new Map<string, Set<() => void>>();

  constructor(href: string) {
    this.entries = [href];
  }

  get hash(): string {
    const { hash } = this.location;
    return hash;
  }

  readonly location = ((window: FakeWindow) => ({
    get href(): string {
      return window.entries[window.at] ?? '';
    },
    get hash(): string {
      const { href } = this;
      const hash = href.slice(href.includes('#') ? href.indexOf('#') : href.length);
      return hash === '#' ? '' : hash;
    },
  }))(this);

  readonly history = {
    pushState: (_data: unknown, _unused: string, url: string): void => {
      this.pushes += 1;
      this.allow();
      this.entries.splice(this.at + 1, Infinity, url);
      this.at += 1;
    },
    replaceState: (_data: unknown, _unused: string, url: string): void => {
      this.replaces += 1;
      this.allow();
      this.entries[this.at] = url;
    },
  };

  go(steps: number): void {
    this.at = Math.min(this.entries.length - 1, Math.max(0, this.at + steps));
    this.fire('popstate');
    this.fire('hashchange');
  }

  /** The reader types another hash, or clicks a link to one. */
  visit(hash: string): void {
    this.entries.splice(this.at + 1, Infinity, this.location.href.replace(/#.*$/u, '') + hash);
    this.go(1);
  }

  fire(type: string): void {
    for (const listener of this.listeners.get(type) ?? []) listener();
  }

  get listenerCount(): number {
    return [...this.listeners.values()].reduce((count, set) => count + set.size, 0);
  }

  addEventListener(type: string, listener: () => void): void {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener));
  }

  removeEventListener(type: string, listener: () => void): void {
    this.listeners.get(type)?.delete(listener);
  }

  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();

  setTimeout(handler: () => void, delayMs: number): number {
    const handle = this.timers.size + 1;
    this.timers.set(handle, setTimeout(handler, delayMs));
    return handle;
  }

  clearTimeout(handle: number): void {
    clearTimeout(this.timers.get(handle));
  }

  private allow(): void {
    if (this.forbids) throw new DOMException('not here', 'SecurityError');
  }
}
