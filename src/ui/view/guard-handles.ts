import type { StimulusLane } from '../../plots/time/types.ts';
import type { Access } from '../../state/page-parts.ts';

/**
 * The input lane as an author allows it: locked handles stay and say their values, hidden ones go (the
 * values stand as text beside the plot). Every handle is part of the input; all but the amplitude's
 * belong to the settings of the input as well.
 */
export function guardHandles(
  lane: StimulusLane,
  amplitude: string,
  input: Access,
  settings: Access,
): StimulusLane {
  if (input === 'free' && settings === 'free') return lane;
  const { draw, handles = [], ...rest } = lane;
  const allowed = handles.flatMap((handle) => {
    const access = handle.id === amplitude ? [input] : [input, settings];
    if (access.includes('hidden')) return [];
    return [access.includes('locked') ? { ...handle, locked: true } : handle];
  });
  return { ...rest, handles: allowed, ...(input === 'free' && draw && { draw }) };
}
