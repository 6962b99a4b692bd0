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
export function TextLines({ lines, x, y, lineHeight, anchor, className, fill }: TextLinesProps) {
  return (
    <text x={x} y={y} textAnchor={anchor} className={className} fill={fill}>
      {lines.map((line, i) => (
        <tspan key={i} x={x} dy={i === 0 ? 0 : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
