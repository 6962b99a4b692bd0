import { useRef } from 'react';
import type { ReactNode } from 'react';
import '../palette.css';
import '../plots.css';
import type { PlotNames } from '../types.ts';
import { usePlotBox } from './use-plot-box.ts';
import type { PlotBox } from './use-plot-box.ts';

interface PlotRootProps extends PlotNames {
  readonly className: string;
  readonly height: number | undefined;
  readonly children: (box: PlotBox) => ReactNode;
}

/** The named box of a plot. Its height is taken before anything is drawn, so the page never jumps. */
export function PlotRoot({ className, height, labelledBy, describedBy, children }: PlotRootProps) {
  const root = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const box = usePlotBox(root, probe);
  return (
    <div
      ref={root}
      className={`plot ${className}`}
      // A fieldset would promise form fields.
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      style={{ height: height ?? '100%' }}
    >
      <span ref={probe} className="plot-probe" aria-hidden="true" />
      {box !== null && children(box)}
    </div>
  );
}
