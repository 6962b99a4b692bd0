import { useMemo } from 'react';
import type { Interval } from '../../core/contracts/quantity.ts';
import { resolveDomain } from '../shared/nice-domain.ts';
import { chooseTicks, thinTicks } from '../shared/ticks.ts';
import type { Tick } from '../shared/ticks.ts';
import { useSticky } from '../shared/use-sticky.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { layoutColumns, layoutRows } from './layout.ts';
import type { LaneRows, TimeColumns, TimeRows } from './layout.ts';
import type { Lane, TimeAxisSpec } from './types.ts';

/** A lane with its place on the page. */
export interface LaneScene {
  readonly lane: Lane;
  readonly rows: LaneRows;
  readonly domain: Interval;
  readonly ticks: readonly Tick[];
  readonly toY: (value: number) => number;
}

export interface TimeScene {
  readonly rows: TimeRows;
  readonly columns: TimeColumns;
  readonly viewMs: Interval;
  readonly lanes: readonly LaneScene[];
  readonly timeTicks: readonly Tick[];
  readonly toX: (tMs: number) => number;
  readonly fromX: (px: number) => number;
}

type Domains = ReadonlyMap<string, Interval>;

/** Where the numbers of a lane come from: a new title is a new quantity, whose axis starts afresh. */
const keyOf = (lane: Lane): string => `${lane.id} ${lane.title}`;

function dataOf(lane: Lane): ArrayLike<number>[] {
  const traces = lane.traces.flatMap(({ y, ghost }) => (ghost === undefined ? [y] : [y, ghost.y]));
  if (lane.kind === 'stimulus' || lane.spikes?.drawn === undefined) return traces;
  return [...traces, [lane.spikes.drawn.peak]];
}

/** Y ranges of all lanes; while a handle is dragged they only grow. */
function useDomains(lanes: readonly Lane[], dragging: boolean): Domains {
  return useSticky<Domains>('', (previous) => {
    let changed = previous === null || previous.size !== lanes.length;
    const next = new Map<string, Interval>();
    for (const lane of lanes) {
      const key = keyOf(lane);
      const before = previous?.get(key) ?? null;
      const domain = resolveDomain(lane.yDomain, dataOf(lane), before, {
        extendOnly: dragging,
      });
      const same = before !== null && before[0] === domain[0] && before[1] === domain[1];
      changed ||= !same;
      next.set(key, same ? before : domain);
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
  readonly dragging: boolean;
}

/** Scales, ticks and rows. */
export function useTimeScene(box: PlotBox, props: SceneProps): TimeScene {
  const { lanes, time, hasCursor, dragging } = props;
  const [t0, t1] = props.viewMs;
  const domains = useDomains(lanes, dragging);
  const { format } = time;

  const { rows, laneScenes, numbers } = useMemo(() => {
    const places = layoutRows(box, lanes, hasCursor);
    const scenes = lanes.map((lane, i): LaneScene => {
      const place = places.lanes[i]!;
      const domain = domains.get(keyOf(lane)) ?? [0, 1];
      const perUnit = (place.top - place.bottom) / (domain[1] - domain[0] || 1);
      return {
        lane,
        rows: place,
        domain,
        ticks: laneTicks(lane, domain, place.bottom - place.top, box.fontPx),
        toY: (value) => place.bottom + (value - domain[0]) * perUnit,
      };
    });
    const widths = scenes.flatMap(({ ticks }) => ticks.map(({ label }) => box.measure(label)));
    return { rows: places, laneScenes: scenes, numbers: Math.max(0, ...widths) };
  }, [box, lanes, domains, hasCursor]);

  // Longer numbers push the lanes to the right; shorter ones do not pull them back under the hand.
  const shelf = `${box.width} ${box.fontPx} ${lanes.map(keyOf).join()}`;
  const widest = useSticky<number>(shelf, (before) => Math.max(before ?? 0, numbers));

  return useMemo(() => {
    const columns = layoutColumns(box, widest, lanes);
    const pxPerMs = (columns.right - columns.left) / (t1 - t0 || 1);
    const timeTicks = chooseTicks([t0, t1], format, {
      lengthPx: columns.right - columns.left,
      labelPx: box.measure,
      gapPx: 1.6 * box.fontPx,
      maxCount: 8,
    });
    return {
      rows,
      columns,
      viewMs: [t0, t1],
      lanes: laneScenes,
      timeTicks,
      toX: (tMs) => columns.left + (tMs - t0) * pxPerMs,
      fromX: (px) => t0 + (px - columns.left) / pxPerMs,
    };
  }, [box, rows, laneScenes, widest, lanes, format, t0, t1]);
}
