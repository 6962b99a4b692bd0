/** A browser with one page, as the tests use it, whatever drives it. */
export interface Engine {
  readonly name: string;
  /** Loads an address afresh. */
  open(url: string): Promise<void>;
  /**
   * Runs a function in the page, or in the frame that was entered. It stands alone there: it knows its arguments and
   * nothing else. These and what it returns are plain data.
   */
  ask<Args extends readonly unknown[], Answer>(
    look: (...args: Args) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer>>;
  /** Goes into the frame that the function finds; `open` leads out again. */
  enter(find: () => Element | null | undefined): Promise<void>;
  /** A key by its name: 'ArrowRight', 'PageDown'. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** With the mouse, in pixels of the window. */
  drag(from: Point, to: Point): Promise<void>;
  /** Saves what is seen, to look at it when a test has failed. */
  picture(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
