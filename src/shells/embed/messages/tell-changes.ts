import { getModel } from '../../../core/catalogue.ts';
import type { LiveState } from '../../../live/live.ts';
import { encodeDocument } from '../../../state/codec.ts';
import { shortName } from '../../../ui/view/labels.ts';
import type { Session } from '../../../ui/session/session.ts';
import { PAGE_WORDS } from '../words.ts';
import type { ModelSpikes } from './contract.ts';
import { MOST_TIMES } from './contract.ts';
import type { Port } from './port.ts';
import { forMs, throttle } from './throttle.ts';

/** While something is dragged, the page around hears of it a few times a second [ms]. */
const REST_MS = 200;

/** Tells what changes: the link, the spikes, runs that fail. Returns the way out. */
export function tellChanges({ store, live, reader }: Session, port: Port): () => void {
  let link = encodeDocument(store.getState().document);
  const state = throttle(() => {
    const next = encodeDocument(store.getState().document);
    if (next === link) return;
    link = next;
    port.post({ type: 'state', state: next });
  }, forMs(REST_MS));

  let told = '';
  const spikes = throttle(() => {
    const models = spikesOf(live.store.getState());
    const next = JSON.stringify(models);
    if (models === null || next === told) return;
    told = next;
    port.post({ type: 'spikes', models });
  }, forMs(REST_MS));

  let failed: string | null = null;
  const failures = (): void => {
    const { membranes } = live.store.getState();
    const ids = Object.keys(membranes).filter((id) => membranes[id]?.failure);
    if (ids.join() === failed) return;
    failed = ids.join();
    const { language } = reader.getState();
    for (const id of ids) {
      const text = PAGE_WORDS[language].runFailed(shortName(getModel(id), language));
      port.post({ type: 'error', code: 'run', text });
    }
  };

  // What a hand does may still be taken back: it is told if it lasts.
  const isHeld = (): boolean => store.getState().gesture !== null;
  const onResult = (): void => {
    spikes.wish(isHeld());
    failures();
  };
  const stops = [store.subscribe(() => state.wish(isHeld())), live.store.subscribe(onResult)];
  onResult();
  return () => {
    for (const stop of [...stops, state.stop, spikes.stop]) stop();
  };
}

/** Null while a run is still on its way: half a result is none. */
export function spikesOf({ membranes }: LiveState): readonly ModelSpikes[] | null {
  const models: ModelSpikes[] = [];
  for (const [model, { trace, provisional }] of Object.entries(membranes)) {
    if (provisional.trace || trace === null) return null;
    const timesMs = Array.from(trace.spikesMs.subarray(0, MOST_TIMES));
    models.push({ model, count: trace.spikesMs.length, timesMs });
  }
  return models;
}
