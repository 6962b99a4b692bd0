import { getStimulus } from '../../core/catalogue.ts';
import type { StimulusParamSpec } from '../../core/contracts/stimulus.ts';
import { en } from '../../i18n/stimulus-numbers/en.ts';
import { pl } from '../../i18n/stimulus-numbers/pl.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { DOCUMENT_LIMITS } from '../../state/limits.ts';
import type { ControlName } from '../../state/page-parts.ts';
import { useControl, useLock } from '../controls/access.ts';
import { NumberField } from '../controls/NumberField.tsx';
import { ParamSlider } from '../controls/ParamSlider.tsx';
import {
  useActions,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../session/session.ts';
import { isNoisy, referenceUnit, shownUnit, toShown, toStored } from '../view/input-units.ts';

const WORDS = { en, pl };

/** Every number of the stimulus, and the length of the run. */
export function StimulusNumbers() {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const words = WORDS[language];
  const actions = useActions();
  const kind = getStimulus(document.stimulus.kind);
  const perRheobase = document.inputUnit === 'native' ? referenceUnit(document, live) : 1;
  const [shortest, longest] = DOCUMENT_LIMITS.tEndMs;
  const { drawn } = kind;
  const random = isNoisy(document);
  const lock = useLock('stimulus-settings');
  const isHidden = useControl('stimulus-settings') === 'hidden';
  const inputAccess = useControl('input');
  // The amplitude is the input itself, wherever it stands.
  const controlOf = (key: string): ControlName =>
    key === kind.amplitude && (inputAccess === 'hidden' || (inputAccess === 'locked' && !isHidden))
      ? 'input'
      : 'stimulus-settings';
  return (
    <div className="params">
      {Object.entries(kind.params).map(([key, spec]) => (
        <ParamSlider
          key={key}
          control={controlOf(key)}
          name={spec.label[language]}
          spec={shownSpec(document, spec, perRheobase)}
          value={toShown(document, spec.role, storedValue(document, key, spec))}
          unit={isCurrent(spec) ? m.laneUnits[shownUnit(document)] : undefined}
          onInput={(shown) => actions.setStimulusParam(key, toStored(document, spec.role, shown))}
          onCommit={() => actions.commit()}
        />
      ))}
      <span className="choice">
        <span>{m.runLength}</span>
        <NumberField
          label={m.runLength}
          control="stimulus-settings"
          value={document.tEndMs}
          unit="ms"
          min={shortest}
          max={longest}
          step={10}
          onCommit={actions.setTEnd}
        />
      </span>
      {drawn && !isHidden && inputAccess === 'free' && (
        <p className="aside">
          {words.drawHint}{' '}
          <button
            type="button"
            {...lock}
            onClick={() => {
              actions.setPoints(drawn);
              actions.commit();
            }}
          >
            {words.clearDrawing}
          </button>
        </p>
      )}
      {random && (
        <span className="choice">
          <span>{m.seed}</span>
          <NumberField
            label={m.seed}
            control="stimulus-settings"
            value={document.seed}
            min={DOCUMENT_LIMITS.seed[0]}
            max={DOCUMENT_LIMITS.seed[1]}
            step={1}
            onCommit={actions.setSeed}
          />
          {isHidden || (
            <button type="button" {...lock} onClick={() => actions.setSeed(document.seed + 1)}>
              {words.newNoise}
            </button>
          )}
        </span>
      )}
    </div>
  );
}

const isCurrent = ({ role }: StimulusParamSpec): boolean =>
  role === 'level' || role === 'increment';

function storedValue(document: ExplorerDocument, key: string, spec: StimulusParamSpec): number {
  return Number((document.stimulus.params[key] ?? spec.value).toPrecision(12));
}

/** The declaration in the unit the reader has chosen: currents scaled, levels shifted to x if asked. */
function shownSpec(
  document: ExplorerDocument,
  spec: StimulusParamSpec,
  perRheobase: number,
): StimulusParamSpec {
  if (!isCurrent(spec)) return spec;
  const shown = (value: number): number =>
    toShown(document, spec.role, Number((value * perRheobase).toPrecision(4)));
  const [min, max] = spec.range;
  const [lowest, highest] = spec.limits ?? spec.range;
  return {
    ...spec,
    value: shown(spec.value),
    range: [shown(min), shown(max)],
    limits: [shown(lowest), shown(highest)],
    step: document.inputUnit === 'native' ? 0.05 : spec.step,
  };
}
