// bare-curve.mjs RUNS: the f–I curve of 128 currents as a script of its own, with the fixed-step method that is fastest in
// C (`reference.c` has the same lines): what JavaScript takes for it without models, adaptive steps or any generality.
import { timeOnce, timeRuns, warmUp } from '../statistics.mjs';

const [RUNS] = process.argv.slice(2).map(Number);
const CURRENTS = 128;
const DT_MS = 0.05;
const LONGEST_MS = 1000;
const [G_NA, G_K, G_L, E_NA, E_K, E_L] = [120, 36, 0.3, 50, -77, -54.387];
const REST = [-64.99637933119206, 0.052955086813008125, 0.5959941247398638, 0.31773239976086576];

/** Opening and closing rates of m, h and n. */
const q = new Float64Array(6);

function ratesAt(v) {
  const z = (v + 65) * (-1 / 720);
  const r = z + 0.09;
  const r2 = r * r;
  const r4 = r2 * r2;
  const low = 1 + r + r2 * (1 / 2 + r * (1 / 6));
  const middle = 1 / 24 + r * (1 / 120) + r2 * (1 / 720 + r * (1 / 5040));
  const high = 1 / 40320 + r * (1 / 362880) + r2 * (1 / 3628800 + r * (1 / 39916800));
  const e =
    z > -0.3 && z < 0.12 ? 0.9139311852712282 * (low + r4 * (middle + r4 * high)) : Math.exp(z);
  const e4 = e * e * (e * e);
  const e9 = e4 * e4 * e;
  const e36 = e9 * e9 * (e9 * e9);
  const e72 = e36 * e36;
  const m = (v + 40) * 0.1;
  const n = (v + 55) * 0.1;
  q[0] = Math.abs(m) < 1e-6 ? 1 + m / 2 : m / (1 - e72 * 12.182493960703473);
  q[1] = 4 * e36 * e4;
  q[2] = 0.07 * e36;
  q[3] = 1 / (1 + e72 * 20.085536923187668);
  q[4] = 0.1 * (Math.abs(n) < 1e-6 ? 1 + n / 2 : n / (1 - e72 * 2.718281828459045));
  q[5] = 0.125 * e9;
}

function steadyCurrent(v) {
  ratesAt(v);
  const m = q[0] / (q[0] + q[1]);
  const h = q[2] / (q[2] + q[3]);
  const n = q[4] / (q[4] + q[5]);
  return G_NA * m ** 3 * h * (v - E_NA) + G_K * n ** 4 * (v - E_K) + G_L * (v - E_L);
}

/** The limit cycle goes round the fixed point, so every cycle crosses its potential. */
function fixedPoint(current) {
  let [low, high] = [-80, -20];
  for (let i = 0; i < 45; i++) {
    const middle = (low + high) / 2;
    if (steadyCurrent(middle) < current) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function rate(current) {
  const level = fixedPoint(current);
  let [v, m, h, n] = REST;
  let before = v;
  let t = 0;
  let [crossings, good, last, interval, change, amplitude] = [0, 0, 0, 0, 0, 0];
  let [highest, lowest] = [-1e9, 1e9];
  let verdict = '';
  for (let i = 0; t < LONGEST_MS && verdict === ''; i++) {
    const openNa = G_NA * m * m * m * h;
    const openK = G_K * n * n * n * n;
    const half = (DT_MS / 2) * (openNa + openK + G_L);
    const drive = openNa * E_NA + openK * E_K + G_L * E_L + current;
    const next = (v * (1 - half) + DT_MS * drive) / (1 + half);
    ratesAt(next);
    const halfM = (DT_MS / 2) * (q[0] + q[1]);
    const halfH = (DT_MS / 2) * (q[2] + q[3]);
    const halfN = (DT_MS / 2) * (q[4] + q[5]);
    m = (m * (1 - halfM) + DT_MS * q[0]) / (1 + halfM);
    h = (h * (1 - halfH) + DT_MS * q[2]) / (1 + halfH);
    n = (n * (1 - halfN) + DT_MS * q[4]) / (1 + halfN);
    if (next > highest) highest = next;
    if (next < lowest) lowest = next;
    if (v < level && next >= level) {
      const bend = (next - 2 * v + before) / 2;
      const slope = (next - before) / 2;
      let x = (level - v) / (next - v);
      for (let k = 0; k < 3; k++)
        x -= (v + x * (slope + x * bend) - level) / (slope + 2 * x * bend);
      const now = (i + x) * DT_MS;
      const newInterval = now - last;
      const newAmplitude = highest - lowest;
      if (crossings > 1) {
        const newChange = Math.abs(newInterval - interval);
        const ratio = Math.min(0.95, change > 0 ? newChange / change : 1);
        const settled =
          newChange < 4e-3 * newInterval &&
          (newChange * ratio) / (1 - ratio) < 2e-4 * newInterval &&
          Math.abs(newAmplitude - amplitude) < (newAmplitude < 15 ? 0.002 : 0.1) * newAmplitude;
        good = settled ? good + 1 : 0;
        change = newChange;
        if (newAmplitude < 0.5) verdict = 'silent';
        else if (good >= 2) verdict = 'firing';
      }
      if (crossings > 0) [interval, amplitude] = [newInterval, newAmplitude];
      last = now;
      crossings += 1;
      [highest, lowest] = [-1e9, 1e9];
    }
    before = v;
    v = next;
    t = (i + 1) * DT_MS;
    if (t > 80 && t - last > 60) verdict = 'silent';
  }
  const silent = verdict === 'silent' || crossings < 3 || amplitude < 0.5 || t - last > 60;
  return silent ? 0 : 1000 / interval;
}

let sum = 0;
const run = () => {
  for (let k = 0; k < CURRENTS; k++) sum += rate((k * 200) / (CURRENTS - 1));
};
const coldMs = timeOnce(run);
const meanHz = sum / CURRENTS;
warmUp(run, 2, 300);
process.stdout.write(JSON.stringify({ coldMs, timesMs: timeRuns(RUNS, run), meanHz }));
