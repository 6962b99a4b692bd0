import { LazyPart } from '../controls/LazyDetails.tsx';

// What the plots do without comes after them.
const loadWhy = async () => (await import('./WhyDifferent.tsx')).WhyDifferent;
const loadModels = async () => (await import('./ModelsPanel.tsx')).ModelsPanel;
const loadParams = async () => (await import('./ParamPanel.tsx')).ParamPanel;

/** Why the plots give different numbers, where they do. */
export function WhyPart() {
  return <LazyPart className="why-part" load={loadWhy} inside={{}} />;
}

/** The models on the page: pick, add, remove. */
export function ModelsPart() {
  return <LazyPart className="models-part" load={loadModels} inside={{}} />;
}

/** The selected model's panel, with its equations and evidence. */
export function ParamPart() {
  return <LazyPart className="param-part" load={loadParams} inside={{}} />;
}
