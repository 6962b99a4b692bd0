import { FONT_FAMILY } from './svg.ts';

/*
 * Paints a picture made here on a canvas. An <img> of the same SVG would do it too, but browsers do
 * not wait for a font inside one: the words may be missing. A canvas uses the page's own font.
 */

/** What elements inherit, as attributes. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

type Inherited = (typeof INHERITED)[number];
type Look = Readonly<Partial<Record<Inherited, string>>>;

const ALIGN: Readonly<Record<string, CanvasTextAlign>> = { middle: 'center', end: 'right' };

type Pen = CanvasRenderingContext2D;

/** Paints `element` and all in it: the elements and attributes that pictures consist of. */
export function paint(pen: Pen, element: Element, above: Look = {}): void {
  const own = INHERITED.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [[name, value] as const];
  });
  const look: Look = { ...above, ...Object.fromEntries(own) };
  pen.save();
  const [dx = 0, dy = 0] = numbersOf(element.getAttribute('transform'));
  pen.translate(dx, dy);
  pen.globalAlpha *= Number(element.getAttribute('opacity') ?? 1);
  clip(pen, element);
  switch (element.localName) {
    case 'svg':
    case 'g':
      for (const child of element.children) paint(pen, child, look);
      break;
    case 'text':
      paintText(pen, element, look);
      break;
    default: {
      const path = pathOf(element);
      if (path) paintPath(pen, path, look);
    }
  }
  pen.restore();
}

function numbersOf(text: string | null): number[] {
  return (text?.match(/-?[\d.]+(?:e-?\d+)?/gu) ?? []).map(Number);
}

function clip(pen: Pen, element: Element): void {
  const id = /^url\(#(.+)\)$/u.exec(element.getAttribute('clip-path') ?? '')?.[1];
  const box = id === undefined ? null : rootOf(element).querySelector(`[id="${id}"] > rect`);
  const path = box && pathOf(box);
  if (path) pen.clip(path);
}

function rootOf(element: Element): Element {
  let root = element;
  while (root.parentElement) root = root.parentElement;
  return root;
}

/** The outline of a shape; null for what has none (titles, definitions). */
function pathOf(element: Element): Path2D | null {
  const value = (name: string): number => Number(element.getAttribute(name) ?? 0);
  const path = new Path2D();
  switch (element.localName) {
    case 'path':
      return new Path2D(element.getAttribute('d') ?? '');
    case 'line':
      path.moveTo(value('x1'), value('y1'));
      path.lineTo(value('x2'), value('y2'));
      return path;
    case 'circle':
      path.arc(value('cx'), value('cy'), value('r'), 0, 2 * Math.PI);
      return path;
    case 'rect':
      path.roundRect(value('x'), value('y'), value('width'), value('height'), value('rx'));
      return path;
    default:
      return null;
  }
}

/** Readies the pen for a stroke; false if nothing is stroked. */
function stroked(pen: Pen, look: Look): boolean {
  const { stroke = 'none' } = look;
  if (stroke === 'none') return false;
  pen.strokeStyle = stroke;
  pen.lineWidth = Number(look['stroke-width'] ?? 1);
  pen.lineCap = (look['stroke-linecap'] ?? 'butt') as CanvasLineCap;
  pen.lineJoin = (look['stroke-linejoin'] ?? 'miter') as CanvasLineJoin;
  pen.setLineDash(numbersOf(look['stroke-dasharray'] ?? null));
  return true;
}

/** Does `draw` with the fill's colour, if there is one. */
function filled(pen: Pen, look: Look, draw: () => void): void {
  const { fill = '#000' } = look;
  if (fill === 'none') return;
  const alpha = pen.globalAlpha;
  pen.globalAlpha = alpha * Number(look['fill-opacity'] ?? 1);
  pen.fillStyle = fill;
  draw();
  pen.globalAlpha = alpha;
}

function paintPath(pen: Pen, path: Path2D, look: Look): void {
  filled(pen, look, () => pen.fill(path));
  if (stroked(pen, look)) pen.stroke(path);
}

function paintText(pen: Pen, text: Element, look: Look): void {
  pen.font = `${look['font-weight'] ?? 400} ${look['font-size'] ?? 16}px ${FONT_FAMILY}`;
  // Without it letters stand where they would at half the size.
  pen.textRendering = 'geometricPrecision';
  pen.textAlign = ALIGN[look['text-anchor'] ?? ''] ?? 'left';
  const x = Number(text.getAttribute('x') ?? 0);
  let y = Number(text.getAttribute('y') ?? 0);
  const lines = text.children.length > 0 ? [...text.children] : [text];
  for (const line of lines) {
    y += Number(line.getAttribute('dy') ?? 0);
    const words = line.textContent;
    const at = Number(line.getAttribute('x') ?? x);
    const place = y;
    filled(pen, look, () => pen.fillText(words, at, place));
    if (stroked(pen, look)) pen.strokeText(words, at, place);
  }
}
