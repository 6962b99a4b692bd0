import { getStimulus } from '../../core/catalogue.ts';
import { getMeasure } from '../../analysis/measures/index.ts';
import { limitsOf } from '../../core/contracts/quantity.ts';
import { significant } from '../../i18n/numbers.ts';
import type { InputUnit, OutputScale } from '../../state/document.ts';
import { selectAxis, selectSlopes } from '../../state/selectors.ts';
import { tidyRange } from '../../state/convert-currents.ts';
import { Choice } from '../controls/Choice.tsx';
import { NumberField } from '../controls/NumberField.tsx';
import { Switch } from '../controls/Switch.tsx';
import { Calm } from '../session/calm.tsx';
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

// Made once: what is chosen from menus does not change while the input is dragged.
const MENUS = (
  <Calm>
    <Menus />
  </Calm>
);

/** The number field of the input, and how both axes are counted. */
export function InputSettings() {
  return (
    <div className="settings">
      <InputField />
      {MENUS}
    </div>
  );
}

function InputField() {
  const document = useExplorerDocument();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const { key, spec, value, isAmplitude } = selectAxis(document);
  const { role } = spec;
  const [min, max] = limitsOf(spec);
  const name = isAmplitude ? m.input : spec.label[language];
  return (
    <span className="choice">
      <span>{name}</span>
      <NumberField
        label={name}
        control="input"
        value={Number(toShown(document, role, value).toPrecision(12))}
        unit={isAmplitude ? m.laneUnits[shownUnit(document)] : spec.unit === '1' ? '' : spec.unit}
        min={toShown(document, role, min)}
        max={toShown(document, role, max)}
        step={isAmplitude ? currentStep(document) : spec.step}
        onCommit={(shown) => {
          actions.setStimulusParam(key, toStored(document, role, shown));
          actions.commit();
        }}
      />
    </span>
  );
}

function Menus() {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const unit = referenceUnit(document, live);
  const kind = getStimulus(document.stimulus.kind);
  const { key, isAmplitude } = selectAxis(document);
  const perRheobase = document.inputUnit === 'native' ? unit : 1;
  const ranges = RANGES.map(([from, to]) => tidyRange([from * perRheobase, to * perRheobase]));
  const isCurrent = ([from, to]: readonly [number, number]): boolean =>
    from === document.inputRange[0] && to === document.inputRange[1];
  const offered = ranges.some(isCurrent) ? ranges : [...ranges, document.inputRange];
  const shownNumber = (value: number): string =>
    significant(language, toShown(document, 'level', value), 4);
  const hasUnits = document.models.some(({ id }) => !live.membranes[id]);
  const isRate = getMeasure(document.measure).isRate;
  const isMeasured = referenceMembrane(document) !== null;

  return (
    <>
      {kind.axes && !selectSlopes(document) && (
        <Choice
          label={m.axis}
          control="unit"
          value={key}
          options={[kind.amplitude, ...kind.axes].map((value) => ({
            value,
            label: kind.params[value]!.label[language],
          }))}
          onChange={(value) => actions.setAxis(value === kind.amplitude ? null : value)}
        />
      )}
      {isAmplitude && (
        <>
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
        </>
      )}
      {isRate && isAmplitude && !selectSlopes(document) && isMeasured && (
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
    </>
  );
}
