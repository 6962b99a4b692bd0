/** Every sentence of the lecture shell in English; `pl.ts` must have the same keys. */
export const en = {
  title: 'Threshold: lecture',
  stepOf: (n: string, all: string) => `Step ${n} of ${all}`,
  computing: 'being computed',

  unknownSequence: (name: string) =>
    `There is no lecture “${name}” here. Choose one of these, or go on with the state of the link.`,
  unknownStep: (name: string, all: string) =>
    `This lecture has no step “${name}”. Its steps are 1 to ${all}; it opens at the first.`,
  lectures: 'Prepared lectures',

  figures: 'Answers at the present input',
  previous: 'Back',
  next: 'Next',
  play: 'Play',
  pause: 'Pause',
  reveal: 'Reveal',
  revealed: 'Revealed',
  ghost: 'Ghost',
  laser: 'Pointer',
  qr: 'QR code',
  black: 'Black',
  backFromBlack: 'Back to the picture',
  fullScreen: 'Full screen',
  noFullScreen: 'The browser does not allow full screen here.',
  help: 'Keys',
  explore: 'Explore',
  presenter: 'For the presenter',

  helpTitle: 'Keys for the presenter',
  space: 'Space',
  keys: {
    next: 'next step (also Page Down, as on a clicker)',
    previous: 'step back (also Page Up)',
    ends: 'first step, last step',
    play: 'play the time cursor, or pause',
    reveal: 'reveal the answer (also Enter)',
    vote: 'type the votes; Enter goes to the next field',
    ghost: 'freeze the picture in grey to compare with it, or drop it',
    laser: 'a bright line in the time plot follows the mouse',
    models: 'hide or show the first, second … model',
    drawer: 'question, models and parameters in a drawer',
    qr: 'QR code of this experiment, for the phones in the room; any key takes it away',
    fullScreen: 'full screen',
    black: 'black screen; any key brings the picture back',
    help: 'these keys',
    close: 'close what is open',
  },
  singleKeys: 'Keys of one character work: letters, digits, signs and Space',
  helpSliders: 'On a slider the arrow keys move the slider; Page Up and Page Down always step.',
  language: 'Language',
  theme: 'Colours',
  themes: { projector: 'White', dark: 'Dark' },
  drawer: 'Parameters',
  close: 'Close',

  vote: 'Vote',
  votesFor: (option: string) => `Votes for “${option}”`,
  typeAVote: (most: string) => `Type a whole number from 0 to ${most}.`,
  firstVote: (count: string) => `first vote: ${count}`,
  theAnswer: 'the answer',
  hidden: 'hidden',
};

/** The words of the lecture shell in one language. */
export type LectureMessages = typeof en;
