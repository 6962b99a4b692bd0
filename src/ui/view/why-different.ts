import { getMeasure } from '../../analysis/measures/index.ts';
import { countSpikes } from '../../analysis/measures/measure.ts';
import { getModel, getStimulus } from '../../core/catalogue.ts';
import { completeParams } from '../../core/contracts/check.ts';
import { layOut } from '../../core/simulate/prepare.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import type { LiveState } from '../../live/live.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { selectAmplitude, selectAxis, selectSlopes, selectWindow } from '../../state/selectors.ts';
import { driveTrace } from './activation-trace.ts';
import { inputText, referenceUnit, unitInput } from './input-units.ts';
import { shortName } from './labels.ts';

/** Where one plot gives another number than the other, why: a sentence for each reason. */
export function whyDifferent(
  document: ExplorerDocument,
  live: LiveState,
  language: Language,
  m: Messages,
): readonly string[] {
  if (selectSlopes(document)) return [];
  return [...ofRates(document, live, language, m), ...ofUnits(document, live, language, m)];
}

/** Rates are printed to a tenth: what differs by less looks the same. */
const PRINTED_HZ = 0.05;

/** A settled rate against the spikes counted over time, the first ones included. */
function ofRates(
  document: ExplorerDocument,
  live: LiveState,
  language: Language,
  m: Messages,
): readonly string[] {
  const measure = getMeasure(document.measure);
  const words = m.whyRates[measure.id];
  const [from, to] = selectWindow(document);
  if (measure.protocol !== 'settled' || !words || !(to > from)) return [];
  const said: string[] = [];
  let differ = false;
  for (const { id } of document.models) {
    const { trace, here } = live.membranes[id] ?? {};
    if (trace?.outcome.kind !== 'completed' || !here || here.ripple || Number.isNaN(here.y))
      continue;
    const count = countSpikes(trace, [from, to]);
    if (here.y === 0 && count > 0) {
      said.push(words.silent(shortName(getModel(id), language), m.spikes(count)));
    } else if (Math.abs(here.y - (1000 * count) / (to - from)) > PRINTED_HZ) differ = true;
  }
  return differ ? [...said, words.differ] : said;
}

/** Values of an artificial unit that are closer look the same. */
const PRINTED = 5e-3;

/** An artificial unit asked for a sum of weights, against the same unit asked for the current of each moment. */
function ofUnits(
  document: ExplorerDocument,
  live: LiveState,
  language: Language,
  m: Messages,
): readonly string[] {
  const { stimulus, tEndMs, seed, models } = document;
  const amplitude = selectAmplitude(document);
  if (!selectAxis(document).isAmplitude || !(amplitude > 0)) return [];
  const { y } = driveTrace(layOut({ stimulus, tEndMs, seed }), (current) => current);
  const highest = y.reduce((most, one) => Math.max(most, one), 0);
  if (highest >= amplitude) return [];
  const unit = referenceUnit(document, live);
  const differs = models.some(({ id, params }) => {
    const model = getModel(id);
    if (model.kind !== 'activation') return false;
    const { f } = model.compile(completeParams(model.params, params));
    const at = (stored: number): number => f(unitInput(document, stored, unit));
    return Math.abs(at(highest) - at(amplitude)) > PRINTED;
  });
  if (!differs) return [];
  const text = (stored: number): string => inputText(document, stored, language, m);
  const axis = getStimulus(stimulus.kind).axis[language].toLocaleLowerCase(language);
  return [m.whyUnits(axis, text(amplitude), text(highest))];
}
