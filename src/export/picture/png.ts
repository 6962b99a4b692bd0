import { paint } from './paint.ts';
import { FONT_FAMILY } from './svg.ts';

/** Pixels per CSS pixel of a PNG, each way. */
const SCALE = 2;
const WEIGHTS = [400, 600] as const;

/** The page's font with all letters of `text`, as far as the page has it: it may still be on its way. */
async function fontsFor(text: string): Promise<void> {
  const wishes = WEIGHTS.map((weight) =>
    document.fonts.load(`${weight} 16px ${FONT_FAMILY}`, text),
  );
  // Without it the picture is set in what the system has.
  await Promise.allSettled(wishes);
}

/** A picture on twice as many pixels. Rejects if the browser cannot draw or encode it. */
export async function pngOf(picture: SVGElement): Promise<Blob> {
  await fontsFor(picture.textContent);
  const canvas = document.createElement('canvas');
  canvas.width = SCALE * Number(picture.getAttribute('width'));
  canvas.height = SCALE * Number(picture.getAttribute('height'));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser gives no canvas to draw on');
  pen.scale(SCALE, SCALE);
  paint(pen, picture);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('this browser could not encode the picture'));
    }, 'image/png');
  });
}
