import type { Pen } from './draw-lanes.ts';

/** A rectangle outside which nothing of a stroke is seen. */
export interface ClipBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One stroke, as an SVG path. */
export interface PenStroke {
  readonly d: string;
  readonly color: string;
  readonly width: number;
  readonly cap: CanvasLineCap;
  readonly join: CanvasLineJoin;
  /** Lengths of dash and gap; empty for a solid line. */
  readonly dash: readonly number[];
  readonly opacity: number;
  readonly clip: ClipBox | null;
}

interface PenState {
  strokeStyle: string;
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  globalAlpha: number;
  dash: readonly number[];
  clip: ClipBox | null;
}

const short = (px: number): number => Math.round(px * 100) / 100;

/** The part of a canvas context that draw-lanes.ts uses, writing paths down instead of painting them. */
export class SvgPen implements Pen {
  strokeStyle = '#000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  globalAlpha = 1;
  readonly strokes: PenStroke[] = [];
  private dash: readonly number[] = [];
  private clipBox: ClipBox | null = null;
  private d = '';
  private box: ClipBox | null = null;
  private readonly saved: PenState[] = [];

  beginPath(): void {
    this.d = '';
    this.box = null;
  }

  moveTo(x: number, y: number): void {
    this.d += `M${short(x)} ${short(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.d += `L${short(x)} ${short(y)}`;
  }

  /** A whole circle: the only arc that is drawn. The pen stands at its right end. */
  arc(x: number, y: number, radius: number): void {
    const r = short(radius);
    this.d += `L${short(x + radius)} ${short(y)}a${r} ${r} 0 1 1 ${-2 * r} 0a${r} ${r} 0 1 1 ${2 * r} 0`;
  }

  /** Only ever clipped with. */
  rect(x: number, y: number, width: number, height: number): void {
    this.box = { x, y, width, height };
  }

  clip(): void {
    this.clipBox = this.box;
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = [...dash];
  }

  stroke(): void {
    if (this.d === '') return;
    this.strokes.push({
      d: this.d,
      color: this.strokeStyle,
      width: this.lineWidth,
      cap: this.lineCap,
      join: this.lineJoin,
      dash: this.dash,
      opacity: this.globalAlpha,
      clip: this.clipBox,
    });
  }

  save(): void {
    const { strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, dash, clipBox: clip } = this;
    this.saved.push({ strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, dash, clip });
  }

  restore(): void {
    const state = this.saved.pop();
    if (!state) return;
    const { clip, dash, ...rest } = state;
    Object.assign(this, rest);
    this.dash = dash;
    this.clipBox = clip;
  }
}
