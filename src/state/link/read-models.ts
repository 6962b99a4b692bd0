import { findModel } from '../../core/catalogue.ts';
import { boundsOf } from '../bounds.ts';
import { DEFAULT_DOCUMENT } from '../default-document.ts';
import type { ExplorerDocument, ModelEntry } from '../document.ts';
import { MOST_MODELS } from '../limits.ts';
import type { Values } from '../values.ts';
import { conflictIn, withValue } from '../values.ts';
import { paramKey } from './keys.ts';
import type { LinkReader } from './link-reader.ts';

/** The models of a link with their parameters, and which one is selected. */
export function readModels(
  link: LinkReader,
  most = MOST_MODELS,
): Pick<ExplorerDocument, 'models' | 'selected'> {
  const models = readIds(link, most).map((id): ModelEntry => ({
    id,
    params: readParams(link, id),
  }));
  const ids = models.map(({ id }) => id);
  const selected = link.word('selected', selectedByDefault(ids), (id) => ids.includes(id));
  return { models, selected };
}

/** The model that is selected unless a link says otherwise. */
export function selectedByDefault(ids: readonly string[]): string {
  const { selected } = DEFAULT_DOCUMENT;
  return ids.includes(selected) ? selected : (ids[0] ?? selected);
}

function readIds(link: LinkReader, most: number): readonly string[] {
  const usual = DEFAULT_DOCUMENT.models.map(({ id }) => id);
  const text = link.take('models');
  if (text === undefined) return usual;
  const ids = new Set<string>();
  for (const id of text.split(',').map((word) => word.trim())) {
    if (!findModel(id)) link.unknownValue('models', id);
    else if (ids.has(id)) link.tell({ kind: 'repeated-key', name: id });
    else ids.add(id);
  }
  if (ids.size > most) {
    const bounds = { unit: '1', min: 1, max: most, used: most };
    link.tell({ kind: 'clamped', name: 'models', value: ids.size, ...bounds });
  }
  return ids.size > 0 ? [...ids].slice(0, most) : usual;
}

function readParams(link: LinkReader, id: string): Values {
  let params: Values = {};
  for (const [key, spec] of Object.entries(findModel(id)?.params ?? {})) {
    const value = link.number(paramKey(id, key), spec.value, boundsOf(spec));
    params = withValue(params, key, spec, value);
  }
  const reason = conflictIn(id, params);
  if (!reason) return params;
  const culprit = culpritOf(id, params);
  link.tell({
    kind: 'conflict',
    name: paramKey(id, culprit),
    value: params[culprit] ?? NaN,
    reason,
  });
  return {};
}

/** The parameter without which the others would go together; the last one if no single one is to blame. */
function culpritOf(id: string, params: Values): string {
  const keys = Object.keys(params);
  const solves = (key: string): boolean => {
    const others = Object.entries(params).filter(([name]) => name !== key);
    return conflictIn(id, Object.fromEntries(others)) === null;
  };
  return keys.find(solves) ?? keys.at(-1) ?? '';
}
