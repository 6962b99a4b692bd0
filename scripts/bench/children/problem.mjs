import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../../paths.mjs';

/** Arguments of a child: the bundle first, then its own. */
const [, , bundle, ...rest] = process.argv;
export const args = rest;
export const subject = await import(pathToFileURL(bundle).href);

const readJson = (...parts) => JSON.parse(readFileSync(inRoot('tests', 'reference', ...parts)));

/** The squid axon under 10 µA/cm² from 5 to 105 ms: 120 ms, 7 spikes. */
export function stepProblem(changes) {
  return {
    ...subject.completeProblem({
      model: 'hodgkin-huxley',
      stimulus: { kind: 'current-step', params: { amp: 10, onMs: 5, offMs: 105 } },
      tEndMs: 120,
      crossingMv: 0,
    }),
    ...changes,
  };
}

const referenceSpikesMs = () =>
  readJson('hh.json').cases.find(({ name }) => name === 'step_10').spike_times_ms;

/** Largest error of the spike times [ms]; null if their number is wrong. */
export function spikeError(spikesMs) {
  const expected = referenceSpikesMs();
  if (spikesMs.length !== expected.length) return null;
  return Math.max(...expected.map((tMs, i) => Math.abs(tMs - spikesMs[i])));
}

/** Settled rates of the squid axon: [current, Hz]. */
export const referenceRates = () =>
  readJson('hh_curves.json').f_I.points.map(([current, , hz]) => [current, hz]);

export function answer(value) {
  process.stdout.write(JSON.stringify(value));
}
