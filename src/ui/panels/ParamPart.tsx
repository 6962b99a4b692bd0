import { LazyPart } from '../controls/LazyDetails.tsx';

const load = async () => (await import('./ParamPanel.tsx')).ParamPanel;

/** The selected model's panel, with its equations and evidence: it comes after the plots, which do without it. */
export function ParamPart() {
  return <LazyPart className="param-part" load={load} inside={{}} />;
}
