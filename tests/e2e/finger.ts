import type { CDPSession, Page } from '@playwright/test';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Real touches, which the browser may take for a scroll or a pinch. */
export class Fingers {
  private readonly page: Page;
  private readonly hand: CDPSession;

  private constructor(page: Page, hand: CDPSession) {
    this.page = page;
    this.hand = hand;
  }

  static async of(page: Page): Promise<Fingers> {
    return new Fingers(page, await page.context().newCDPSession(page));
  }

  /** All fingers that are down now; none lifts them. */
  async touch(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', at: readonly Spot[]) {
    const touchPoints = at.map(({ x, y }, id) => ({ x, y, id }));
    await this.hand.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  /** Each finger along its way, in so many moves. */
  async go(ways: readonly (readonly [from: Spot, to: Spot])[], moves = 8): Promise<void> {
    for (let i = 1; i <= moves; i++) {
      const at = ways.map(([a, b]) => ({
        x: a.x + ((b.x - a.x) * i) / moves,
        y: a.y + ((b.y - a.y) * i) / moves,
      }));
      await this.touch('touchMove', at);
    }
  }

  async swipe(from: Spot, dx: number, dy: number): Promise<void> {
    await this.touch('touchStart', [from]);
    const to = { x: from.x + dx, y: from.y + dy };
    await this.go([[from, to]]);
    // Resting at the end, it does not fling the page.
    await this.go([[to, to]], 3);
    await this.touch('touchEnd', []);
    await this.rest();
  }

  async tap(at: Spot): Promise<void> {
    await this.touch('touchStart', [at]);
    await this.touch('touchEnd', []);
    await this.rest();
  }

  /** Two fingers from so far apart to so far apart; the first is down a little earlier. */
  async pinch(middle: Spot, from: Spot, to: Spot): Promise<void> {
    const pair = ({ x, y }: Spot): [Spot, Spot] => [
      { x: middle.x - x / 2, y: middle.y - y / 2 },
      { x: middle.x + x / 2, y: middle.y + y / 2 },
    ];
    const [a, b] = pair(from);
    const [c, d] = pair(to);
    await this.touch('touchStart', [a]);
    await this.touch('touchStart', [a, b]);
    await this.go([
      [a, c],
      [b, d],
    ]);
    await this.touch('touchEnd', []);
    await this.rest();
  }

  /** Until the page has stopped moving and has drawn what it had to draw. */
  async rest(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let still = 0;
          let last = NaN;
          const frame = (): void => {
            still = scrollY === last ? still + 1 : 0;
            last = scrollY;
            if (still >= 3) resolve();
            else requestAnimationFrame(frame);
          };
          frame();
        }),
    );
  }
}
