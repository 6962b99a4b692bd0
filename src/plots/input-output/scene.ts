import { useMemo } from 'react';
import type { Interval } from '../../core/contracts/quantity.ts';
import { linearMap } from '../shared/linear-map.ts';
import { resolveDomain, sameInterval } from '../shared/nice-domain.ts';
import { chooseTicks, thinTicks } from '../shared/ticks.ts';
import type { Tick, TickRoom } from '../shared/ticks.ts';
import { useSticky } from '../shared/use-sticky.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { bandRows } from './band-labels.ts';
import { labelOf } from './end-labels.ts';
import { layoutColumns, layoutRows } from './layout.ts';
import type { Columns, Rows } from './layout.ts';
import type { ToPixel } from './curve-paths.ts';
import type { CurveSeries, InputAxis, InputOutputPlotProps, OutputAxis } from './types.ts';

/** Everything that stays put while the hand moves along the input axis. */
export interface Scene {
  readonly rows: Rows;
  readonly columns: Columns;
  readonly leftDomain: Interval;
  readonly bottomTicks: readonly Tick[];
  readonly leftTicks: readonly Tick[];
  readonly rightTicks: readonly Tick[];
  readonly toX: ToPixel;
  readonly toLeft: ToPixel;
  readonly toRight: ToPixel;
  /** Input value at a pixel. */
  readonly fromX: (px: number) => number;
  readonly toY: (series: CurveSeries) => ToPixel;
}

function useOutputDomain(
  axis: OutputAxis | undefined,
  side: 'left' | 'right',
  series: readonly CurveSeries[],
  moving: boolean,
): Interval {
  const { data, loose } = useMemo(() => {
    const here = series.filter((one) => one.axis === side);
    const valuesOf = (some: readonly CurveSeries[]) =>
      some.flatMap((one) => [one.y, (one.marks ?? []).map(({ y }) => y), one.ghost?.y ?? []]);
    return {
      data: valuesOf(here.filter(({ unlimited }) => !unlimited)),
      loose: valuesOf(here.filter(({ unlimited }) => unlimited)),
    };
  }, [series, side]);
  return useSticky(`${side} ${axis?.title ?? ''}`, (previous) =>
    axis === undefined
      ? (previous ?? [0, 1])
      : sameInterval(previous, resolveDomain(axis.domain, data, moving ? previous : null, loose)),
  );
}

function axisTicks(axis: InputAxis | OutputAxis, domain: Interval, room: TickRoom) {
  return axis.ticks === undefined
    ? chooseTicks(domain, axis.format, room)
    : thinTicks(axis.ticks, domain, axis.format, room);
}

const NO_TICKS: readonly Tick[] = [];

type SceneProps = Pick<
  InputOutputPlotProps,
  'x' | 'left' | 'right' | 'series' | 'moving' | 'bands'
> & {
  readonly hasHandle: boolean;
  readonly hasHere: boolean;
};

/** Scales, ticks and margins. */
export function useScene(box: PlotBox, props: SceneProps): Scene {
  const { x, left, right, series, hasHandle, hasHere, moving = false } = props;
  const wordRows = bandRows(props.bands, box);
  const leftDomain = useOutputDomain(left, 'left', series, moving);
  const rightDomain = useOutputDomain(right, 'right', series, moving);
  const labels = series.map((one) => labelOf(one, box.width)).join('\n');

  return useMemo(() => {
    const rows = layoutRows(box, {
      leftTitle: left.title,
      rightTitle: right?.title ?? '',
      bottomTitle: x.title,
      hasHandle,
      hasHere,
      bandRows: wordRows,
    });
    const upright: TickRoom = {
      lengthPx: rows.bottom - rows.top,
      labelPx: () => box.fontPx,
      gapPx: 1.6 * box.fontPx,
      maxCount: 5,
    };
    const leftTicks = axisTicks(left, leftDomain, upright);
    const rightTicks = right === undefined ? NO_TICKS : axisTicks(right, rightDomain, upright);
    const level = (lengthPx: number): TickRoom => ({
      lengthPx,
      labelPx: box.measure,
      gapPx: 1.6 * box.fontPx,
      maxCount: 7,
    });
    // The ticks want to know the width, the width the last tick: the second round settles it.
    const names = labels === '' ? [] : labels.split('\n');
    const wishes = { leftTicks, rightTicks, labels: names };
    const guess = layoutColumns(box, { ...wishes, bottomTicks: NO_TICKS });
    const bottomTicks = axisTicks(x, x.domain, level(guess.right - guess.left));
    const columns = layoutColumns(box, { ...wishes, bottomTicks });

    const span: Interval = [columns.left, columns.right];
    const toLeft = linearMap(leftDomain, [rows.bottom, rows.top]);
    const toRight = linearMap(rightDomain, [rows.bottom, rows.top]);
    return {
      rows,
      columns,
      leftDomain,
      bottomTicks,
      leftTicks,
      rightTicks,
      toX: linearMap(x.domain, span),
      toLeft,
      toRight,
      fromX: linearMap(span, x.domain),
      toY: (one) => (one.axis === 'right' ? toRight : toLeft),
    };
  }, [box, x, left, right, hasHandle, hasHere, wordRows, leftDomain, rightDomain, labels]);
}
