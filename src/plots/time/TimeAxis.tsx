import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Interval } from '../../core/contracts/quantity.ts';
import { crisp } from '../shared/crisp.ts';
import { PRESSED } from '../shared/Grip.tsx';
import { SvgSlider } from '../shared/SvgSlider.tsx';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { useDrag } from '../shared/use-drag.ts';
import type { TimeScene } from './scene.ts';
import type { TimeAxisSpec } from './types.ts';
import { pan } from './view.ts';

interface TimeAxisProps {
  readonly box: PlotBox;
  readonly scene: TimeScene;
  readonly time: TimeAxisSpec;
  readonly tEndMs: number;
  readonly onView: (viewMs: Interval) => void;
}

/** Share of the view an arrow key moves. */
const ARROW_SHARE = 0.1;

/** Numbers of the time axis; the strip can be dragged, turned by the wheel and moved by keys. */
export function TimeAxis({ box, scene, time, tEndMs, onView }: TimeAxisProps) {
  const { rows, columns, viewMs } = scene;
  const { fontPx, height } = box;
  const strip = useRef<SVGGElement>(null);
  const [t0, t1] = viewMs;
  const last = scene.lanes.at(-1)?.rows.bottom ?? 0;
  const width = columns.right - columns.left;
  const zoomed = t1 - t0 < tEndMs;

  const drag = useDrag((from) => {
    strip.current?.focus(PRESSED);
    return {
      move: (to) => onView(pan(viewMs, ((from.x - to.x) * (t1 - t0)) / width, tEndMs)),
    };
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: -ARROW_SHARE * (t1 - t0),
      ArrowRight: ARROW_SHARE * (t1 - t0),
      PageDown: -(t1 - t0),
      PageUp: t1 - t0,
      Home: -tEndMs,
      End: tEndMs,
    };
    const by = moves[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onView(pan(viewMs, by, tEndMs));
  };

  return (
    <g {...drag} onDoubleClick={() => onView([0, tEndMs])}>
      <g aria-hidden="true">
        {scene.timeTicks.map(({ value, label }) => (
          <g key={value} transform={`translate(${crisp(scene.toX(value))} 0)`}>
            <line className="plot-tick" y1={last + 0.3 * fontPx} y2={last + 0.3 * fontPx + 4} />
            <text y={rows.tickY} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
        <text x={(columns.left + columns.right) / 2} y={rows.titleY} textAnchor="middle">
          {time.title}
        </text>
        {zoomed && <path className="plot-hair" d={`M${columns.left} ${height - 2.5}h${width}`} />}
        {zoomed && (
          <path
            className="time-scroll"
            d={`M${columns.left + (width * t0) / tEndMs} ${height - 2.5}H${columns.left + (width * t1) / tEndMs}`}
          />
        )}
      </g>
      <SvgSlider
        ref={strip}
        className={zoomed ? 'time-strip time-strip-zoomed' : 'time-strip'}
        label={time.ariaLabel}
        shortcuts="+ - 0"
        min={0}
        max={Math.max(0, tEndMs - (t1 - t0))}
        value={t0}
        text={time.valueText}
        onKeyDown={onKeyDown}
      >
        <rect
          className="time-strip-area"
          x={1.5}
          y={rows.stripTop}
          width={box.width - 3}
          height={Math.max(0, height - rows.stripTop - 1.5)}
          rx={4}
        />
      </SvgSlider>
    </g>
  );
}
