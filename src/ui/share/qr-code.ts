import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** White modules that the standard asks for on every side. */
const QUIET_ZONE = 4;

/** Letters that the largest code can hold, when only the least is kept for correcting errors. */
export const MOST_LETTERS = 2953;

/** More modules a side than this, and a phone at the back of a hall may not tell them apart. */
const MOST_FOR_A_HALL = 77;

/** Width [px] below which a saved picture is not made. */
const LEAST_WIDTH_PX = 1024;

/** A text as squares, the quiet zone around them included. */
export interface QrCode {
  /** Modules a side, quiet zone included. */
  readonly side: number;
  /** The black modules as the path of an SVG, one unit a module. */
  readonly path: string;
  readonly isDense: boolean;
}

/** The code of a text, with as much error correction as fits its size; null if no code can hold it. */
export function qrCode(text: string): QrCode | null {
  try {
    const code = generate(text);
    return {
      side: code.size + 2 * QUIET_ZONE,
      path: toSvgPath(code),
      isDense: code.size > MOST_FOR_A_HALL,
    };
  } catch {
    return null;
  }
}

/** Where the black modules start inside the quiet zone. */
export const QR_SHIFT = `translate(${QUIET_ZONE} ${QUIET_ZONE})`;

/** The code as an SVG file: black on white, whatever stands around it. */
export function qrSvg({ side, path }: QrCode): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${8 * side}" height="${8 * side}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0H${side}V${side}H0Z"/>`,
    `<path fill="#000" transform="${QR_SHIFT}" d="${path}"/>`,
    '</svg>\n',
  ].join('');
}

/** The code as a PNG file, every module a whole number of pixels. */
export function qrPng({ side, path }: QrCode): Promise<Blob> {
  const scale = Math.ceil(LEAST_WIDTH_PX / side);
  const canvas = document.createElement('canvas');
  canvas.width = scale * side;
  canvas.height = scale * side;
  const context = canvas.getContext('2d');
  if (!context) return Promise.reject(new Error('this browser cannot draw on a canvas'));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.translate(QUIET_ZONE, QUIET_ZONE);
  context.fillStyle = '#000';
  // A canvas, not an array.
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
  context.fill(new Path2D(path));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the picture could not be made'));
    }, 'image/png');
  });
}
