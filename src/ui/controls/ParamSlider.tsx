import type { ParamSpec } from '../../core/contracts/quantity.ts';
import { limitsOf } from '../../core/contracts/quantity.ts';
import type { ControlName } from '../../state/page-parts.ts';
import { useActions, useLanguage, useMessages } from '../session/session.ts';
import { exactly, unitAfter } from '../../i18n/numbers.ts';
import { useControl, useLock } from './access.ts';
import { NumberField } from './NumberField.tsx';
import { sliderScale } from './slider-scale.ts';
import { unless } from './unless.ts';
import { useHeldSlider } from './use-held-slider.ts';

interface ParamSliderProps {
  readonly name: string;
  readonly spec: ParamSpec;
  readonly value: number;
  /** MathML of the symbol, drawn at build time. */
  readonly symbol?: string | undefined;
  readonly lit?: boolean;
  readonly unit?: string | undefined;
  /** Name by which an author can hide or lock it: its value stays as text. */
  readonly control?: ControlName;
  onInput(value: number): void;
  onCommit(): void;
  onReset?: (() => void) | undefined;
  onLight?: ((lit: boolean) => void) | undefined;
}

/** One parameter: symbol and name, slider, typed value, unit, way back to the published value. */
export function ParamSlider(props: ParamSliderProps) {
  const { name, spec, value, symbol, lit, control, onInput, onCommit, onReset, onLight } = props;
  const language = useLanguage();
  const m = useMessages();
  const lock = useLock(control);
  const { cancel } = useActions();
  const isHidden = useControl(control) === 'hidden';
  const scale = sliderScale(spec);
  const unit = props.unit ?? (spec.unit === '1' ? undefined : spec.unit);
  const [min, max] = limitsOf(spec);
  const source = spec.source;
  const hint = source?.note?.[language] ?? source?.cite;
  const slider = useHeldSlider({ scale, value, onInput, onCommit, onCancel: cancel });

  return (
    <div
      className={`param${lit ? ' lit' : ''}${isHidden ? ' stated' : ''}`}
      onPointerEnter={() => onLight?.(true)}
      onPointerLeave={() => onLight?.(false)}
      onFocus={() => onLight?.(true)}
      onBlur={() => onLight?.(false)}
    >
      {/* References are in English, whatever the reader's language; a name inside is not. */}
      <span className="param-name" title={hint} lang={source?.note ? undefined : 'en'}>
        {symbol && <span className="symbol" dangerouslySetInnerHTML={{ __html: symbol }} />}
        <span lang={language}>{name}</span>
      </span>
      {isHidden || (
        <input
          type="range"
          {...lock}
          aria-label={name}
          aria-valuetext={unitAfter(exactly(language, value), unit)}
          min={scale.min}
          max={scale.max}
          step={scale.step}
          value={slider.position}
          {...slider.handlers}
        />
      )}
      <NumberField
        label={m.valueField(name)}
        value={value}
        {...(unit !== undefined && { unit })}
        min={min}
        max={max}
        step={spec.step}
        control={control}
        onCommit={(next) => {
          onInput(next);
          onCommit();
        }}
      />
      {onReset && !isHidden && (
        <button
          type="button"
          className="icon"
          aria-label={m.resetParam(name)}
          title={m.resetParam(name)}
          {...unless(value === spec.value, onReset)}
          disabled={lock.disabled}
        >
          ↺
        </button>
      )}
    </div>
  );
}
