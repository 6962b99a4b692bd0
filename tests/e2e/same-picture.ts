import type { Page } from '@playwright/test';

/** Width and height in the head of a PNG file. */
export function sizeOfPng(file: Buffer): { readonly width: number; readonly height: number } {
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

/**
 * How different two pictures look: each is made 150 px wide, so that a hair's breadth does not count,
 * and the mean difference of all pixels is taken as a share of full contrast.
 */
export function difference(page: Page, a: string, b: string): Promise<number> {
  return page.evaluate(
    async ([one, other]) => {
      const WIDE = 1200;
      const SMALL = 150;
      const pixels = async (source: string): Promise<Uint8ClampedArray> => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const scale = image.naturalWidth / WIDE;
        const full = document.createElement('canvas');
        full.width = WIDE;
        full.height = Math.round(image.naturalHeight / scale);
        const pen = full.getContext('2d')!;
        pen.drawImage(image, 0, 0, WIDE, full.height);
        const small = document.createElement('canvas');
        small.width = SMALL;
        small.height = Math.round((SMALL * full.height) / WIDE);
        const thin = small.getContext('2d')!;
        thin.imageSmoothingQuality = 'high';
        thin.drawImage(full, 0, 0, small.width, small.height);
        return thin.getImageData(0, 0, small.width, small.height).data;
      };
      const [p, q] = [await pixels(one), await pixels(other)];
      let sum = 0;
      for (let i = 0; i < p.length; i += 1) sum += Math.abs(p[i]! - (q[i] ?? 0));
      return sum / p.length / 255;
    },
    [a, b] as const,
  );
}
