import { svg } from './svg.ts';

/** Elements that draw something. */
const DRAWN = new Set(['g', 'path', 'line', 'rect', 'circle', 'text', 'tspan', 'clipPath']);

/** What places an element, copied as it is. */
const GEOMETRY = [
  'x', 'y', 'dx', 'dy', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'd',
  'width', 'height', 'transform',
] as const; // prettier-ignore

/** What an element looks like and its descendants inherit, with the value a picture starts from. */
const INITIAL = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-weight': '400',
  'text-anchor': 'start',
};

type Property = keyof typeof INITIAL;
type Look = Readonly<Record<Property, string>>;
const PROPERTIES = Object.keys(INITIAL) as readonly Property[];

/** How an element is drawn; a test may say it without a browser. */
export type LookOf = (element: Element) => (property: string) => string;

export const computedLook: LookOf = (element) => {
  const style = getComputedStyle(element);
  return (property) => style.getPropertyValue(property);
};

/** Colours as every program writes them, without the units some programs do not read. */
function plainValue(value: string): string {
  const rgb = /^rgb\((\d+), (\d+), (\d+)\)$/u.exec(value);
  if (!rgb) return value.replaceAll(/(\d)px\b/gu, '$1');
  return `#${rgb
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}

const isNothing = (color: string): boolean =>
  color === 'none' || color === 'transparent' || color === 'rgba(0, 0, 0, 0)';

/**
 * A copy of a drawing that stands by itself: every colour and width as an attribute, no class, no
 * custom property, nothing that only catches a pointer. `prefix` keeps the ids of two drawings apart.
 */
export function resolveDrawing(drawing: Element, prefix: string, lookOf: LookOf = computedLook) {
  const copy = svg('g');
  for (const child of drawing.children) copyInto(copy, child, INITIAL, { prefix, lookOf });
  return copy;
}

interface How {
  readonly prefix: string;
  readonly lookOf: LookOf;
}

function copyInto(parent: SVGElement, element: Element, above: Look, how: How): void {
  const tag = element.localName;
  if (!DRAWN.has(tag) || element.getAttribute('role') === 'slider') return;
  const styleOf = how.lookOf(element);
  const look = Object.fromEntries(
    PROPERTIES.map((name) => [name, styleOf(name) || above[name]]),
  ) as Look;
  const leaf = tag !== 'g' && tag !== 'clipPath';
  const inClip = parent.localName === 'clipPath';
  if (leaf && !inClip && isNothing(look.fill) && isNothing(look.stroke)) return;

  const copy = svg(tag);
  for (const name of GEOMETRY) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  if (element.id !== '') copy.id = how.prefix + element.id;
  const clip = /url\(["']?#(.+?)["']?\)/u.exec(element.getAttribute('clip-path') ?? '');
  if (clip) copy.setAttribute('clip-path', `url(#${how.prefix}${clip[1]})`);
  const opacity = styleOf('opacity');
  if (opacity !== '' && opacity !== '1') copy.setAttribute('opacity', opacity);
  if (!inClip) setLook(copy, look, above);

  if (leaf && tag !== 'text') copy.textContent = element.textContent;
  else {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) copy.append(node.cloneNode());
      else if (node instanceof Element) copyInto(copy, node, look, how);
    }
  }
  // An empty group says nothing.
  if (tag === 'g' && copy.childNodes.length === 0) return;
  const isHalo = styleOf('paint-order').startsWith('stroke') && !isNothing(look.stroke);
  if (isHalo && leaf && tag !== 'tspan') {
    parent.append(rimOf(copy));
    copy.setAttribute('stroke', 'none');
  }
  parent.append(copy);
}

function setLook(copy: SVGElement, look: Look, above: Look): void {
  for (const name of PROPERTIES) {
    if (look[name] !== above[name]) copy.setAttribute(name, plainValue(look[name]));
  }
}

/** The rim of a halo as an element of its own: not every program paints strokes before fills. */
function rimOf(element: SVGElement): SVGElement {
  const rim = element.cloneNode(true) as SVGElement;
  rim.setAttribute('fill', 'none');
  for (const inner of rim.querySelectorAll('[fill]')) inner.removeAttribute('fill');
  return rim;
}
