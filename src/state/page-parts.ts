/** Panels of which an embedding page can choose some, in their order on the page. */
export const PANELS = ['input', 'time', 'verdict', 'models', 'parameters', 'numerics'] as const;
export type PanelName = (typeof PANELS)[number];

/** Controls that an author can hide or lock. Hiding a control never hides an output. */
export const CONTROLS = [
  'input',
  'measure',
  'stimulus',
  'stimulus-settings',
  'unit',
  'range',
  'scale',
  'slopes',
  'models',
  'parameters',
  'inside',
  'numerics',
  'playback',
  'ghost',
  'zoom',
  'undo',
  'language',
  'theme',
] as const;
export type ControlName = (typeof CONTROLS)[number];

/** What the author of a link has decided about a control. Hiding it leaves its value as text. */
export type Access = 'free' | 'hidden' | 'locked';
