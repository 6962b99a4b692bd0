import { memo } from 'react';

/** Which way a grip can be dragged: its arrows say so. */
export type GripWay = 'horizontal' | 'vertical' | 'both';

interface GripMarkProps {
  readonly way: GripWay;
  readonly radius: number;
}

/** Half the side of the smallest area a finger hits: 44 px. */
export const TOUCH_RADIUS = 22;

/** Grip of a slider, centred at the origin: a large invisible target, a focus ring, a knob with arrows. */
export const GripMark = memo(function GripMark({ way, radius }: GripMarkProps) {
  const a = radius * 0.3;
  const b = radius * 0.62;
  const sideways = `M${-a} ${-a}L${-b} 0L${-a} ${a}M${a} ${-a}L${b} 0L${a} ${a}`;
  const upright = `M${-a} ${-a}L0 ${-b}L${a} ${-a}M${-a} ${a}L0 ${b}L${a} ${a}`;
  return (
    <>
      <circle className="plot-target" r={Math.max(TOUCH_RADIUS, radius)} />
      <circle className="plot-ring" r={radius + 3.5} />
      <circle className="plot-knob" r={radius} />
      {way !== 'vertical' && <path className="plot-knob-arrows" d={sideways} />}
      {way !== 'horizontal' && <path className="plot-knob-arrows" d={upright} />}
    </>
  );
});

/** Focus that follows a press: the page does not scroll, and no ring is drawn for a hand that knows where it is. */
export const PRESSED: FocusOptions = { preventScroll: true, focusVisible: false };
