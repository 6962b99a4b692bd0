/** Which way a thing can be dragged. A finger that sets out another way wants to scroll. */
export type DragWay = 'horizontal' | 'vertical' | 'both';

/** Travel in pixels below which a press is a click. */
export const CLICK_PX = 4;
/** Fingers tremble, and set out askew: it takes them so far to show where they want to go. */
export const FINGER_PX = 10;

/** What a finger wants that has gone so far: the thing itself, something else, or that is not known yet. */
export function finds(way: DragWay, dx: number, dy: number): 'this' | 'other' | null {
  if (Math.hypot(dx, dy) < FINGER_PX) return null;
  if (way === 'both') return 'this';
  const isLevel = Math.abs(dx) > Math.abs(dy);
  return isLevel === (way === 'horizontal') ? 'this' : 'other';
}
