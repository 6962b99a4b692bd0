import type { QrCode } from './qr-code.ts';
import { QR_SHIFT } from './qr-code.ts';

interface QrPictureProps {
  readonly code: QrCode;
  readonly label: string;
}

/** The code, black on white in every theme: a camera needs the contrast and the white rim. */
export function QrPicture({ code: { side, path }, label }: QrPictureProps) {
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} transform={QR_SHIFT} fill="#000" />
    </svg>
  );
}
