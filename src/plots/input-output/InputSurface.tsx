import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { GripMark, PRESSED } from '../shared/Grip.tsx';
import { CLICK_PX } from '../shared/drag-way.ts';
import { carried, snap } from '../shared/slider-keys.ts';
import { SvgSlider } from '../shared/SvgSlider.tsx';
import { useDrag } from '../shared/use-drag.ts';
import type { DragSession, Place } from '../shared/use-drag.ts';
import { useSliderKeys } from '../shared/use-slider-keys.ts';
import { nearestPoint } from './nearest-point.ts';
import type { PointHit } from './nearest-point.ts';
import { PointHover } from './PointHover.tsx';
import type { Scene } from './scene.ts';
import type { CurveSeries, InputHandleSpec } from './types.ts';

interface InputSurfaceProps {
  readonly scene: Scene;
  readonly series: readonly CurveSeries[];
  readonly handle: InputHandleSpec | undefined;
  readonly onPointPick: ((seriesId: string, x: number) => void) | undefined;
}

/** A press within so many pixels of a run means the run. */
const PICK_PX = { mouse: 8, touch: 14 } as const;
/** A press so near to the grip takes hold of it where it was touched, without a jump. */
const HOLD_PX = 22;

const INERT: InputHandleSpec = {
  value: 0,
  min: 0,
  max: 0,
  step: 1,
  ariaLabel: '',
  valueText: '',
  onInput: () => undefined,
};

/** All that a hand can do on the plot: move the input line from anywhere, pick a run. */
export function InputSurface({ scene, series, handle, onPointPick }: InputSurfaceProps) {
  const { rows, columns, toX, fromX, toY } = scene;
  const grip = useRef<SVGGElement>(null);
  const [hover, setHover] = useState<PointHit | null>(null);
  const [pressed, setPressed] = useState(false);
  const canMove = handle !== undefined && !handle.locked;
  const { value, ariaLabel, valueText, locked: _, onInput, onCommit, ...range } = handle ?? INERT;
  // An input beyond the axis waits at its end.
  const lineX = Math.min(columns.right, Math.max(columns.left, toX(value)));
  const away = Math.abs(toX(value) - lineX) > 0.5;
  const keys = useSliderKeys({ value, range, shiftMeans: 'fine', onInput, onCommit });

  const pointAt = (at: Place, type: string): PointHit | null =>
    onPointPick === undefined
      ? null
      : nearestPoint(series, toX, toY, at, type === 'touch' ? PICK_PX.touch : PICK_PX.mouse);

  const slide = (from: Place): DragSession => {
    const onGrip = from.y > rows.bottom && Math.abs(from.x - lineX) <= HOLD_PX;
    const valueAt = (to: Place): number => {
      if (!onGrip) return snap(fromX(to.x), range);
      return carried(value, fromX(to.x) - fromX(from.x), range, fromX(lineX));
    };
    let last = value;
    const move = (to: Place): void => {
      const next = valueAt(to);
      if (next === last) return;
      last = next;
      onInput(next);
    };
    return {
      way: 'horizontal',
      begin() {
        grip.current?.focus(PRESSED);
        setPressed(true);
        move(from);
      },
      move,
      end() {
        setPressed(false);
        onCommit?.(last);
      },
      cancel: () => setPressed(false),
    };
  };

  const drag = useDrag((at, event) => {
    const hit = pointAt(at, event.pointerType);
    setHover(null);
    const line = canMove ? slide(at) : null;
    if (hit === null) return line;
    // A press on a run picks it, unless the hand goes on: then it wants the line.
    let isSliding = false;
    return {
      way: 'horizontal',
      move(to) {
        if (!isSliding && Math.hypot(to.x - at.x, to.y - at.y) < CLICK_PX) return;
        if (!isSliding) line?.begin?.();
        isSliding = true;
        line?.move(to);
      },
      end(how) {
        if (isSliding) line?.end?.(how);
        if (!how.moved) onPointPick?.(hit.series.id, hit.series.x[hit.index]!);
      },
      cancel() {
        if (isSliding) line?.cancel?.();
      },
    };
  });

  const onHover = (event: PointerEvent<SVGRectElement>): void => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    const { left, top } = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
    const hit = pointAt({ x: event.clientX - left, y: event.clientY - top }, 'mouse');
    setHover((old) => (old?.series === hit?.series && old?.index === hit?.index ? old : hit));
  };

  return (
    <g {...drag} className={pressed ? 'io-surface io-pressed' : 'io-surface'}>
      <rect
        className={`plot-press ${hover !== null ? 'io-pickable' : canMove ? '' : 'io-still'}`}
        x={columns.left - 6}
        y={rows.hereY - rows.lineHeight}
        width={columns.right - columns.left + 12}
        height={rows.tickY - rows.hereY + rows.lineHeight}
        onPointerMove={onPointPick && onHover}
        onPointerLeave={() => setHover(null)}
      />
      {hover !== null && <PointHover hit={hover} />}
      {handle !== undefined && (
        <>
          <line
            className="plot-rail"
            x1={columns.left}
            x2={columns.right}
            y1={rows.railY}
            y2={rows.railY}
          />
          <SvgSlider
            ref={grip}
            className={away ? 'plot-grip plot-away' : 'plot-grip'}
            label={ariaLabel}
            min={range.min}
            max={range.max}
            value={value}
            text={valueText}
            locked={handle.locked}
            transform={`translate(${lineX} 0)`}
            {...keys}
          >
            <line
              className="io-input-line"
              y1={rows.hereY - 0.7 * rows.lineHeight}
              y2={rows.railY}
            />
            <g transform={`translate(0 ${rows.railY})`}>
              <GripMark way="horizontal" radius={rows.gripRadius} />
            </g>
          </SvgSlider>
        </>
      )}
    </g>
  );
}
