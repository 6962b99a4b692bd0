import { findMeasure } from '../../analysis/measures/index.ts';
import { INPUT_UNITS } from '../choices.ts';
import type { Conversion } from '../convert-currents.ts';
import { convertRange, convertStimulus, currentFactor } from '../convert-currents.ts';
import { stretchWithoutDust } from '../dust.ts';
import type { ExplorerDocument, InputUnit } from '../document.ts';
import type { Edit } from '../edit.ts';
import { edit, unknownValue, withFields } from '../edit.ts';
import { measureFor } from '../measure-for.ts';
import { axisOf } from '../selectors.ts';
import type { Stretch } from '../stretch.ts';
import { checkRange } from '../stretch.ts';

/** What is asked of each run. A measure that the stimulus does not answer is refused. */
export function setMeasure(document: ExplorerDocument, measure: string): Edit {
  if (!findMeasure(measure)) return edit(document, [], [unknownValue('measure', measure)]);
  const { notice } = measureFor(document.stimulus.kind, measure);
  if (notice?.kind === 'refused') {
    return edit(document, ['measure'], [{ ...notice, used: document.measure }]);
  }
  return edit(withFields(document, { measure }), ['measure']);
}

/**
 * What the input axis counts in. Between native units and the others all currents are converted, so
 * that the reference model receives the same current as before.
 */
export function setInputUnit(
  document: ExplorerDocument,
  inputUnit: InputUnit,
  conversion: Conversion,
): Edit {
  if (!Object.hasOwn(INPUT_UNITS, inputUnit)) {
    return edit(document, [], [unknownValue('unit', inputUnit)]);
  }
  const factor = currentFactor(document.inputUnit, inputUnit, conversion);
  const { stimulus, notices } = convertStimulus(document.stimulus, factor, inputUnit);
  const { range: inputRange, notices: more } = convertRange(document.inputRange, factor, inputUnit);
  const next = withFields(document, { inputUnit, stimulus, inputRange });
  return edit(next, ['unit', 'range'], [...notices, ...more]);
}

/** What is varied along the input axis: null the amplitude, else a parameter that the stimulus offers. */
export function setAxis(document: ExplorerDocument, axis: string | null): Edit {
  if (axis !== axisOf(document.stimulus.kind, axis)) {
    return edit(document, [], [unknownValue('axis', axis ?? '')]);
  }
  return edit(withFields(document, { axis }), ['axis']);
}

/** The input axis, in the unit of the document. */
export function setInputRange(document: ExplorerDocument, range: Stretch): Edit {
  const asked = stretchWithoutDust(range);
  const { stretch, notices } = checkRange(asked, document.inputUnit, document.inputRange);
  const next = stretch ? withFields(document, { inputRange: stretch }) : document;
  return edit(next, ['range'], notices);
}
