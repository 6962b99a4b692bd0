import { findModel } from '../../core/catalogue.ts';
import { own } from '../../core/contracts/own.ts';
import type { ParamSpec } from '../../core/contracts/quantity.ts';
import { boundsOf, keepWithin } from '../bounds.ts';
import { withoutDust } from '../dust.ts';
import type { ExplorerDocument, ModelEntry } from '../document.ts';
import type { Edit } from '../edit.ts';
import { edit, unknownValue, withFields } from '../edit.ts';
import { MOST_MODELS } from '../limits.ts';
import { paramKey } from '../link/keys.ts';
import type { Values } from '../values.ts';
import { conflictIn, withValue } from '../values.ts';

/** Sets a parameter. A value that does not go with the model's other ones is refused; the old one stays. */
export function setModelParam(
  document: ExplorerDocument,
  modelId: string,
  key: string,
  value: number,
): Edit {
  const name = paramKey(modelId, key);
  const entry = document.models.find(({ id }) => id === modelId);
  const spec = specOf(modelId, key);
  if (!entry || !spec) return edit(document, [], [{ kind: 'unknown-key', name }]);
  const checked = keepWithin(name, withoutDust(value), boundsOf(spec));
  if (checked.value === null) return edit(document, [name], [checked.notice]);
  const params = withValue(entry.params, key, spec, checked.value);
  const reason = conflictIn(modelId, params);
  if (reason) {
    return edit(document, [name], [{ kind: 'conflict', name, value: checked.value, reason }]);
  }
  return edit(withParams(document, modelId, params), [name], [checked.notice]);
}

/** Back to the published value, unless the other values forbid it. */
export function resetModelParam(document: ExplorerDocument, modelId: string, key: string): Edit {
  const published = specOf(modelId, key)?.value ?? NaN;
  return setModelParam(document, modelId, key, published);
}

/** Back to all published values. */
export function resetModel(document: ExplorerDocument, modelId: string): Edit {
  const names = Object.keys(findModel(modelId)?.params ?? {}).map((key) => paramKey(modelId, key));
  return edit(withParams(document, modelId, {}), names);
}

/** Puts a model on the table, last in the order of the lanes. */
export function addModel(document: ExplorerDocument, modelId: string): Edit {
  return addAtMost(document, modelId, MOST_MODELS);
}

export function addAtMost(document: ExplorerDocument, modelId: string, most: number): Edit {
  const { models } = document;
  if (!findModel(modelId)) return edit(document, [], [unknownValue('models', modelId)]);
  if (models.some(({ id }) => id === modelId)) return edit(document, ['models']);
  if (models.length >= most) {
    const bounds = { unit: '1', min: 1, max: most, used: most };
    const notice = {
      kind: 'clamped',
      name: 'models',
      value: models.length + 1,
      ...bounds,
    } as const;
    return edit(document, ['models'], [notice]);
  }
  return edit({ ...document, models: [...models, { id: modelId, params: {} }] }, ['models']);
}

/** Takes a model off the table; the last one stays. A neighbour inherits the selection. */
export function removeModel(document: ExplorerDocument, modelId: string): Edit {
  const at = document.models.findIndex(({ id }) => id === modelId);
  const models = document.models.filter(({ id }) => id !== modelId);
  const heir = models[Math.min(Math.max(at, 0), models.length - 1)];
  if (at < 0 || !heir) return edit(document, ['models']);
  const selected = document.selected === modelId ? heir.id : document.selected;
  return edit({ ...document, models, selected }, ['models', 'selected']);
}

export function selectModel(document: ExplorerDocument, modelId: string): Edit {
  const isOnTable = document.models.some(({ id }) => id === modelId);
  if (!isOnTable) return edit(document, [], [unknownValue('selected', modelId)]);
  return edit(withFields(document, { selected: modelId }), ['selected']);
}

/** Moves a model to another place in the order of the lanes, 0 being the first. */
export function moveModel(document: ExplorerDocument, modelId: string, place: number): Edit {
  const from = document.models.findIndex(({ id }) => id === modelId);
  const entry = document.models[from];
  if (!entry || Number.isNaN(place)) return edit(document, ['models']);
  const rest = document.models.toSpliced(from, 1);
  const to = Math.min(rest.length, Math.max(0, Math.round(place)));
  if (to === from) return edit(document, ['models']);
  return edit({ ...document, models: rest.toSpliced(to, 0, entry) }, ['models']);
}

function specOf(modelId: string, key: string): ParamSpec | undefined {
  const specs = findModel(modelId)?.params ?? {};
  return own(specs, key);
}

function withParams(document: ExplorerDocument, modelId: string, params: Values): ExplorerDocument {
  const changed = (entry: ModelEntry): ModelEntry =>
    entry.id === modelId ? { ...entry, params } : entry;
  return withFields(document, { models: document.models.map(changed) });
}
