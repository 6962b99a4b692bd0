import type { InputScale } from '../analysis/input-scale.ts';
import { firstScale, inputScale } from '../analysis/input-scale.ts';
import { getMembrane } from '../core/catalogue.ts';
import { completeParams } from '../core/contracts/check.ts';
import type { ModelEntry } from '../state/document.ts';
import { sameData } from '../state/same-data.ts';

interface Known {
  readonly scale: InputScale;
  /** The values it was found for. */
  readonly params: ModelEntry['params'];
  readonly isRough: boolean;
}

/** The input scales of the models on the table: at once in closed form or roughly, exactly when a sweep has told. */
export class Scales {
  private readonly known = new Map<string, Known>();

  /** The scale of a model; until it is known for the present values, that of the values before. */
  of(entry: ModelEntry): InputScale {
    return this.find(entry).scale;
  }

  /** Is it that of the present values, as exact as it will be? */
  isFinal(entry: ModelEntry): boolean {
    const { params, isRough } = this.find(entry);
    return !isRough && sameData(params, entry.params);
  }

  /** A sweep has found the scale for these values. Returns whether that is news. */
  learn(id: string, params: ModelEntry['params'], scale: InputScale): boolean {
    const before = this.known.get(id);
    const now = { scale, params, isRough: false };
    if (sameData(before, now)) return false;
    this.known.set(id, now);
    return true;
  }

  drop(id: string): void {
    this.known.delete(id);
  }

  private find(entry: ModelEntry): Known {
    const before = this.known.get(entry.id);
    const model = getMembrane(entry.id);
    const isClosed = model.rheobase !== undefined;
    if (before && (!isClosed || sameData(before.params, entry.params))) return before;
    const params = completeParams(model.params, entry.params);
    const scale = isClosed ? inputScale(model, params) : firstScale(model, params);
    // A first look is refined by a worker at once.
    const found = { scale, params: entry.params, isRough: !isClosed };
    this.known.set(entry.id, found);
    return found;
  }
}
