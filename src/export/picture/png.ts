/** Pixels per CSS pixel of a PNG, each way. */
export const PNG_SCALE = 2;

/** Paints an SVG document on twice as many pixels. Rejects if the browser cannot draw or encode it. */
export async function rasterise(text: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  // A data URL, unlike one of a blob, leaves the canvas readable in every browser and every frame.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser gives no canvas to draw on');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('this browser could not encode the picture'));
    }, 'image/png');
  });
}
