import { findModel } from '../../core/catalogue.ts';
import { completeParams } from '../../core/contracts/check.ts';
import type { Messages } from '../../i18n/en.ts';
import type { LiveState } from '../../live/live.ts';
import type { Band } from '../../plots/input-output/types.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { selectSlopes } from '../../state/selectors.ts';
import { bistableRange } from '../../analysis/stability.ts';
import { findMeasure } from '../../analysis/measures/index.ts';
import { toShown } from './input-units.ts';

/** Beyond this many rheobases a current is no longer what a living neuron gets. */
const EXTREME = 10;

/** Stretches of the input axis that need a word: bistability of the selected model, extreme currents. */
export function inputBands(document: ExplorerDocument, live: LiveState, m: Messages): Band[] {
  const bands: Band[] = [];
  const state = live.membranes[document.selected];
  if (selectSlopes(document) || !state) return bands;
  const perRheobase = document.inputUnit === 'native' ? state.scale.unit : 1;
  const shown = (rheobases: number): number => toShown(document, 'level', rheobases * perRheobase);
  const [from, to] = document.inputRange;
  const range = bistable(document, state.scale.rheobase);
  if (range) {
    const inside = range.map((current) => shown(current / state.scale.unit)) as [number, number];
    bands.push({ id: 'bistable', range: inside, label: m.bandBistable });
  }
  if (to > EXTREME * perRheobase) {
    const end = toShown(document, 'level', to);
    bands.push({
      id: 'extreme',
      range: [shown(Math.max(EXTREME, from)), end],
      label: m.bandExtreme,
    });
  }
  return bands;
}

const known = new Map<string, readonly [number, number] | null>();

/** Only a settled rate has two answers: each single run has one. Remembered, for it is asked on every frame. */
function bistable(
  document: ExplorerDocument,
  rheobase: number | null,
): readonly [number, number] | null {
  const model = findModel(document.selected);
  const settled = findMeasure(document.measure)?.protocol === 'settled';
  if (model?.kind !== 'membrane' || rheobase === null || !settled) return null;
  const entry = document.models.find(({ id }) => id === model.id)!;
  const key = JSON.stringify([entry, rheobase]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const range = bistableRange(model, completeParams(model.params, entry.params), rheobase);
  if (known.size > 50) known.clear();
  known.set(key, range);
  return range;
}
