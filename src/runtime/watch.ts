/** Between two looks at the workers [ms]. One that has not answered at three of them is given up. */
const LOOK_MS = 4000;
const MOST_SILENT_LOOKS = 3;

export interface Watch {
  /** There is work: somebody has to look. */
  begin(): void;
  /** This worker has said something. */
  heard(worker: number): void;
  /** Another worker stands in its place. */
  forget(worker: number): void;
  end(): void;
}

interface Watched {
  /** Workers that have something to do. */
  busy(): ReadonlySet<number>;
  /** Asks a worker for a sign of life. */
  ask(worker: number): void;
  /** It has given none; `ever`: it did before. */
  lost(worker: number, ever: boolean): void;
}

/**
 * Looks after workers while they have something to do: one may be held up by a blocker without an error, or be
 * caught in a job. Several looks, because a page that was asleep may look before it has read its messages.
 */
export function watchWorkers({ busy, ask, lost }: Watched): Watch {
  const silentLooks = new Map<number, number>();
  const alive = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    timer = undefined;
    for (const worker of busy()) {
      const looks = silentLooks.get(worker) ?? 0;
      if (looks >= MOST_SILENT_LOOKS) {
        const ever = alive.has(worker);
        forget(worker);
        lost(worker, ever);
      } else {
        silentLooks.set(worker, looks + 1);
        ask(worker);
      }
    }
    if (busy().size > 0) begin();
  }

  function begin(): void {
    timer ??= setTimeout(look, LOOK_MS);
  }

  function forget(worker: number): void {
    silentLooks.delete(worker);
    alive.delete(worker);
  }

  return {
    begin,
    heard(worker) {
      silentLooks.delete(worker);
      alive.add(worker);
    },
    forget,
    end() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
