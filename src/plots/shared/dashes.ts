import type { Dash } from '../types.ts';

/** Lengths of dash and gap in multiples of the line width. */
const PATTERN: Readonly<Record<Dash, readonly number[]>> = {
  solid: [],
  dashed: [3.2, 2.2],
  dotted: [0.1, 2.2],
  'dash-dot': [4, 2, 0.1, 2],
  'long-dash': [6.5, 2.4],
  'short-dash': [1.6, 1.8],
};

export function dashArray(dash: Dash, width: number): number[] {
  return PATTERN[dash].map((part) => part * width);
}

/** For an SVG attribute; undefined for a solid line. */
export function dashAttribute(dash: Dash, width: number): string | undefined {
  return dash === 'solid' ? undefined : dashArray(dash, width).join(' ');
}

/** Dots are round; dashes have flat ends so that the gaps stay open. */
export function lineCap(dash: Dash): 'round' | 'butt' {
  return dash === 'dotted' || dash === 'dash-dot' ? 'round' : 'butt';
}
