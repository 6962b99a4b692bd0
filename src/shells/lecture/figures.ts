import { inputScale } from '../../analysis/input-scale.ts';
import { reader } from '../../analysis/reading.ts';
import type { FigureSpec } from '../../content/sequences/sequence.ts';
import { getMembrane, getModel } from '../../core/catalogue.ts';
import { completeParams } from '../../core/contracts/check.ts';
import { sweepRequest } from '../../live/readings.ts';
import { decodeDocument } from '../../state/codec.ts';
import type { ExplorerDocument, ModelEntry } from '../../state/document.ts';
import { selectAmplitude } from '../../state/selectors.ts';
import { referenceMembrane, unitInput } from '../../ui/view/input-units.ts';

/**
 * The number behind a prepared text, from the running models. Yields after every run, so that the
 * caller can draw a frame in between. Throws a TypeError for a model that the link does not have.
 */
export function* answer(spec: FigureSpec): Generator<null, number> {
  const { document } = decodeDocument(spec.link);
  const entry = document.models.find(({ id }) => id === spec.model);
  if (!entry) throw new TypeError(`${spec.model} is not among the models of ${spec.link}`);
  const read = readerOf(document, entry);
  if (spec.kind === 'reading') return read(spec.at ?? selectAmplitude(document)).y;

  const isAnswer = ({ y, ripple }: Reading): boolean => y > 0 && (spec.ripple === true || !ripple);
  const finest = 10 ** -spec.decimals / 4;
  let { silent, answers } = spec;
  while (Math.abs(answers - silent) > finest) {
    const middle = (silent + answers) / 2;
    if (isAnswer(read(middle))) answers = middle;
    else silent = middle;
    yield null;
  }
  return (silent + answers) / 2;
}

interface Reading {
  readonly y: number;
  readonly ripple: boolean;
}

function readerOf(document: ExplorerDocument, entry: ModelEntry): (input: number) => Reading {
  const model = getModel(entry.id);
  const reference = referenceMembrane(document);
  const unit = reference === null ? 1 : unitOf(document, reference);
  if (model.kind === 'membrane') {
    return reader(sweepRequest(document, entry), unit);
  }
  const { f } = model.compile(completeParams(model.params, entry.params));
  return (input) => ({ y: f(unitInput(document, input, unit)), ripple: false });
}

/** Current [µA/cm²] of the reference model's rheobase. */
function unitOf({ models }: ExplorerDocument, id: string): number {
  const model = getMembrane(id);
  const values = models.find((entry) => entry.id === id)?.params ?? {};
  const params = completeParams(model.params, values);
  return inputScale(model, params).unit;
}
