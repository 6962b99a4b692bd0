import { findMeasure, measures } from '../analysis/measures/index.ts';
import { findStimulus } from '../core/catalogue.ts';
import type { StimulusKind } from '../core/contracts/stimulus.ts';
import type { Notice } from './notice.ts';

/**
 * The measure to ask of a stimulus that does not answer `wanted`: one of the same sort (a rate for a
 * rate) if there is any, else the first in the menu that is defined.
 */
export function measureFor(
  stimulusId: string,
  wanted: string,
): { readonly measure: string; readonly notice: Notice | null } {
  const stimulus = findStimulus(stimulusId);
  const measure = findMeasure(wanted);
  const reason = stimulus && measure ? measure.refusal(stimulus) : null;
  if (!stimulus || !measure || !reason) return { measure: wanted, notice: null };
  const defined = measures.filter((other) => other.refusal(stimulus) === null);
  const used =
    (defined.find(({ isRate }) => isRate === measure.isRate) ?? defined[0])?.id ?? wanted;
  return {
    measure: used,
    notice: { kind: 'refused', name: 'measure', value: wanted, reason, used },
  };
}

/**
 * What is asked when a reader chooses another stimulus: the reader's own question if it suits that one too,
 * else the question that comes with it. A question that came with the present stimulus is nobody's own.
 */
export function measureAfter(
  present: string,
  from: StimulusKind | undefined,
  to: StimulusKind,
): string {
  const isOwn = present !== from?.asks[0];
  return isOwn && to.asks.includes(present) ? present : to.asks[0];
}
