import { useMemo } from 'react';
import type { Interval } from '../../core/contracts/quantity.ts';
import { resolveDomain, sameInterval } from '../shared/nice-domain.ts';
import { chooseTicks, thinTicks } from '../shared/ticks.ts';
import type { Tick } from '../shared/ticks.ts';
import { useSticky } from '../shared/use-sticky.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { layoutColumns, layoutRows } from './layout.ts';
import type { LaneRows, TimeColumns, TimeRows } from './layout.ts';
import type { Lane, TimeAxisSpec } from './types.ts';

/** A lane's place on the page. */
export interface LaneFrame {
  readonly rows: LaneRows;
  readonly domain: Interval;
  readonly ticks: readonly Tick[];
  readonly toY: (value: number) => number;
}

/** A lane in its place. */
export interface LaneScene extends LaneFrame {
  readonly frame: LaneFrame;
  readonly lane: Lane;
}

/** What stays the same object while only the data change: what is drawn from it alone is not drawn again. */
export interface TimeFrame {
  readonly rows: TimeRows;
  readonly columns: TimeColumns;
  readonly viewMs: Interval;
  readonly timeTicks: readonly Tick[];
  readonly toX: (tMs: number) => number;
  readonly fromX: (px: number) => number;
}

export interface TimeScene extends TimeFrame {
  readonly frame: TimeFrame;
  readonly lanes: readonly LaneScene[];
}

type Domains = ReadonlyMap<string, Interval>;

const UNIT: Interval = [0, 1];

/** Where the numbers of a lane come from: a new title is a new quantity, whose axis starts afresh. */
const keyOf = (lane: Lane): string => `${lane.id} ${lane.title}`;

function dataOf(lane: Lane): ArrayLike<number>[] {
  const traces = lane.traces.flatMap(({ y, ghost }) => (ghost === undefined ? [y] : [y, ghost.y]));
  if (lane.kind === 'stimulus' || lane.spikes?.drawn === undefined) return traces;
  return [...traces, [lane.spikes.drawn.peak]];
}

/** Y ranges of all lanes. */
function useDomains(lanes: readonly Lane[], moving: boolean): Domains {
  return useSticky<Domains>('', (previous) => {
    let changed = previous === null || previous.size !== lanes.length;
    const next = new Map<string, Interval>();
    for (const lane of lanes) {
      const key = keyOf(lane);
      const before = previous?.get(key) ?? null;
      const domain = sameInterval(
        before,
        resolveDomain(lane.yDomain, dataOf(lane), moving ? before : null),
      );
      changed ||= domain !== before;
      next.set(key, domain);
    }
    return changed || previous === null ? next : previous;
  });
}

function laneTicks(lane: Lane, domain: Interval, lengthPx: number, fontPx: number) {
  const count = Math.floor(lengthPx / (3 * fontPx)) + 1;
  const room = {
    lengthPx,
    labelPx: () => fontPx,
    gapPx: 0.25 * fontPx,
    maxCount: Math.min(3, Math.max(1, count)),
  };
  return lane.yTicks === undefined
    ? chooseTicks(domain, lane.format, room)
    : thinTicks(lane.yTicks, domain, lane.format, room);
}

interface SceneProps {
  readonly lanes: readonly Lane[];
  readonly viewMs: Interval;
  readonly time: TimeAxisSpec;
  readonly hasCursor: boolean;
  readonly hasValues: boolean;
  readonly moving: boolean;
}

/** The frames made last, each for its rows: a frame is new only if something about it is. */
const frames = new WeakMap<
  LaneRows,
  { readonly from: readonly unknown[]; readonly frame: LaneFrame }
>();

function laneFrame(lane: Lane, rows: LaneRows, domain: Interval, fontPx: number): LaneFrame {
  const from = [domain, lane.format, lane.yTicks?.join(), fontPx];
  const known = frames.get(rows);
  if (known && from.every((one, i) => one === known.from[i])) return known.frame;
  const perUnit = (rows.top - rows.bottom) / (domain[1] - domain[0] || 1);
  const frame: LaneFrame = {
    rows,
    domain,
    ticks: laneTicks(lane, domain, rows.bottom - rows.top, fontPx),
    toY: (value) => rows.bottom + (value - domain[0]) * perUnit,
  };
  frames.set(rows, { from, frame });
  return frame;
}

/** The object of before as long as the new one says the same. */
const useSame = <T extends object>(next: T): T =>
  useSticky<T>('', (before) => (JSON.stringify(before) === JSON.stringify(next) ? before! : next));

/** Scales, ticks and rows. */
export function useTimeScene(box: PlotBox, props: SceneProps): TimeScene {
  const { lanes, time, moving } = props;
  const [t0, t1] = props.viewMs;
  const domains = useDomains(lanes, moving);
  const { format } = time;
  const { width, fontPx, measure } = box;

  const rows = useSame(layoutRows(box, lanes, props));
  const laneScenes = useMemo(
    () =>
      lanes.map((lane, i): LaneScene => {
        const domain = domains.get(keyOf(lane)) ?? UNIT;
        const frame = laneFrame(lane, rows.lanes[i]!, domain, fontPx);
        return { ...frame, frame, lane };
      }),
    [lanes, domains, rows, fontPx],
  );
  const widths = laneScenes.flatMap(({ ticks }) => ticks.map(({ label }) => measure(label)));
  const numbers = Math.max(0, ...widths);

  // Longer numbers push the lanes to the right; shorter ones do not pull them back under the hand.
  const shelf = `${width} ${fontPx} ${lanes.map(keyOf).join()}`;
  const widest = useSticky<number>(shelf, (before) =>
    moving ? Math.max(before ?? 0, numbers) : numbers,
  );
  const columns = useSame(layoutColumns(box, widest, lanes, rows.hasValues));

  const frame = useMemo((): TimeFrame => {
    const lengthPx = columns.right - columns.left;
    const pxPerMs = lengthPx / (t1 - t0 || 1);
    return {
      rows,
      columns,
      viewMs: [t0, t1],
      timeTicks: chooseTicks([t0, t1], format, {
        lengthPx,
        labelPx: measure,
        gapPx: 1.6 * fontPx,
        maxCount: 8,
      }),
      toX: (tMs) => columns.left + (tMs - t0) * pxPerMs,
      fromX: (px) => t0 + (px - columns.left) / pxPerMs,
    };
  }, [rows, columns, measure, fontPx, format, t0, t1]);

  return useMemo(() => ({ ...frame, frame, lanes: laneScenes }), [frame, laneScenes]);
}
