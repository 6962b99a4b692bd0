import type { PointHit } from './nearest-point.ts';
import { markerPath } from '../shared/markers.ts';

/** The run under the pointer: it can be picked. */
export function PointHover({ hit }: { readonly hit: PointHit }) {
  const { series, x, y } = hit;
  return (
    <g aria-hidden="true" className="io-hover" stroke={`var(${series.color})`}>
      <circle cx={x} cy={y} r={9} />
      <path d={markerPath(series.marker, x, y, 4)} fill={`var(${series.color})`} />
    </g>
  );
}
