import { memo } from 'react';
import { dashAttribute, lineCap } from '../shared/dashes.ts';
import { markerPath } from '../shared/markers.ts';
import { curvePaths } from './curve-paths.ts';
import type { ToPixel } from './curve-paths.ts';
import type { CurveSeries, CurveShape } from './types.ts';
import { visibleDots } from './visible-dots.ts';

/** Widths in pixels. */
const LINE = { artificial: 2.2, biological: 2.4 } as const;
const FAINT = 1.6;
const DOT_RADIUS = 2.7;
const END_RADIUS = 3.6;
const END_RIM = 1.8;

interface GhostProps {
  readonly shape: CurveShape;
  readonly toX: ToPixel;
  readonly toY: ToPixel;
}

/** A curve as it was before a change. */
export const Ghost = memo(function Ghost({ shape, toX, toY }: GhostProps) {
  return <path className="plot-ghost" d={curvePaths(shape, toX, toY).line} />;
});

interface CurveProps {
  readonly series: CurveSeries;
  readonly pending: boolean;
  readonly scale: number;
  readonly toX: ToPixel;
  readonly toY: ToPixel;
}

/** One curve with its jumps, its faint stretches, its runs as dots and its marked points. */
export const Curve = memo(function Curve({ series, pending, scale, toX, toY }: CurveProps) {
  const { color, dash, marker, family, x, y, marks = [] } = series;
  const paths = curvePaths(series, toX, toY, { faint: series.faint, bridge: pending });
  const dots = series.simulated ? visibleDots(series, toX, toY, scale) : [];
  const width = LINE[family] * scale;
  const ink = `var(${color})`;
  return (
    <g className={pending ? 'io-curve io-pending' : 'io-curve'} stroke={ink} fill="none">
      <path
        d={paths.line}
        strokeWidth={width}
        strokeDasharray={dashAttribute(dash, width)}
        strokeLinecap={lineCap(dash)}
      />
      {paths.faint !== '' && (
        <path
          className="io-faint"
          d={paths.faint}
          strokeWidth={FAINT * scale}
          strokeDasharray={dashAttribute('dotted', FAINT * scale)}
          strokeLinecap="round"
        />
      )}
      {dots.length > 0 && (
        <path
          d={dots
            .map((i) => markerPath(marker, toX(x[i]!), toY(y[i]!), DOT_RADIUS * scale))
            .join('')}
          fill={ink}
          stroke="none"
        />
      )}
      {paths.ends.map((end, i) => (
        // Two ends may lie on one another: where a jump has the same value on both sides.
        <circle
          key={i}
          cx={end.x}
          cy={end.y}
          r={END_RADIUS * scale}
          strokeWidth={END_RIM * scale}
          fill={end.open ? 'var(--paper)' : ink}
        />
      ))}
      {marks.map((mark, i) => (
        <circle
          key={i}
          cx={toX(mark.x)}
          cy={toY(mark.y)}
          r={END_RADIUS * scale}
          strokeWidth={END_RIM * scale}
          fill={mark.kind === 'hollow' ? 'var(--paper)' : ink}
        />
      ))}
    </g>
  );
});
