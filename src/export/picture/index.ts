import { composePicture } from './compose.ts';
import { embeddedFonts } from './fonts.ts';
import { PNG_SCALE, rasterise } from './png.ts';
import { onStage } from './still.tsx';
import { svg } from './svg.ts';
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

/**
 * A plot as a picture that stands by itself: SVG with every colour written out, or PNG at twice the
 * size with the page's font in it. It does not depend on the window. Rejects if the browser cannot paint.
 */
export async function pictureOf(options: PictureOptions): Promise<Blob> {
  const { words, theme, format, size = USUAL_SIZE } = options;
  const picture = onStage(theme, (stage) => composePicture(stage, options, words, size));
  if (format === 'svg') return new Blob([textOf(picture)], { type: 'image/svg+xml' });
  const width = Number(picture.getAttribute('width'));
  const height = Number(picture.getAttribute('height'));
  const fonts = await embeddedFonts(picture.textContent);
  if (fonts !== '') picture.prepend(svg('style', {}, [fonts]));
  // Some browsers paint an SVG at its own size first and enlarge the pixels.
  picture.setAttribute('width', String(width * PNG_SCALE));
  picture.setAttribute('height', String(height * PNG_SCALE));
  return rasterise(textOf(picture), width, height);
}

function textOf(picture: SVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;
}
