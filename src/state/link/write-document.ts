import { findModel, findStimulus } from '../../core/catalogue.ts';
import type { ParamSpecs } from '../../core/contracts/quantity.ts';
import type { Stimulus } from '../../core/contracts/stimulus.ts';
import { DEFAULT_DOCUMENT } from '../default-document.ts';
import type { ExplorerDocument, ModelEntry } from '../document.ts';
import { SCHEMA_VERSION } from '../document.ts';
import { sameData } from '../same-data.ts';
import { formatStretch } from '../stretch.ts';
import type { Values } from '../values.ts';
import { NO_CURSOR, paramKey, WHOLE_VIEW } from './keys.ts';
import { formatNumber } from './numbers.ts';
import { selectedByDefault } from './read-models.ts';

type Pairs = readonly (readonly [key: string, value: string])[];

const usual = DEFAULT_DOCUMENT;

/** Keys and values of a document's link, always in the same order; only what is not usual. */
export function writeDocument(document: ExplorerDocument): Pairs {
  const { models, stimulus, measure, inputUnit, inputRange, axis, outputScale } = document;
  const { tEndMs, view, cursorMs, method, dtMs, seed, inside, derivative } = document;
  return [
    ['v', String(SCHEMA_VERSION)],
    ...writeModels(models, document.selected),
    ...unless(stimulus.kind === usual.stimulus.kind, 'stimulus', stimulus.kind),
    ...writeValues(findStimulus(stimulus.kind)?.params ?? {}, stimulus.params, (key) => key),
    ...unless(measure === usual.measure, 'measure', measure),
    ...unless(inputUnit === usual.inputUnit, 'unit', inputUnit),
    ...unless(sameData(inputRange, usual.inputRange), 'range', formatStretch(inputRange)),
    ...unless(axis === null, 'axis', axis ?? ''),
    ...unless(tEndMs === usual.tEndMs, 't', formatNumber(tEndMs)),
    ...unless(sameData(view, usual.view), 'view', view ? formatStretch(view) : WHOLE_VIEW),
    ...unless(
      cursorMs === usual.cursorMs,
      'cursor',
      cursorMs === null ? NO_CURSOR : formatNumber(cursorMs),
    ),
    ...unless(method === usual.method, 'method', method),
    ...unless(dtMs === usual.dtMs, 'dt', formatNumber(dtMs)),
    ...unless(seed === usual.seed, 'seed', formatNumber(seed)),
    ...unless(inside === usual.inside, 'inside', inside),
    ...unless(derivative === usual.derivative, 'derivative', derivative ? '1' : '0'),
    ...unless(outputScale === usual.outputScale, 'scale', outputScale),
    ...writePoints(stimulus),
  ];
}

function writeModels(models: readonly ModelEntry[], selected: string): Pairs {
  const ids = models.map(({ id }) => id);
  const isUsual = sameData(
    ids,
    usual.models.map(({ id }) => id),
  );
  return [
    ...unless(isUsual, 'models', ids.join(',')),
    ...unless(selected === selectedByDefault(ids), 'selected', selected),
    ...models.flatMap(({ id, params }) =>
      writeValues(findModel(id)?.params ?? {}, params, (key) => paramKey(id, key)),
    ),
  ];
}

function writeValues(specs: ParamSpecs, params: Values, keyOf: (param: string) => string): Pairs {
  return Object.entries(specs).flatMap(([key, spec]) => {
    const value = params[key] ?? spec.value;
    return unless(value === spec.value, keyOf(key), formatNumber(value));
  });
}

function writePoints({ kind, points }: Stimulus): Pairs {
  if (!points || sameData(points, findStimulus(kind)?.drawn)) return [];
  return [['points', points.map((point) => point.map(formatNumber).join(':')).join(';')]];
}

function unless(isUsual: boolean, key: string, value: string): Pairs {
  return isUsual ? [] : [[key, value]];
}
