import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { InputOutputDrawing } from '../../plots/input-output/InputOutputPlot.tsx';
import { createMeasure } from '../../plots/shared/measure-text.ts';
import type { PlotBox } from '../../plots/shared/use-plot-box.ts';
import { TimeStill } from '../../plots/time/TimeStill.tsx';
import { resolveDrawing } from './resolve.ts';
import type { Figure, PictureTheme, Size } from './types.ts';

/** A font size [px] at which lines and dots have their own width. */
const USUAL_FONT_PX = 13;

/** The colours and the type of a theme, as the page's own style sheets say. */
export interface Stage {
  readonly color: (name: string) => string;
  readonly measure: (fontPx: number) => PlotBox['measure'];
  /** The axes and everything in them, at the size asked for. */
  draw(figure: Figure, size: Size, fontPx: number): SVGElement;
}

/**
 * Runs `work` with a place outside the page that wears `theme`, where plots are drawn as they are on
 * the page but at any size. Must not be called while React renders.
 */
export function onStage<T>(theme: PictureTheme, work: (stage: Stage) => T): T {
  const place = document.createElement('div');
  place.className = 'plot picture-stage';
  place.dataset['theme'] = theme;
  place.inert = true;
  document.body.append(place);
  const style = getComputedStyle(place);
  const family = style.fontFamily || 'sans-serif';
  try {
    return work({
      color: (name) => style.getPropertyValue(name).trim() || 'currentColor',
      measure: (fontPx) => createMeasure(fontPx, family),
      draw(figure, { width, height }, fontPx) {
        const box: PlotBox = {
          width,
          height,
          fontPx,
          lineScale: Math.max(1, fontPx / USUAL_FONT_PX),
          pixelRatio: 1,
          measure: createMeasure(fontPx, family),
        };
        const room = document.createElement('div');
        place.append(room);
        const root = createRoot(room, { identifierPrefix: figure.plot });
        flushSync(() => root.render(<Drawing box={box} {...figure} />));
        const drawn = room.querySelector('svg');
        if (!drawn) throw new Error('the plot could not be drawn');
        const still = resolveDrawing(drawn, '');
        flushSync(() => root.unmount());
        room.remove();
        still.setAttribute('font-size', String(fontPx));
        return still;
      },
    });
  } finally {
    place.remove();
  }
}

function Drawing({ box, ...one }: Figure & { readonly box: PlotBox }) {
  if (one.plot === 'time') return <TimeStill box={box} {...one.figure} />;
  return <InputOutputDrawing box={box} {...one.figure} />;
}
