import type { Stimulus, StimulusKind } from '../contracts/stimulus.ts';
import { stimulusValues } from './values.ts';

/**
 * The same stimulus with every current multiplied by `factor`: from multiples of a rheobase to native
 * units (factor = rheobase) or back. Times and plain numbers stay; drawn points are relative to the amplitude.
 */
export function scaleStimulus(kind: StimulusKind, stimulus: Stimulus, factor: number): Stimulus {
  const values = stimulusValues(kind, stimulus);
  const params: Record<string, number> = {};
  for (const [key, spec] of Object.entries(kind.params)) {
    const value = values[key]!;
    const isCurrent = spec.role === 'level' || spec.role === 'increment';
    params[key] = isCurrent ? value * factor : value;
  }
  return { ...stimulus, params };
}
