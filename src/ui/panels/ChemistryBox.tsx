import type { Model } from '../../core/catalogue.ts';
import type { ModelEntry } from '../../state/document.ts';
import { completeValues } from '../../state/values.ts';
import { LazyDetails } from '../controls/LazyDetails.tsx';
import { useMessages } from '../session/session.ts';

interface ChemistryBoxProps {
  readonly model: Model;
  readonly entry: ModelEntry;
}

const load = async () => (await import('./Chemistry.tsx')).Chemistry;

/** Blockers and batteries, for models that declare some; what is inside is loaded when it is opened. */
export function ChemistryBox({ model, entry }: ChemistryBoxProps) {
  const m = useMessages();
  if (model.kind !== 'membrane' || !(model.blockers || model.batteries)) return null;
  const inside = { model, params: completeValues(model.params, entry.params) };
  return (
    <LazyDetails
      key={model.id}
      className="chemistry"
      title={m.chemistry}
      load={load}
      inside={inside}
    />
  );
}
