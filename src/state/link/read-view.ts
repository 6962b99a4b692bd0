import { findMeasure } from '../../analysis/measures/index.ts';
import { methods } from '../../core/catalogue.ts';
import { DT_BOUNDS, SEED_BOUNDS, T_END_BOUNDS, timeBounds } from '../bounds.ts';
import { AUTO_METHOD, INPUT_UNITS, INSIDE_VIEWS, OUTPUT_SCALES } from '../choices.ts';
import { DEFAULT_DOCUMENT } from '../default-document.ts';
import type { ExplorerDocument, InputUnit } from '../document.ts';
import { measureFor } from '../measure-for.ts';
import type { Stretch } from '../stretch.ts';
import { axisOf } from '../selectors.ts';
import { checkRange, checkView, partInside, wholeRunIsNull } from '../stretch.ts';
import { NO_CURSOR, WHOLE_VIEW } from './keys.ts';
import type { LinkReader } from './link-reader.ts';

const usual = DEFAULT_DOCUMENT;

export function readUnit(link: LinkReader): InputUnit {
  return link.word('unit', usual.inputUnit, (word) => Object.hasOwn(INPUT_UNITS, word));
}

/** What is asked of a stimulus. The usual measure gives way silently: the link did not ask for it. */
export function readMeasure(link: LinkReader, stimulusId: string): string {
  const asked = link.take('measure');
  const isKnown = asked !== undefined && findMeasure(asked) !== undefined;
  if (asked !== undefined && !isKnown) link.unknownValue('measure', asked);
  const { measure, notice } = measureFor(stimulusId, isKnown ? asked : usual.measure);
  if (isKnown) link.tell(notice);
  return measure;
}

export function readRange(link: LinkReader, unit: InputUnit): Stretch {
  const asked = link.pair('range');
  if (!asked) return usual.inputRange;
  const { stretch, notices } = checkRange(asked, unit, usual.inputRange);
  link.tellAll(notices);
  return stretch ?? usual.inputRange;
}

/** What is varied: the amplitude, unless the stimulus can be varied otherwise and the link asks for it. */
export function readAxis(link: LinkReader, stimulusId: string): string | null {
  return link.word('axis', '', (word) => axisOf(stimulusId, word) !== null) || null;
}

/** How the runs are made and which part of them is looked at. */
export function readRun(
  link: LinkReader,
): Pick<ExplorerDocument, 'tEndMs' | 'view' | 'cursorMs' | 'method' | 'dtMs' | 'seed'> {
  const tEndMs = link.number('t', usual.tEndMs, T_END_BOUNDS);
  return {
    tEndMs,
    view: readView(link, tEndMs),
    cursorMs: readCursor(link, tEndMs),
    method: link.word('method', usual.method, isMethod),
    dtMs: link.number('dt', usual.dtMs, DT_BOUNDS),
    seed: link.number('seed', usual.seed, SEED_BOUNDS),
  };
}

function readView(link: LinkReader, tEndMs: number): Stretch | null {
  if (link.takeWord('view', WHOLE_VIEW)) return null;
  const absent = usual.view && partInside(usual.view, tEndMs);
  const asked = link.pair('view');
  if (!asked) return absent;
  const { stretch, notices } = checkView(asked, tEndMs, absent);
  link.tellAll(notices);
  return stretch ? wholeRunIsNull(stretch, tEndMs) : absent;
}

/** The usual cursor stays inside a short run without a word: the link did not ask for it. */
function readCursor(link: LinkReader, tEndMs: number): number | null {
  if (link.takeWord('cursor', NO_CURSOR)) return null;
  const absent = usual.cursorMs === null ? null : Math.min(usual.cursorMs, tEndMs);
  return link.number('cursor', absent, timeBounds(tEndMs));
}

export const isMethod = (id: string): boolean =>
  id === AUTO_METHOD || methods.some((method) => method.id === id);

/** What is shown beside the curves. */
export function readLooks(
  link: LinkReader,
): Pick<ExplorerDocument, 'inside' | 'derivative' | 'outputScale'> {
  const flag = link.word('derivative', '', (word) => word === '0' || word === '1');
  return {
    inside: link.word('inside', usual.inside, (word) => Object.hasOwn(INSIDE_VIEWS, word)),
    derivative: flag === '' ? usual.derivative : flag === '1',
    outputScale: link.word('scale', usual.outputScale, (word) =>
      Object.hasOwn(OUTPUT_SCALES, word),
    ),
  };
}
