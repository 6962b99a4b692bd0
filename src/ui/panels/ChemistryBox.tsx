import type { ComponentType } from 'react';
import { useState } from 'react';
import type { Model } from '../../core/catalogue.ts';
import type { ModelEntry } from '../../state/document.ts';
import { completeValues } from '../../state/values.ts';
import { useMessages } from '../session/session.ts';
import type { ChemistryProps } from './Chemistry.tsx';

/** Blockers and batteries, for models that declare some; what is inside is loaded when it is opened. */
export function ChemistryBox({
  model,
  entry,
}: {
  readonly model: Model;
  readonly entry: ModelEntry;
}) {
  const m = useMessages();
  const [Inside, setInside] = useState<ComponentType<ChemistryProps> | null>(null);
  if (model.kind !== 'membrane' || !(model.blockers || model.batteries)) return null;
  return (
    <details
      className="chemistry"
      onToggle={({ currentTarget: box }) => {
        // If it cannot be loaded the box shuts again, ready for another try.
        const shut = (): void => void (box.open = false);
        if (box.open)
          void import('./Chemistry.tsx').then((it) => setInside(() => it.Chemistry), shut);
      }}
    >
      <summary>{m.chemistry}</summary>
      {Inside && (
        <Inside key={model.id} model={model} params={completeValues(model.params, entry.params)} />
      )}
    </details>
  );
}
