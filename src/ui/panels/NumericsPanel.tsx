import { findMembrane } from '../../core/catalogue.ts';
import { LazyDetails } from '../controls/LazyDetails.tsx';
import { useExplorer, useMessages } from '../session/session.ts';

const load = async () => (await import('./Numerics.tsx')).Numerics;

/** How it is computed; nothing, where there is nothing to integrate. */
export function NumericsPanel() {
  const m = useMessages();
  const models = useExplorer((state) => state.document.models);
  if (!models.some(({ id }) => findMembrane(id))) return null;
  return (
    <LazyDetails className="panel numerics-panel" title={m.numerics} load={load} inside={{}} />
  );
}
