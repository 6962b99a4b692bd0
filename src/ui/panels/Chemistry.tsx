import { useState } from 'react';
import type { Battery, Blocker } from '../../core/contracts/ions.ts';
import { blockedShare, conductanceLeft, nernstMv, outsideFor } from '../../core/contracts/ions.ts';
import type { MembraneModel } from '../../core/contracts/membrane.ts';
import type { ParamSpec } from '../../core/contracts/quantity.ts';
import { en } from '../../i18n/chemistry/en.ts';
import { pl } from '../../i18n/chemistry/pl.ts';
import { en as noticesEn } from '../../i18n/notices/en.ts';
import { pl as noticesPl } from '../../i18n/notices/pl.ts';
import { exactly, fixed, significant, unitAfter } from '../../i18n/numbers.ts';
import type { Values } from '../../state/values.ts';
import { ParamSlider } from '../controls/ParamSlider.tsx';
import { useActions, useLanguage } from '../session/session.ts';

const MESSAGES = { en, pl };
const NOTICES = { en: noticesEn, pl: noticesPl };
/** Travel and bounds of a concentration [mmol/l]. */
const CONCENTRATION = {
  range: [1, 500],
  limits: [0.01, 2000],
  step: 1,
  scale: 'log',
} as const;
/** Decimals of a reversal potential that is set [mV]: finer than any effect, short in a link. */
const E_DECIMALS = 4;
const MMOL = 'mmol/l';
const BODY_CELSIUS = 37;

export interface ChemistryProps {
  readonly model: MembraneModel;
  readonly params: Values;
}

/**
 * Channel blockers and batteries. They are other handles on parameters that the model has anyway:
 * a blocker scales a conductance, concentrations set a reversal potential; nothing else is stored.
 */
export function Chemistry({ model, params }: ChemistryProps) {
  const language = useLanguage();
  const m = MESSAGES[language];
  const y = new Float64Array(model.states.length);
  model.compile(params).rest(y);
  return (
    <>
      <p className="aside">{m.intro}</p>
      <div className="params">
        {(model.blockers ?? []).map((blocker) => (
          <BlockerRow key={blocker.id} blocker={blocker} model={model} params={params} />
        ))}
        {(model.batteries ?? []).map((battery) => (
          <BatteryRows key={battery.sets} battery={battery} model={model} params={params} />
        ))}
      </div>
      <p className="aside">{m.balance(fixed(language, y[0]!, 1))}</p>
    </>
  );
}

interface BlockerProps extends ChemistryProps {
  readonly blocker: Blocker;
}

function BlockerRow({ blocker, model, params }: BlockerProps) {
  const language = useLanguage();
  const m = MESSAGES[language];
  const actions = useActions();
  const spec = model.params[blocker.blocks]!;
  const conductance = params[blocker.blocks]!;
  return (
    <div>
      <ParamSlider
        name={m.blocked(blocker.label[language], blocker.id)}
        spec={percent(blocker)}
        value={Number((100 * blockedShare(spec.value, conductance)).toPrecision(9))}
        unit="%"
        onInput={(share) =>
          actions.setModelParam(
            model.id,
            blocker.blocks,
            Number(conductanceLeft(spec.value, share / 100).toPrecision(12)),
          )
        }
        onCommit={() => actions.commit()}
      />
      <p className="aside">
        {m.left(
          spec.label[language],
          significant(language, conductance, 4),
          significant(language, spec.value, 4),
        )}
      </p>
    </div>
  );
}

const percent = ({ id, label }: Blocker): ParamSpec => ({
  label,
  tex: id,
  unit: '1',
  value: 0,
  range: [0, 100],
  step: 1,
});

interface BatteryProps extends ChemistryProps {
  readonly battery: Battery;
}

/** The concentration inside is the box's own: of the two, the document keeps what they make together. */
function BatteryRows({ battery, model, params }: BatteryProps) {
  const language = useLanguage();
  const m = MESSAGES[language];
  const actions = useActions();
  const notices = NOTICES[language];
  const [keptInside, setInside] = useState(battery.insideMm);
  const [wrong, setWrong] = useState('');
  const { sets, charge } = battery;
  const celsius = temperature(model, params);
  const spec = model.params[sets]!;
  // Back at the published potential, it is the published concentration again.
  const inside = params[sets] === spec.value ? battery.insideMm : keptInside;
  const outside = Number(outsideFor(params[sets]!, inside, charge, celsius).toPrecision(4));
  const ion = m.ions[battery.ion];
  /** Takes a concentration over, brought inside its bounds and said if it lay outside. */
  const allowed = (name: string, asked: number): number => {
    const [min, max] = CONCENTRATION.limits;
    const used = Math.min(max, Math.max(min, asked));
    const [said, least, most, taken] = [asked, min, max, used].map((value) =>
      unitAfter(exactly(language, value), MMOL),
    );
    setWrong(used === asked ? '' : notices.clamped(name, said!, least!, most!, taken!));
    return used;
  };
  const apply = (out: number, within: number): void => {
    const eMv = nernstMv(out, within, charge, celsius);
    actions.setModelParam(model.id, sets, Number(eMv.toFixed(E_DECIMALS)));
  };
  return (
    <div>
      <ParamSlider
        name={m.outside(ion)}
        spec={{ ...spec, ...CONCENTRATION, unit: '1' }}
        value={outside}
        unit={MMOL}
        onInput={(out) => apply(allowed(m.outside(ion), out), inside)}
        onCommit={() => actions.commit()}
      />
      <ParamSlider
        name={m.inside(ion)}
        spec={{ ...spec, ...CONCENTRATION, unit: '1' }}
        value={inside}
        unit={MMOL}
        onInput={(asked) => {
          const within = allowed(m.inside(ion), asked);
          setInside(within);
          apply(outside, within);
        }}
        onCommit={() => actions.commit()}
      />
      {wrong && <p role="alert">{wrong}</p>}
      <p className="aside">
        {m.reversal(
          spec.label[language],
          fixed(language, params[sets]!, 1),
          significant(language, celsius, 3),
        )}
      </p>
    </div>
  );
}

/** The model's temperature [°C]; body temperature where the model has none. */
function temperature(model: MembraneModel, params: Values): number {
  const key = Object.keys(model.params).find((name) => model.params[name]!.unit === '°C');
  return key === undefined ? BODY_CELSIUS : params[key]!;
}
