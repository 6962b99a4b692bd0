import type { Model } from '../../core/catalogue.ts';
import { activationList, membraneList } from '../../core/catalogue.ts';
import type { ColorName, Dash, Family, Marker } from '../../plots/types.ts';

/** How a model is drawn, the same in every panel and whatever else is on the table. */
export interface ModelStyle {
  readonly family: Family;
  readonly color: ColorName;
  readonly dash: Dash;
  readonly marker: Marker;
}

/** Class of what may be pale, because a better one is on its way. */
export const looksOf = (own: string, isProvisional: boolean): string | undefined =>
  [own, isProvisional && 'provisional'].filter(Boolean).join(' ') || undefined;

const ART_COLORS = 6;
const BIO_COLORS = 5;
const DASHES: readonly Dash[] = ['dashed', 'dotted', 'dash-dot', 'long-dash', 'short-dash'];
const MARKERS: readonly Marker[] = ['circle', 'square', 'triangle', 'diamond', 'wedge', 'cross'];

/** Artificial units are warm and dashed, biological models cool and solid; position in the catalogue does the rest. */
export function styleOf(model: Model): ModelStyle {
  if (model.kind === 'activation') {
    const i = activationList.findIndex(({ id }) => id === model.id);
    return {
      family: 'artificial',
      color: `--art-${(i % ART_COLORS) + 1}`,
      dash: DASHES[i % DASHES.length]!,
      marker: MARKERS[i % MARKERS.length]!,
    };
  }
  const i = membraneList.findIndex(({ id }) => id === model.id);
  return {
    family: 'biological',
    // Newest first: the axon that everything began with keeps the first colour.
    color: `--bio-${((membraneList.length - 1 - i) % BIO_COLORS) + 1}`,
    dash: 'solid',
    marker: MARKERS[i % MARKERS.length]!,
  };
}
