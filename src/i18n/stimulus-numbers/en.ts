/** Words of the box with the numbers of the input, in English; loaded when it is opened. */
export const en = {
  drawHint: 'Press in the input lane and draw.',
  clearDrawing: 'Start the drawing afresh',
  newNoise: 'New noise',
};

export type StimulusNumbersMessages = typeof en;
