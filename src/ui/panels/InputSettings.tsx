import { getStimulus } from '../../core/catalogue.ts';
import { getMeasure } from '../../analysis/measures/index.ts';
import { significant } from '../../i18n/numbers.ts';
import type { InputUnit, OutputScale } from '../../state/document.ts';
import { selectAmplitude, selectSlopes } from '../../state/selectors.ts';
import { Choice } from '../controls/Choice.tsx';
import { NumberField } from '../controls/NumberField.tsx';
import { Switch } from '../controls/Switch.tsx';
import {
  useActions,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../session/session.ts';
import {
  currentStep,
  referenceMembrane,
  referenceUnit,
  shownUnit,
  toShown,
  toStored,
} from '../view/input-units.ts';

const UNITS: readonly InputUnit[] = ['rheobase', 'native', 'x'];
const SCALES: readonly OutputScale[] = ['relative', 'native'];
/** Ranges of the input axis, in rheobases. */
const RANGES: readonly (readonly [number, number])[] = [
  [0, 2],
  [0, 3],
  [-1, 3],
  [0, 10],
  [0, 25],
];

/** The number field of the input, and how both axes are counted. */
export function InputSettings() {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const unit = referenceUnit(document, live);
  const amplitude = selectAmplitude(document);
  const spec = getStimulus(document.stimulus.kind).params.amp!;
  const [min, max] = spec.limits!;
  const perRheobase = document.inputUnit === 'native' ? unit : 1;
  const ranges = RANGES.map(([from, to]): readonly [number, number] => [
    Number((from * perRheobase).toPrecision(4)),
    Number((to * perRheobase).toPrecision(4)),
  ]);
  const isCurrent = ([from, to]: readonly [number, number]): boolean =>
    from === document.inputRange[0] && to === document.inputRange[1];
  const offered = ranges.some(isCurrent) ? ranges : [...ranges, document.inputRange];
  const shownNumber = (value: number): string =>
    significant(language, toShown(document, 'level', value), 4);
  const hasUnits = document.models.some(({ id }) => !live.membranes[id]);
  const isRate = getMeasure(document.measure).isRate;
  const isMeasured = referenceMembrane(document) !== null;

  return (
    <div className="settings">
      <span className="choice">
        <span>{m.input}</span>
        <NumberField
          label={m.input}
          control="input"
          value={Number(toShown(document, 'level', amplitude).toPrecision(12))}
          unit={m.laneUnits[shownUnit(document)]}
          min={toShown(document, 'level', min)}
          max={toShown(document, 'level', max)}
          step={currentStep(document)}
          onCommit={(shown) => {
            actions.setInput(toStored(document, 'level', shown));
            actions.commit();
          }}
        />
      </span>
      <Choice
        label={m.inputUnit}
        control="unit"
        value={shownUnit(document)}
        options={UNITS.map((value) => ({
          value,
          label: m.inputUnits[value],
          disabled: value !== 'x' && referenceMembrane(document) === null,
        }))}
        onChange={(value) => actions.setInputUnit(value as InputUnit, { rheobaseNative: unit })}
      />
      <Choice
        label={m.range}
        control="range"
        value={String(offered.findIndex(isCurrent))}
        options={offered.map(([from, to], i) => ({
          value: String(i),
          label: m.rangeChoice(shownNumber(from), shownNumber(to)),
        }))}
        onChange={(value) => actions.setInputRange(offered[Number(value)]!)}
      />
      {isRate && !selectSlopes(document) && isMeasured && (
        <Choice
          label={m.outputScale}
          control="scale"
          value={document.outputScale}
          options={SCALES.map((value) => ({ value, label: m.outputScales[value] }))}
          onChange={(value) => actions.setOutputScale(value as OutputScale)}
        />
      )}
      {hasUnits && (
        <Switch
          label={m.derivative}
          control="slopes"
          on={document.derivative}
          onChange={actions.setDerivative}
        />
      )}
    </div>
  );
}
