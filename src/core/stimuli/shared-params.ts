import type { Interval } from '../contracts/quantity.ts';
import type { StimulusParamSpec } from '../contracts/stimulus.ts';
import type { Text } from '../contracts/text.ts';

/** What suits a current that stays: there is a rhythm to settle into. */
export const ASKED_OF_STEADY = [
  'rate-steady',
  'rate-first',
  'rate-window',
  'spike-count',
  'did-it-fire',
  'latency',
  'peak-potential',
] as const;
/** What suits a current that goes on and changes. */
export const ASKED_OF_CHANGING = [
  'rate-window',
  'spike-count',
  'did-it-fire',
  'latency',
  'peak-potential',
] as const;
/** Time before the first and after the last of some short events [ms]: an axon fires, and recovers. */
const BEFORE_MS = 5;
const AFTER_MS = 25;

export const lookAround = (firstMs: number, lastMs: number): Interval => [
  Math.max(0, firstMs - BEFORE_MS),
  lastMs + AFTER_MS,
];

/** Longest run a document may ask for [ms]. */
export const LONGEST_RUN_MS = 5000;

/** A rise that takes less time than this [ms] is a jump: its slope would leave all numbers. */
export const SHORTEST_RISE_MS = 1e-9;

/** A current measured from zero, in multiples of the rheobase. */
export function level(label: Text, tex: string, value: number): StimulusParamSpec {
  return {
    label,
    tex,
    unit: '1',
    value,
    range: [-1, 3],
    step: 0.01,
    limits: [-100, 100],
    role: 'level',
  };
}

/** A current added to another, in multiples of the rheobase. */
export function increment(
  label: Text,
  tex: string,
  value: number,
  range: Interval,
): StimulusParamSpec {
  return {
    label,
    tex,
    unit: '1',
    value,
    range,
    step: 0.01,
    limits: [-100, 100],
    role: 'increment',
  };
}

/** A moment or a duration [ms]. */
export function time(
  label: Text,
  tex: string,
  value: number,
  range: Interval,
  step = 0.5,
): StimulusParamSpec {
  return {
    label,
    tex,
    unit: 'ms',
    value,
    range,
    step,
    limits: [0, LONGEST_RUN_MS],
    role: 'time',
  };
}

export const AMPLITUDE: Text = { en: 'Amplitude', pl: 'Amplituda' };
export const ONSET: Text = { en: 'Onset', pl: 'Początek' };
export const OFFSET: Text = { en: 'Offset', pl: 'Koniec' };
export const WIDTH: Text = { en: 'Pulse duration', pl: 'Czas trwania impulsu' };

export const amplitude = (value: number): StimulusParamSpec => level(AMPLITUDE, 'I', value);
export const onset = (value: number): StimulusParamSpec =>
  time(ONSET, 't_\\mathrm{on}', value, [0, 500]);
export const offset = (value: number): StimulusParamSpec =>
  time(OFFSET, 't_\\mathrm{off}', value, [0, 2000]);
/** Pulse durations start at 0.1 ms: a pulse of no duration is no pulse. */
export const width = (value: number): StimulusParamSpec => ({
  ...time(WIDTH, 'd', value, [0.1, 20], 0.1),
  limits: [0.01, LONGEST_RUN_MS],
});
