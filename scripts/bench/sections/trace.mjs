import { runChild } from '../child.mjs';
import { best, median } from '../statistics.mjs';
import { digits, printTable } from '../table.mjs';
import { RATIOS, TRACE_ERROR_MS } from '../targets.mjs';

/** From coarse to fine; the first that is accurate enough is measured. */
const TOLERANCES = [1e-3, 5e-4, 3e-4, 2e-4, 1e-4, 1e-5, 1e-6];
const ROUNDS = 7;
const RUNS = 200;

/** A trace of the squid axon, as it is drawn: 120 ms, sampled every 0.1 ms, spikes located. */
export function trace({ bundle, reference, verdicts }) {
  const enough = (tolerance) => accurateEnough(runChild('trace', [bundle, tolerance, 1]).errorMs);
  const ours = TOLERANCES.find(enough) ?? TOLERANCES.at(-1);
  // Both sides must keep to the same accuracy, each with its own tolerance.
  const errorInC = (tolerance) => spikeDifference(reference.run('trace', tolerance, 1), truth);
  const truth = runChild('trace', [bundle, 1e-9, 1]).spikesMs;
  const theirs = reference && TOLERANCES.find((tolerance) => accurateEnough(errorInC(tolerance)));

  const rounds = Array.from({ length: ROUNDS }, () => ({
    js: runChild('trace', [bundle, ours, RUNS]),
    c: reference && reference.run('trace', theirs, RUNS),
  }));
  const { errorMs } = rounds[0].js;
  const js = rounds.map((round) => round.js.timesMs);
  const c = reference ? rounds.map((round) => round.c.timesMs) : null;
  const ratio = c && median(js.map((times, i) => median(times) / median(c[i])));

  console.log('Trace: squid axon, 120 ms, 7 spikes, 1,201 samples of 4 states');
  const row = (name, tolerance, error, coldMs, times) => {
    const all = times.flat();
    return [name, tolerance, digits(error), coldMs, digits(median(all)), digits(best(all))];
  };
  const cold = digits(median(rounds.map((round) => round.js.coldMs)));
  const rows = [row('here', ours, errorMs, cold, js)];
  if (c) rows.push(row('C', theirs, errorInC(theirs), '–', c));
  printTable(
    ['', 'tolerance', 'spike error (ms)', 'cold ms', 'warm ms (median)', 'warm ms (best)'],
    rows,
  );
  verdicts.atMost('trace: spike error', errorMs, TRACE_ERROR_MS, (x) => `${digits(x)} ms`);
  verdicts.atMost('trace: time / C', ratio, RATIOS.trace, (x) => `${x.toFixed(1)} ×`);
}

const accurateEnough = (errorMs) => errorMs !== null && errorMs <= TRACE_ERROR_MS;

function spikeDifference({ spikesMs }, truth) {
  if (spikesMs.length !== truth.length) return null;
  return Math.max(...truth.map((tMs, i) => Math.abs(tMs - spikesMs[i])));
}
