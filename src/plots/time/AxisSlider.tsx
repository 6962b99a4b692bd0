import { memo } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { own } from '../../core/contracts/own.ts';
import type { Interval } from '../../core/contracts/quantity.ts';
import { SvgSlider } from '../shared/SvgSlider.tsx';
import type { PlotBox } from '../shared/use-plot-box.ts';
import type { TimeFrame } from './scene.ts';
import type { TimeAxisSpec } from './types.ts';
import { pan } from './view.ts';

interface AxisSliderProps {
  readonly box: PlotBox;
  readonly frame: TimeFrame;
  readonly time: TimeAxisSpec;
  readonly tEndMs: number;
  readonly onView: ((viewMs: Interval) => void) | undefined;
  readonly sliderRef: RefObject<SVGGElement | null>;
}

/** Share of the view an arrow key moves. */
const ARROW_SHARE = 0.1;

/**
 * The time axis for the keyboard, last in the order of Tab: arrows move the view. Pointers use the
 * strip of numbers below it, which lies under the cursor's grip.
 */
export const AxisSlider = memo(function AxisSlider(props: AxisSliderProps) {
  const { box, frame, time, tEndMs, onView, sliderRef } = props;
  const { rows, viewMs } = frame;
  const [t0, t1] = viewMs;
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: -ARROW_SHARE * (t1 - t0),
      ArrowRight: ARROW_SHARE * (t1 - t0),
      PageDown: -(t1 - t0),
      PageUp: t1 - t0,
      Home: -tEndMs,
      End: tEndMs,
    };
    const by = own(moves, event.key);
    if (by === undefined || onView === undefined || event.ctrlKey || event.metaKey || event.altKey)
      return;
    event.preventDefault();
    onView(pan(viewMs, by, tEndMs));
  };
  return (
    <SvgSlider
      ref={sliderRef}
      className="time-axis"
      label={time.ariaLabel}
      shortcuts="+ - 0"
      min={0}
      max={Math.max(0, tEndMs - (t1 - t0))}
      value={t0}
      text={time.valueText}
      locked={onView === undefined}
      onKeyDown={onKeyDown}
    >
      <rect
        className="time-axis-ring"
        x={1.5}
        y={rows.stripTop}
        width={Math.max(0, box.width - 3)}
        height={Math.max(0, box.height - rows.stripTop - 1.5)}
        rx={4}
      />
    </SvgSlider>
  );
});
