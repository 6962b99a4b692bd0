/** Sentences of the share dialog in English; loaded with the dialog. `pl.ts` must have the same keys. */
export const en = {
  title: 'Share and take away',
  close: 'Close',
  sections: 'What to take away',
  tabs: { link: 'Link', embed: 'Embed', picture: 'Picture', data: 'Data', code: 'Code' },

  copy: 'Copy',
  copied: 'Copied.',
  copyForbidden:
    'The browser does not allow copying here. The text is selected: press Ctrl C (on a Mac ⌘ C).',
  download: 'Download',
  downloadSvg: 'Download SVG',
  downloadPng: 'Download PNG',
  downloadForbidden: 'This page is in a frame. If no download starts, copy the text instead.',
  failed: 'The file could not be made. The experiment is as it was.',

  link: 'Link to this experiment',
  linkHint:
    'It holds the models with their values, the input and the view, in words that can be edited by hand. Defaults are left out.',
  linkLength: (count: string) => `Length in characters: ${count}.`,
  onlyHere:
    'This address works only on this computer. To share the link, open the page at an address that others can reach.',
  withLanguage: (language: string) => `Opens in this language: ${language}`,
  withTheme: (theme: string) => `Opens in this theme: ${theme}`,
  openAs: 'Opens as',
  openAsWhat: {
    explorer: 'the explorer',
    lecture: 'a lecture for the projector',
    embed: 'the plots alone',
  },

  qr: 'QR code for the room',
  qrOf: (link: string) => `QR code of ${link}`,
  qrFullScreen: 'Show full screen',
  qrInvitation: 'Scan it: the same experiment on your phone',
  qrTooLong: (count: string, most: string) =>
    `The link is too long for a QR code (characters: ${count}; a code holds at most ${most}). Fewer changed parameters or fewer drawn points make it shorter.`,
  qrDense: 'The code is fine-grained: from the back of a room a phone may not read it.',

  embedHint: 'A frame for a course page, a blog or slides, shown here as it will be.',
  panels: 'Panels',
  panelNames: {
    input: 'Output against input',
    time: 'Over time',
    verdict: 'Which function does this neuron resemble?',
    models: 'Models',
    parameters: 'Parameters',
    numerics: 'How it is computed',
  },
  onePanelStays: 'One panel always stays.',
  controls: 'Controls',
  controlsHint:
    'A locked control can be seen but not changed. Hiding a control never hides an output.',
  controlNames: {
    input: 'Input',
    measure: 'What is asked',
    stimulus: 'Kind of input',
    'stimulus-settings': 'Input settings',
    unit: 'Input unit',
    range: 'Range',
    scale: 'Output scale',
    slopes: 'Slopes f′',
    models: 'Choice of models',
    parameters: 'Parameters',
    inside: 'Inside',
    numerics: 'How it is computed',
    playback: 'Play and step',
    ghost: 'Ghost to compare',
    zoom: 'Zoom in time',
    undo: 'Undo and redo',
    language: 'Language',
    theme: 'Theme',
  },
  permissions: { allow: 'allow', lock: 'lock', hide: 'hide' },
  readersOwn: 'the reader’s own',
  width: 'Width',
  fullWidth: 'as wide as the page',
  pixels: (count: string) => `${count} px`,
  height: 'Height',
  asks: 'Readers predict the spikes before they see them',
  preview: 'Preview',
  previewOf: (title: string) => `Preview of the embedded page: ${title}`,
  frameSnippet: 'Frame, for every page',
  elementSnippet: 'Element, where scripts are allowed: it finds its height by itself',

  plot: 'Plot',
  format: 'Format',
  print: 'Print both plots',
  pictureOf: (plot: string) => `Picture of the plot “${plot}”`,
  pictureHint:
    'The picture includes axes, labels, conditions, citation and link. SVG can be enlarged at will and edited; PNG has twice the resolution of the screen.',
  pictureForbidden:
    'This page is in a frame. If no download starts, save the picture above from its context menu.',

  data: 'Numbers as plotted',
  kilobytes: (count: string) => `${count} kB`,
  firstLines: (shown: string, all: string) =>
    `Lines shown: ${shown} of ${all}; copying takes all of them.`,
  dataHint:
    'Every number to its last digit, with units, the question, every parameter of every run, the citation and the link.',

  code: 'Script',
  codeHint:
    'A complete script for this experiment: one biological model and the same input (Python: spikes within 0.05 ms).',
  codeTarget: 'For',
  codeModel: 'Model',
  codeNeedsMembrane:
    'No biological model is chosen. Artificial units are one line of code: their equations are on their cards.',
};

/** The share dialog's words in one language. */
export type ShareMessages = typeof en;
