import { findStimulus } from '../../core/catalogue.ts';
import type { Stimulus } from '../../core/contracts/stimulus.ts';
import { boundsOfStimulus } from '../bounds.ts';
import { DEFAULT_DOCUMENT } from '../default-document.ts';
import type { InputUnit } from '../document.ts';
import type { Points } from '../points.ts';
import { checkPoints } from '../points.ts';
import type { Values } from '../values.ts';
import { withValue } from '../values.ts';
import type { LinkReader } from './link-reader.ts';
import { parseNumber } from './numbers.ts';

/** The stimulus of a link. Its currents count in the unit of the input axis. */
export function readStimulus(link: LinkReader, unit: InputUnit): Stimulus {
  const usual = DEFAULT_DOCUMENT.stimulus.kind;
  const id = link.word('stimulus', usual, (word) => findStimulus(word) !== undefined);
  const kind = findStimulus(id);
  let params: Values = {};
  for (const [key, spec] of Object.entries(kind?.params ?? {})) {
    const value = link.number(key, spec.value, boundsOfStimulus(spec, unit));
    params = withValue(params, key, spec, value);
  }
  return kind?.drawn
    ? { kind: id, params, points: readPoints(link, kind.drawn) }
    : { kind: id, params };
}

function readPoints(link: LinkReader, usual: Points): Points {
  const text = link.take('points');
  if (text === undefined) return usual;
  // An empty drawing is a drawing.
  const drawn = text === '' ? [] : text.split(';').map(parsePoint);
  if (!drawn.every((point) => point !== null)) {
    link.notANumber('points', text);
    return usual;
  }
  const { points, notices } = checkPoints(drawn);
  link.tellAll(notices);
  return points ?? usual;
}

function parsePoint(text: string): readonly [number, number] | null {
  const [tMs, value, ...more] = text.split(':').map(parseNumber);
  const isPoint = typeof tMs === 'number' && typeof value === 'number' && more.length === 0;
  return isPoint ? [tMs, value] : null;
}
