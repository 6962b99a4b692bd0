import type { RefObject } from 'react';
import { GripMark } from '../shared/Grip.tsx';
import { tidy } from '../shared/slider-keys.ts';
import { SvgSlider } from '../shared/SvgSlider.tsx';
import { useSliderKeys } from '../shared/use-slider-keys.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { CursorMarks } from './CursorMarks.tsx';
import type { TimeScene } from './scene.ts';
import type { TimeCursorSpec } from './types.ts';

interface TimeCursorProps {
  readonly box: PlotBox;
  readonly scene: TimeScene;
  readonly cursor: TimeCursorSpec;
  readonly tEndMs: number;
  readonly grip: RefObject<SVGGElement | null>;
}

interface CursorLineProps {
  readonly scene: TimeScene;
  readonly tMs: number;
  /** Lower end: where the grip is, unless something else is said. */
  readonly toY?: number;
}

/** The line of the cursor, under the names it may cross. */
export function CursorLine({ scene, tMs, toY = scene.rows.railY }: CursorLineProps) {
  const { viewMs } = scene;
  if (tMs < viewMs[0] || tMs > viewMs[1]) return null;
  const x = scene.toX(tMs);
  const top = Math.max(0, (scene.lanes[0]?.rows.top ?? 0) - 6);
  return <line className="time-cursor-line" x1={x} x2={x} y1={top} y2={toY} aria-hidden="true" />;
}

/** One moment in all lanes: a dot on each trace, what each lane says, and a grip below. */
export function TimeCursor({ box, scene, cursor, tEndMs, grip }: TimeCursorProps) {
  const { rows, columns, viewMs } = scene;
  const { tMs, stepMs, ariaLabel, valueText } = cursor;
  const keys = useSliderKeys({
    value: tMs,
    range: { min: 0, max: tidy(tEndMs), step: stepMs },
    shiftMeans: 'large',
    onInput: (next) => cursor.onInput(next),
    onCommit: (next) => cursor.onCommit?.(next),
  });
  const clamped = Math.min(viewMs[1], Math.max(viewMs[0], tMs));
  const away = clamped !== tMs;
  const x = scene.toX(clamped);
  return (
    <>
      <line
        className="plot-rail"
        x1={columns.left}
        x2={columns.right}
        y1={rows.railY}
        y2={rows.railY}
      />
      {!away && <CursorMarks box={box} scene={scene} tMs={tMs} readout={cursor.readout} />}
      <SvgSlider
        ref={grip}
        className={away ? 'plot-grip plot-away' : 'plot-grip'}
        label={ariaLabel}
        min={0}
        max={tEndMs}
        value={tMs}
        text={valueText}
        transform={`translate(${x} ${rows.railY})`}
        {...keys}
      >
        <GripMark way="horizontal" radius={rows.gripRadius} />
      </SvgSlider>
    </>
  );
}
