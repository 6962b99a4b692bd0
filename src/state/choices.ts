import type { ExplorerDocument, InputUnit, InsideView, OutputScale } from './document.ts';

// Records rather than lists: a choice that is forgotten here is a type error.
export const INPUT_UNITS: Readonly<Record<InputUnit, true>> = {
  rheobase: true,
  native: true,
  x: true,
};
export const OUTPUT_SCALES: Readonly<Record<OutputScale, true>> = { relative: true, native: true };
export const INSIDE_VIEWS: Readonly<Record<InsideView, true>> = {
  none: true,
  gates: true,
  currents: true,
  conductances: true,
  forces: true,
};

/** Each model's best method. */
export const AUTO_METHOD: ExplorerDocument['method'] = 'auto';
