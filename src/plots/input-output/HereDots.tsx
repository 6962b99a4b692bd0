import { memo } from 'react';
import { markerPath } from '../shared/markers.ts';
import { placeLabels } from '../shared/place-labels.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import type { Scene } from './scene.ts';
import type { CurveSeries, Here } from './types.ts';

interface HereDotsProps {
  readonly box: PlotBox;
  readonly scene: Scene;
  readonly series: readonly CurveSeries[];
  readonly here: Here;
  /** There is no input handle whose line could show the place. */
  readonly withLine: boolean;
}

/** Radius of a "you are here" dot. */
const RADIUS = 5;

/** "You are here": a dot on each curve at the present input, and the words at the head of its line. */
export const HereDots = memo(function HereDots(props: HereDotsProps) {
  const { box, scene, series, here, withLine } = props;
  const { rows, columns, toX } = scene;
  const { fontPx, measure } = box;
  const x = Math.min(columns.right, Math.max(columns.left, toX(here.x)));
  const away = Math.abs(toX(here.x) - x) > 0.5;
  const byId = new Map(series.map((one) => [one.id, one]));
  const dots = here.outputs.flatMap(({ seriesId, y, label, provisional }) => {
    const one = byId.get(seriesId);
    if (one === undefined || away || !Number.isFinite(y)) return [];
    const at = scene.toY(one)(y);
    // A curve that has left the plot has no dot in it.
    const seen = at >= rows.top - RADIUS && at <= rows.bottom + RADIUS;
    return seen ? [{ one, y: at, label: label ?? '', provisional }] : [];
  });
  const named = dots.filter((dot) => dot.label !== '');
  const heights = placeLabels(
    named.map((dot) => ({ at: dot.y - 0.7 * fontPx, size: 1.15 * fontPx })),
    rows.top,
    rows.bottom,
  );
  const widest = Math.max(0, ...named.map((dot) => measure(dot.label, true)));
  const toLeft = x + widest + 14 > columns.right;

  const whole = here.label ?? '';
  const words = measure(whole, true) <= box.width ? whole : (here.shortLabel ?? whole);
  const ink = here.provisional ? 'plot-note' : 'plot-ink';
  const width = measure(words, true);
  const after = x + 8 + width <= box.width;
  const start = after ? x + 8 : x - 8 - width >= 0 ? x - 8 - width : box.width - width;
  return (
    <g aria-hidden="true" className="io-here">
      {withLine && (
        <line
          className="io-here-line"
          x1={x}
          x2={x}
          y1={rows.hereY + 0.3 * fontPx}
          y2={rows.bottom}
        />
      )}
      {dots.map(({ one, y, provisional }) => (
        <path
          key={one.id}
          d={markerPath(one.marker, x, y, RADIUS * box.lineScale)}
          fill={`var(${one.color})`}
          className={provisional ? 'plot-dot io-pending' : 'plot-dot'}
        />
      ))}
      {named.map(({ one, label }, i) => (
        <text
          key={one.id}
          className="plot-label plot-halo"
          x={toLeft ? x - 10 : x + 10}
          y={heights[i]! + 0.34 * fontPx}
          textAnchor={toLeft ? 'end' : 'start'}
          fill={`var(${one.color})`}
        >
          {label}
        </text>
      ))}
      {words !== '' && (
        <text className={`plot-label ${ink} plot-halo`} x={Math.max(0, start)} y={rows.hereY}>
          {words}
        </text>
      )}
    </g>
  );
});
