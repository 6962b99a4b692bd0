import { composePicture } from './compose.ts';
import { pngOf } from './png.ts';
import { onStage } from './still.tsx';
import type { PictureOptions, Size } from './types.ts';

export { onStage } from './still.tsx';
export type {
  Figure,
  InputFigure,
  PictureOptions,
  PictureTheme,
  PictureWords,
  Size,
  TimeFigure,
} from './types.ts';

const USUAL_SIZE: Size = { width: 1200, height: 860 };
/** The widest usual stand-in, DejaVu Sans, is wider than the page's font by this factor. */
const FALLBACK_SLACK = 1.22;

/**
 * A plot as a picture that stands by itself: SVG with every colour written out, or PNG at twice the
 * size in the page's font. It does not depend on the window. Rejects if the browser cannot paint.
 */
export async function pictureOf(options: PictureOptions): Promise<Blob> {
  const { words, theme, format, size = USUAL_SIZE } = options;
  // React may be at work just now; it draws nothing else meanwhile.
  await Promise.resolve();
  // Whoever opens an SVG may lack the font, and its stand-in may be wider.
  const slack = format === 'svg' ? FALLBACK_SLACK : 1;
  const picture = onStage(theme, (stage) => composePicture(stage, options, words, size, slack));
  if (format === 'png') return pngOf(picture);
  const text = new XMLSerializer().serializeToString(picture);
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], { type: 'image/svg+xml' });
}
