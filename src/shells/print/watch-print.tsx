import { flushSync } from 'react-dom';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { onStage } from '../../export/picture/index.ts';
import type { Size } from '../../export/picture/index.ts';
import type { Session } from '../../ui/session/session.ts';
import { SessionContext } from '../../ui/session/session.ts';
import { shownOf } from '../../ui/session/shown.ts';
import { figureOf } from '../../ui/take-away/figures.ts';
import { sheetText } from '../../ui/take-away/sheet-text.ts';
import { subjectOf } from '../../ui/take-away/subject.ts';
import type { SheetFigure } from './FigureSheet.tsx';
import { FigureSheet } from './FigureSheet.tsx';

/** White paper, dark inks. */
const THEME = 'projector';
/** The width of an A4 page in portrait without its margins, about, in CSS px. */
const WIDTH = 640;
const FONT_PX = 12.5;
const INPUT_HEIGHT = 250;
/** More lanes need more height, but the sheet is to stay one page. */
const TIME_HEIGHT = { least: 280, most: 400, perWeight: 25 } as const;

/** From now on the page prints as a sheet of figures. Returns what stops it. */
export function watchPrint(session: Session): () => void {
  let sheet: { readonly root: Root; readonly element: HTMLElement } | null = null;

  function open(): void {
    close();
    const subject = subjectOf(session);
    const text = sheetText(subject, location.href);
    const figures = drawFigures(session);
    if (figures.length === 0) return;
    const element = document.createElement('div');
    element.className = 'sheet';
    element.dataset['theme'] = THEME;
    document.body.append(element);
    let hasFailed = false;
    const root = createRoot(element, { onUncaughtError: () => (hasFailed = true) });
    sheet = { root, element };
    // The browser takes the page as it is when this event is over.
    flushSync(() =>
      root.render(
        <SessionContext value={session}>
          <FigureSheet figures={figures} text={text} />
        </SessionContext>,
      ),
    );
    // Better the page as it stands than an empty sheet.
    if (hasFailed) close();
  }

  function close(): void {
    sheet?.root.unmount();
    sheet?.element.remove();
    sheet = null;
  }

  addEventListener('beforeprint', open);
  addEventListener('afterprint', close);
  return () => {
    close();
    removeEventListener('beforeprint', open);
    removeEventListener('afterprint', close);
  };
}

function drawFigures(session: Session): SheetFigure[] {
  const shown = shownOf(session.store);
  const weight = shown.time?.lanes.reduce((sum, lane) => sum + lane.weight, 0) ?? 0;
  const heights = {
    input: INPUT_HEIGHT,
    time: Math.min(TIME_HEIGHT.most, Math.max(TIME_HEIGHT.least, weight * TIME_HEIGHT.perWeight)),
  };
  // Words at the time cursor would hide a part of lanes as low as these.
  const printed = shown.time ? { ...shown, time: { ...shown.time, cursor: undefined } } : shown;
  return onStage(THEME, (stage) =>
    (['input', 'time'] as const).flatMap((plot) => {
      const figure = figureOf(plot, printed);
      if (!figure) return [];
      const size: Size = { width: WIDTH, height: heights[plot] };
      return [{ plot, drawing: stage.draw(figure, size, FONT_PX), ...size }];
    }),
  );
}
