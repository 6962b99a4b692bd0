import type { ControlName } from '../../state/page-parts.ts';
import { useControl, useLock } from './access.ts';

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  /** Name by which an author can hide or lock it. */
  readonly control?: ControlName;
  onChange(on: boolean): void;
}

/** A setting that is on or off. */
export function Switch({ label, on, control, onChange }: SwitchProps) {
  const lock = useLock(control);
  // Hidden and off, there is nothing to tell.
  if (useControl(control) === 'hidden') return on ? <span>{label}</span> : null;
  return (
    <label className="switch">
      <input
        type="checkbox"
        checked={on}
        {...lock}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
