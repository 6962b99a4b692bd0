import type { Pen } from './draw-lanes.ts';

/** No point that is left out lies farther than this from what is drawn [px]. */
export const THIN_PX = 0.1;

/**
 * A line that leaves out what nobody could see: while all points since the last corner lie on one straight
 * line, within a tenth of a pixel, only the last of them is kept (a cone of the slopes that pass them all is narrowed).
 * Traces are mostly flat or smooth, and each corner costs the painter more than it costs to look.
 */
export class ThinLine {
  private readonly pen: Pick<Pen, 'moveTo' | 'lineTo'>;
  /** The last corner. */
  private x0 = 0;
  private y0 = 0;
  /** The newest point, not drawn yet. */
  private x = 0;
  private y = 0;
  private waits = false;
  private lowest = -Infinity;
  private highest = Infinity;

  constructor(pen: Pick<Pen, 'moveTo' | 'lineTo'>) {
    this.pen = pen;
  }

  moveTo(x: number, y: number): void {
    this.end();
    this.pen.moveTo(x, y);
    this.turnAt(x, y);
  }

  lineTo(x: number, y: number): void {
    let width = x - this.x0;
    const slope = (y - this.y0) / width;
    if (this.waits && !(width > 0 && slope >= this.lowest && slope <= this.highest)) {
      this.end();
      width = x - this.x0;
    }
    this.x = x;
    this.y = y;
    this.waits = true;
    if (width > 0) {
      this.lowest = Math.max(this.lowest, (y - THIN_PX - this.y0) / width);
      this.highest = Math.min(this.highest, (y + THIN_PX - this.y0) / width);
    } else {
      // Straight up: nothing goes on in that direction.
      this.lowest = Infinity;
    }
  }

  /** Draws what waits. */
  end(): void {
    if (!this.waits) return;
    this.pen.lineTo(this.x, this.y);
    this.turnAt(this.x, this.y);
  }

  private turnAt(x: number, y: number): void {
    this.x0 = x;
    this.y0 = y;
    this.waits = false;
    this.lowest = -Infinity;
    this.highest = Infinity;
  }
}
