import type { KeyboardEvent } from 'react';
import { GripMark } from '../shared/Grip.tsx';
import type { GripWay } from '../shared/Grip.tsx';
import { SvgSlider } from '../shared/SvgSlider.tsx';
import { useSliderKeys } from '../shared/use-slider-keys.ts';
import type { PlacedHandle } from './place-handles.ts';
import type { LevelHandle, PointHandle, TimeHandle } from './types.ts';

const WAY: Readonly<Record<PlacedHandle['handle']['kind'], GripWay>> = {
  level: 'vertical',
  time: 'horizontal',
  point: 'both',
};

interface HandleGripProps {
  readonly placed: PlacedHandle;
  readonly radius: number;
  readonly gripRef: (id: string, element: SVGGElement | null) => void;
}

/** A movable point of the input: a slider for hand and keyboard. */
export function HandleGrip(props: HandleGripProps) {
  const { handle } = props.placed;
  if (handle.kind === 'point') return <PointGrip {...props} handle={handle} />;
  return <LineGrip {...props} handle={handle} />;
}

function LineGrip({ handle, ...props }: HandleGripProps & { handle: LevelHandle | TimeHandle }) {
  const { min, max, step, largeStep } = handle;
  const value = handle.kind === 'time' ? handle.tMs : handle.value;
  const keys = useSliderKeys({
    value,
    range: largeStep === undefined ? { min, max, step } : { min, max, step, largeStep },
    shiftMeans: 'fine',
    onInput: (next) => handle.onInput(next),
    onCommit: (next) => handle.onCommit?.(next),
  });
  return <Grip {...props} value={value} min={min} max={max} keys={keys} />;
}

function PointGrip({ handle, ...props }: HandleGripProps & { handle: PointHandle }) {
  const { tMs, value, timeRange, valueRange } = handle;
  const commit = (point: { tMs: number; value: number }): void => handle.onCommit?.(point);
  const upright = useSliderKeys({
    value,
    range: valueRange,
    shiftMeans: 'fine',
    axis: 'vertical',
    onInput: (next) => handle.onInput({ tMs, value: next }),
    onCommit: (next) => commit({ tMs, value: next }),
  });
  const level = useSliderKeys({
    value: tMs,
    range: timeRange,
    shiftMeans: 'fine',
    axis: 'horizontal',
    onInput: (next) => handle.onInput({ tMs: next, value }),
    onCommit: (next) => commit({ tMs: next, value }),
  });
  const keys = {
    onKeyDown(event: KeyboardEvent) {
      (event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? level : upright).onKeyDown(event);
    },
    onKeyUp() {
      upright.onKeyUp();
      level.onKeyUp();
    },
    onBlur() {
      upright.onBlur();
      level.onBlur();
    },
  };
  return <Grip {...props} value={value} min={valueRange.min} max={valueRange.max} keys={keys} />;
}

interface GripProps extends HandleGripProps {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly keys: ReturnType<typeof useSliderKeys>;
}

function Grip({ placed, radius, gripRef, value, min, max, keys }: GripProps) {
  const { handle, x, y, trueX, away } = placed;
  return (
    <SvgSlider
      ref={(element) => gripRef(handle.id, element)}
      className={`plot-grip time-handle-${handle.kind}${away ? ' plot-away' : ''}`}
      label={handle.ariaLabel}
      orientation={handle.kind === 'time' ? 'horizontal' : 'vertical'}
      min={min}
      max={max}
      value={value}
      text={handle.valueText}
      locked={handle.locked}
      transform={`translate(${x} ${y})`}
      {...keys}
    >
      {Math.abs(trueX - x) > 3 && <line className="time-handle-tie" x2={trueX - x} />}
      <GripMark way={WAY[handle.kind]} radius={radius} />
    </SvgSlider>
  );
}
