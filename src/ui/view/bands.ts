import type { Messages } from '../../i18n/en.ts';
import type { LiveState } from '../../live/live.ts';
import type { Band } from '../../plots/input-output/types.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { selectSlopes } from '../../state/selectors.ts';
import { toShown } from './input-units.ts';

/** Beyond this many rheobases a current is no longer what a living neuron gets. */
const EXTREME = 10;

/**
 * Stretches of the input axis that need a word: bistability of the selected model, extreme currents. Undefined
 * where there can be none.
 */
export function inputBands(
  document: ExplorerDocument,
  live: LiveState,
  m: Messages,
): Band[] | undefined {
  const bands: Band[] = [];
  const state = live.membranes[document.selected];
  if (selectSlopes(document) || !state || document.axis !== null) return undefined;
  const perRheobase = document.inputUnit === 'native' ? state.scale.unit : 1;
  const shown = (rheobases: number): number => toShown(document, 'level', rheobases * perRheobase);
  const [from, to] = document.inputRange;
  // Comes with its curve, and stands beside it as long as that is shown.
  const bistable = state.curve?.bistable;
  if (bistable) {
    const inside = bistable.map((current) => shown(current / state.scale.unit)) as [number, number];
    const ends = [from, to].map((end) => toShown(document, 'level', end)) as [number, number];
    // Out of sight it needs no word.
    if (inside[0] < ends[1] && inside[1] > ends[0])
      bands.push({ id: 'bistable', range: inside, label: m.bandBistable });
  }
  if (to > EXTREME * perRheobase) {
    const end = toShown(document, 'level', to);
    bands.push({
      id: 'extreme',
      range: [shown(Math.max(EXTREME, from / perRheobase)), end],
      label: m.bandExtreme,
    });
  }
  return bands;
}
