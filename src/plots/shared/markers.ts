import type { Marker } from '../types.ts';

const n = (px: number): number => Math.round(px * 10) / 10;

/** SVG path of a marker of about the same visual weight for each shape, centred at (x, y). */
export function markerPath(marker: Marker, x: number, y: number, r: number): string {
  const at = (dx: number, dy: number): string => `${n(x + dx * r)} ${n(y + dy * r)}`;
  switch (marker) {
    case 'circle':
      return `M${at(-1, 0)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;
    case 'square':
      return `M${at(-0.9, -0.9)}L${at(0.9, -0.9)}L${at(0.9, 0.9)}L${at(-0.9, 0.9)}Z`;
    case 'triangle':
      return `M${at(0, -1.2)}L${at(1.15, 0.85)}L${at(-1.15, 0.85)}Z`;
    case 'wedge':
      return `M${at(0, 1.2)}L${at(1.15, -0.85)}L${at(-1.15, -0.85)}Z`;
    case 'diamond':
      return `M${at(0, -1.3)}L${at(1.3, 0)}L${at(0, 1.3)}L${at(-1.3, 0)}Z`;
    case 'cross': {
      const a = 0.42;
      const b = 1.15;
      const corners = [
        [-a, -b], [a, -b], [a, -a], [b, -a], [b, a], [a, a],
        [a, b], [-a, b], [-a, a], [-b, a], [-b, -a], [-a, -a],
      ] as const; // prettier-ignore
      return `M${corners.map(([dx, dy]) => at(dx, dy)).join('L')}Z`;
    }
  }
}
