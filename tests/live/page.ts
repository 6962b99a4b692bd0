import { onTestFinished } from 'vitest';
import type { Live, MembraneLive } from '../../src/live/live.ts';
import { createLive } from '../../src/live/live.ts';
import { DEFAULT_DOCUMENT } from '../../src/state/default-document.ts';
import type { ExplorerDocument } from '../../src/state/document.ts';
import { FakeRunner } from './fake-runner.ts';

/** Live results of a document, with a runner that does nothing by itself. */
export function page(document?: ExplorerDocument) {
  const runner = new FakeRunner();
  const live = createLive(runner);
  onTestFinished(() => live.dispose());
  if (document) live.update(document);
  return { live, runner, of: (id: string) => stateOf(live, id) };
}

export function stateOf(live: Live, id: string): MembraneLive {
  const state = live.store.getState().membranes[id];
  if (!state) throw new Error(`${id} is not on the table`);
  return state;
}

export const base: ExplorerDocument = DEFAULT_DOCUMENT;

export const withModels = (...ids: readonly string[]): ExplorerDocument => ({
  ...base,
  models: ids.map((id) => ({ id, params: {} })),
  selected: ids[0]!,
});

export const withParams = (id: string, params: Record<string, number>): ExplorerDocument => ({
  ...base,
  models: base.models.map((entry) => (entry.id === id ? { id, params } : entry)),
});

export function withInput(
  amp: number,
  more: Partial<ExplorerDocument> = {},
  params: Record<string, number> = {},
): ExplorerDocument {
  const document = { ...base, ...more };
  const { stimulus } = document;
  return { ...document, stimulus: { ...stimulus, params: { ...stimulus.params, ...params, amp } } };
}
