/** Nearest place where a line one device pixel wide fills a row of pixels instead of smearing over two. */
export function crisp(px: number, pixelRatio = 1): number {
  return (Math.floor(px * pixelRatio) + 0.5) / pixelRatio;
}
