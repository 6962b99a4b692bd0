/** What a fair comparison needs to know, in English; loaded when the box is opened. */
export const en = {
  axes: 'Different horizontal axes: input on the left, time on the right.',
  absolute: 'Rheobases differ from model to model; compare in multiples of the rheobase.',
  negative:
    'Negative activation has no meaning as a firing rate; inhibition can only lower a rate to zero.',
  summary: 'A settled rate is a summary; timing, adaptation and history are left out.',
  injected:
    'In a brain, most input reaches a neuron as synaptic conductance, mostly on its dendrites, not as injected current.',
  xMap: 'x = 0 is the rheobase and x = −1 no current.',
};

export type CaveatMessages = typeof en;
