import { memo, useLayoutEffect, useRef } from 'react';
import { colorReader, useThemeVersion } from '../shared/theme.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { drawLanes } from './draw-lanes.ts';
import type { TimeScene } from './scene.ts';

interface TraceCanvasProps {
  readonly box: PlotBox;
  readonly scene: TimeScene;
}

/** All traces on one canvas, painted in the same frame as the state they show. */
export const TraceCanvas = memo(function TraceCanvas({ box, scene }: TraceCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeVersion();
  const colors = useRef<{ theme: number; read: (name: string) => string } | null>(null);
  const { width, height, lineScale, pixelRatio } = box;

  useLayoutEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (element === null || !pen) return;
    const columns = Math.round(width * pixelRatio);
    const rows = Math.round(height * pixelRatio);
    // Setting the size clears the canvas and costs more than clearing it.
    if (element.width !== columns || element.height !== rows) {
      element.width = columns;
      element.height = rows;
    } else {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, columns, rows);
    }
    pen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    if (colors.current?.theme !== theme) colors.current = { theme, read: colorReader(element) };
    drawLanes(pen, scene, { color: colors.current.read, lineScale, pixelRatio });
  }, [scene, width, height, lineScale, pixelRatio, theme]);

  return <canvas ref={canvas} aria-hidden="true" style={{ width, height }} />;
});
