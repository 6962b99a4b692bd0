import { memo } from 'react';

interface TextLinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly lineHeight: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly className?: string;
  readonly fill?: string;
}

/** Text of several lines, which SVG does not break by itself. */
export const TextLines = memo(function TextLines(props: TextLinesProps) {
  const { lines, x, y, lineHeight, anchor, className, fill } = props;
  return (
    <text x={x} y={y} textAnchor={anchor} className={className} fill={fill}>
      {lines.map((line, i) => (
        <tspan key={i} x={x} dy={i === 0 ? 0 : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}, isSame);

/** Lines are broken anew for every drawing: what counts is what they say. */
function isSame({ lines: before, ...a }: TextLinesProps, { lines, ...b }: TextLinesProps): boolean {
  const keys = Object.keys(b) as (keyof typeof b)[];
  return (
    before.length === lines.length &&
    before.every((line, i) => line === lines[i]) &&
    keys.every((key) => a[key] === b[key])
  );
}
