import jsQR from 'jsqr';

const PIXELS_A_MODULE = 3;

/** What an independent reader makes of black shapes on white, given as the path of an SVG. */
export function readPath(path: string, side: number, shift: number): string | null {
  const size = side * PIXELS_A_MODULE;
  const edges = verticalEdges(path);
  const pixels = new Uint8ClampedArray(4 * size * size).fill(255);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const x = (column + 0.5) / PIXELS_A_MODULE - shift;
      const y = (row + 0.5) / PIXELS_A_MODULE - shift;
      // Inside a shape if an odd number of its sides lies to the left.
      const left = edges.filter((edge) => edge.x < x && edge.from < y && y < edge.to);
      if (left.length % 2 === 1)
        pixels.fill(0, 4 * (row * size + column), 4 * (row * size + column) + 3);
    }
  }
  return jsQR(pixels, size, size)?.data ?? null;
}

function verticalEdges(path: string) {
  return path
    .split('Z')
    .filter(Boolean)
    .flatMap((outline) => {
      const numbers = (outline.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);
      const corners = Array.from({ length: numbers.length / 2 }, (_, i) => ({
        x: numbers[2 * i]!,
        y: numbers[2 * i + 1]!,
      }));
      return corners.flatMap((corner, i) => {
        const next = corners[(i + 1) % corners.length]!;
        if (corner.x !== next.x) return [];
        return [{ x: corner.x, from: Math.min(corner.y, next.y), to: Math.max(corner.y, next.y) }];
      });
    });
}
