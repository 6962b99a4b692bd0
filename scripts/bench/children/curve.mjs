// curve.mjs BUNDLE MODEL RUNS: an f–I curve of 128 currents, the first of a process, then warm ones.
import { timeOnce, timeRuns, warmUp } from '../statistics.mjs';
import { answer, args, referenceRates, subject } from './problem.mjs';

const CURRENTS = 128;
const [id, runs] = args;
const model = subject.getMembrane(id);
const params = subject.defaultsOf(model.params);
const [, highest] = model.currentRange;

const run = () => {
  const settle = subject.settler(model, params);
  for (let k = 0; k < CURRENTS; k++) settle((k * highest) / (CURRENTS - 1));
};
const coldMs = timeOnce(run);
warmUp(run, 2, 300);
const timesMs = timeRuns(Number(runs), run);

/** f = 1/(t_ref + τ ln((V∞ − V_r)/(V∞ − θ))), above the rheobase. */
function lifRates() {
  const { C, gL, EL, vTh, vReset, tRef } = params;
  return Array.from({ length: CURRENTS }, (_, k) => (k * highest) / (CURRENTS - 1))
    .filter((current) => current > gL * (vTh - EL))
    .map((current) => {
      const end = EL + current / gL;
      return [current, 1000 / (tRef + (C / gL) * Math.log((end - vReset) / (end - vTh)))];
    });
}

const settle = subject.settler(model, params);
const expected = id === 'lif' ? lifRates() : referenceRates();
const errors = expected.map(([current, hz]) => Math.abs(settle(current).steadyHz / hz - 1));
const error = Math.max(...errors);
answer({ coldMs, timesMs, error, worstAt: expected[errors.indexOf(error)][0] });
