import type { ControlName } from '../../state/page-parts.ts';
import { CONTROLS } from '../../state/page-parts.ts';
import { Choice } from '../controls/Choice.tsx';
import { useShareMessages } from './share-words.ts';
import type { EmbedChoices, Permission } from './snippets.ts';
import { PERMISSIONS } from './snippets.ts';

interface EmbedControlsProps {
  readonly choices: EmbedChoices;
  onChange(choices: EmbedChoices): void;
}

/** What readers of the embedding page may do with each control. */
export function EmbedControls({ choices, onChange }: EmbedControlsProps) {
  const m = useShareMessages();
  const options = PERMISSIONS.map((value) => ({ value, label: m.permissions[value] }));

  function set(control: ControlName, permission: Permission): void {
    onChange({ ...choices, permissions: { ...choices.permissions, [control]: permission } });
  }

  return (
    <fieldset>
      <legend>{m.controls}</legend>
      <p className="note">{m.controlsHint}</p>
      <div className="permissions">
        {CONTROLS.map((control) => (
          <Choice
            key={control}
            label={m.controlNames[control]}
            value={choices.permissions[control] ?? 'allow'}
            options={options}
            onChange={(value) => set(control, value as Permission)}
          />
        ))}
      </div>
    </fieldset>
  );
}
