/** Keys of a link that belong to the document itself, in the order in which they are written. */
export const DOCUMENT_KEYS = [
  'v',
  'models',
  'selected',
  'stimulus',
  'measure',
  'unit',
  'range',
  't',
  'view',
  'cursor',
  'method',
  'dt',
  'seed',
  'inside',
  'derivative',
  'scale',
  'points',
] as const;

/** Keys that belong to the page and its reader: the codec of documents steps around them. */
export const PAGE_KEYS = [
  'lang',
  'theme',
  'mode',
  'panels',
  'hide',
  'lock',
  'ask',
  'origin',
  'sequence',
  'step',
] as const;

/** Key of a model's parameter. Parameters of the stimulus are written bare. */
export const paramKey = (modelId: string, param: string): string => `${modelId}.${param}`;

/** The cursor put away, and a view of the whole run, where these are not the usual. */
export const NO_CURSOR = 'none';
export const WHOLE_VIEW = 'all';
