import type { StimulusKind } from '../../core/contracts/stimulus.ts';
import type { SettledMeasure } from './measure.ts';

const refusal = (stimulus: StimulusKind) =>
  stimulus.sustained
    ? null
    : {
        en: 'it is defined for a constant current only',
        pl: 'określone tylko dla stałego prądu',
      };

/** Spikes per second once the rhythm has settled. An oscillation too small to be spikes counts as none. */
export const rateSteady: SettledMeasure = {
  id: 'rate-steady',
  question: {
    en: 'How many spikes per second',
    pl: 'Ile wyładowań na sekundę',
  },
  axis: { en: 'Firing rate, settled', pl: 'Częstość wyładowań, stan ustalony' },
  unit: 'Hz',
  isRate: true,
  protocol: 'settled',
  refusal,
  of: ({ kind, steadyHz }) => (kind === 'firing' ? steadyHz : 0),
};

/** One divided by the first interval between spikes. */
export const rateFirst: SettledMeasure = {
  id: 'rate-first',
  question: {
    en: 'How many spikes per second at first',
    pl: 'Ile wyładowań na sekundę na początku',
  },
  axis: { en: 'Firing rate, first interval', pl: 'Częstość wyładowań, pierwszy odstęp' },
  unit: 'Hz',
  isRate: true,
  protocol: 'settled',
  refusal,
  of: ({ firstHz }) => firstHz,
};
