/** What the words beside the plots mean, in English; loaded after the plots. */
export const en = {
  spike: {
    label: 'spike (action potential)',
    meaning:
      'A spike, or action potential, is a short, large swing of the membrane potential. It is the signal that a neuron sends on.',
  },
  rheobase: {
    label: 'rheobase',
    meaning:
      'The rheobase is the smallest constant current that, switched on at rest, keeps a neuron firing. Each neuron has its own; counted in rheobases, inputs can be compared.',
  },
  settled: {
    label: 'settled',
    meaning:
      'Settled is what remains while the current stays on and the first, changing intervals between spikes are over.',
  },
  bistable: {
    label: 'two stable answers',
    meaning:
      'Two stable answers: in this stretch the same current leaves the neuron silent or keeps it firing. Which of the two it is depends on what came before.',
  },
  relative: {
    label: 'relative to its value at 2 × rheobase',
    meaning:
      'Each neuron’s rate is divided by its own rate at 2 × rheobase. There every neuron has 1, and what differs is the shape of the curve.',
  },
};

export type TermMessages = typeof en;
/** A word that is explained. */
export type TermName = keyof TermMessages;
