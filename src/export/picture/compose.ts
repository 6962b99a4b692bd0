import { wrapText } from '../../plots/shared/wrap-text.ts';
import { describeFile } from './describe.ts';
import type { Stage } from './still.tsx';
import { FONT_FAMILY, svg } from './svg.ts';
import type { Figure, PictureWords, Size } from './types.ts';
import { wrapLink } from './wrap-link.ts';

/** Room around everything; a wider font than ours may use some of it. */
const MARGIN = 36;
const GAP = 16;
/** Type sizes [px] of a picture 1200 px wide. */
const TITLE = 24;
const PLOT = 17;
const CAPTION = 15;
const SMALL = 13;
const LINE = 1.35;
/** Words may take any room; the plot keeps this much. */
const LEAST_PLOT = 360;
/** A link longer than this goes on in the metadata only. */
const LINK_LINES = 3;

/** A block of text lines. */
interface Block {
  readonly lines: readonly string[];
  readonly fontPx: number;
  readonly bold?: boolean;
  readonly fill: string;
}

const heightOf = ({ lines, fontPx }: Block): number => lines.length * LINE * fontPx;

/**
 * Title, axes, caption, citation and link on the theme's paper: a whole SVG document. `slack`: how much
 * wider than measured the words may turn out.
 */
export function composePicture(
  stage: Stage,
  figure: Figure,
  words: PictureWords,
  size: Size,
  slack: number,
): SVGElement {
  const width = size.width - 2 * MARGIN;
  const textWidth = width / slack;
  const ink = stage.color('--ink');
  const soft = stage.color('--soft');
  const wrapped = (texts: readonly string[], fontPx: number, fill: string): Block => {
    const measure = stage.measure(fontPx);
    return { lines: texts.flatMap((text) => wrapText(text, textWidth, measure)), fontPx, fill };
  };
  const title: Block = {
    lines: wrapText(words.title, textWidth, stage.measure(TITLE), true),
    fontPx: TITLE,
    bold: true,
    fill: ink,
  };
  const link: Block = {
    lines: wrapLink(words.link, textWidth, LINK_LINES, stage.measure(SMALL)),
    fontPx: SMALL,
    fill: soft,
  };
  const caption = wrapped(words.caption, CAPTION, ink);
  const foot = [caption, wrapped([words.citation], SMALL, soft), link];

  const head = MARGIN + heightOf(title) + GAP;
  const footHeight = foot.reduce((sum, block) => sum + heightOf(block) + 0.5 * GAP, 0.5 * GAP);
  const plotHeight = Math.max(LEAST_PLOT, size.height - head - footHeight - MARGIN);
  const height = Math.ceil(head + plotHeight + footHeight + MARGIN);

  const axes = stage.draw(figure, { width, height: plotHeight }, PLOT);
  axes.setAttribute('transform', `translate(${MARGIN} ${head})`);
  const texts = [textBlock(title, MARGIN)];
  let y = head + plotHeight + GAP;
  for (const block of foot) {
    texts.push(textBlock(block, y));
    y += heightOf(block) + 0.5 * GAP;
  }
  return svg(
    'svg',
    {
      width: size.width,
      height,
      viewBox: `0 0 ${size.width} ${height}`,
      'font-family': FONT_FAMILY,
      role: 'img',
      'aria-labelledby': 'title description',
      lang: words.language,
    },
    [
      ...describeFile(words),
      svg('rect', { width: size.width, height, fill: stage.color('--paper') }),
      ...texts,
      axes,
    ],
  );
}

function textBlock({ lines, fontPx, bold, fill }: Block, top: number): SVGElement {
  const weight = bold === true ? { 'font-weight': 600 } : {};
  return svg(
    'text',
    { x: MARGIN, y: top + fontPx, 'font-size': fontPx, fill, ...weight },
    lines.map((line, i) =>
      svg('tspan', { x: MARGIN, ...(i > 0 && { dy: LINE * fontPx }) }, [line]),
    ),
  );
}
