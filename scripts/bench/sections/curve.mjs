import { readFileSync } from 'node:fs';
import { inRoot } from '../../paths.mjs';
import { runChild } from '../child.mjs';
import { best, median } from '../statistics.mjs';
import { digits, printTable } from '../table.mjs';
import { RATE_ERROR, RATIOS, WITHIN } from '../targets.mjs';

const ROUNDS = 5;
const RUNS = 8;
/** In C: a fixed step, which is the fastest way to a rate within 0.1 %, and the method used here. */
const IN_C = [
  ['C, staggered Crank–Nicolson, 0.05 ms', 'crank-nicolson', 0.05],
  ['C, Dormand–Prince, tolerance 1e-5', 'dopri', 1e-5],
];

/** The rate of firing against the current: what the left plot asks for whenever a parameter moves. */
export function curve({ bundle, reference, verdicts }) {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    js: runChild('curve', [bundle, 'hodgkin-huxley', RUNS]),
    bare: runChild('bare-curve', [RUNS]),
    c: reference && IN_C.map(([, ...method]) => reference.run('curve', ...method, RUNS)),
  }));
  const { error, worstAt } = rounds[0].js;
  const warm = rounds.map(({ js }) => median(js.timesMs));
  const cold = rounds.map(({ js }) => js.coldMs);
  const all = rounds.flatMap(({ js }) => js.timesMs);
  const rows = [
    [
      'here',
      percent(error),
      worstAt,
      ...[median(cold), median(all), best(all)].map((x) => digits(x)),
      '',
    ],
  ];
  const ratioTo = (i, times) =>
    median(times.map((time, round) => time / median(rounds[round].c[i].timesMs)));
  const bare = rounds.map((round) => round.bare);
  const timesToBare = median(cold.map((time, round) => time / bare[round].coldMs));
  const bareTimes = bare.flatMap(({ timesMs }) => timesMs);
  if (reference) isSame(bare[0].meanHz, rounds[0].c[0].meanHz);
  rows.push([
    'a bare script, Crank–Nicolson, 0.05 ms',
    reference ? 'as in C' : '–',
    '',
    ...[median(bare.map(({ coldMs }) => coldMs)), median(bareTimes), best(bareTimes)].map((x) =>
      digits(x),
    ),
    `cold here / cold bare = ${timesToBare.toFixed(1)}`,
  ]);
  if (reference) {
    IN_C.forEach(([name, ...method], i) => {
      const times = rounds.flatMap(({ c }) => c[i].timesMs);
      const worst = worstRate(reference, method);
      const row = [name, percent(worst.error), worst.at, '–'];
      const ratio = `here / C = ${ratioTo(i, warm).toFixed(1)}`;
      rows.push([...row, digits(median(times)), digits(best(times)), ratio]);
    });
  }
  console.log(
    'f–I curve: squid axon, 128 currents from 0 to 200 µA/cm², each until it has settled',
  );
  const heads = [
    '',
    'rate error',
    'at µA/cm²',
    'cold ms',
    'warm ms (median)',
    'warm ms (best)',
    '',
  ];
  printTable(heads, rows);
  const times = (x) => `${x.toFixed(1)} ×`;
  verdicts.atMost('f–I curve: rate error', error, RATE_ERROR, percent);
  verdicts.atMost('f–I curve: time / C', reference && ratioTo(0, warm), RATIOS.curve, times);
  verdicts.atMost('f–I curve, cold process: time / a bare script', timesToBare, WITHIN, times);
  const coldRatio = reference && ratioTo(0, cold);
  verdicts.atMost('f–I curve, cold process: time / C', coldRatio, RATIOS.coldCurve, times);
}

/** The same curve of the model that has a closed form. */
export function lifCurve({ bundle }) {
  const { coldMs, timesMs, error } = runChild('curve', [bundle, 'lif', 50]);
  console.log('f–I curve: leaky integrate-and-fire, closed form, 128 currents');
  const row = [digits(error), digits(coldMs), digits(median(timesMs)), digits(best(timesMs))];
  printTable(['rate error', 'cold ms', 'warm ms (median)', 'warm ms (best)'], [row]);
}

/** The bare script must have done the work of its twin in C, which prints six decimals. */
function isSame(hz, inC) {
  if (Math.abs(hz - inC) > 1e-5) throw new Error(`the bare script says ${hz} Hz, C says ${inC}`);
}

/** Where a rate in C is farthest off: for a fixed step a hair above the onset of firing, which it shifts. */
function worstRate(reference, method) {
  const file = inRoot('tests', 'reference', 'hh_curves.json');
  const { points } = JSON.parse(readFileSync(file, 'utf8')).f_I;
  const { hz } = reference.run('rates', ...method, ...points.map(([current]) => current));
  const errors = points.map(([, , expected], i) => Math.abs(hz[i] / expected - 1));
  const error = Math.max(...errors);
  return { error, at: points[errors.indexOf(error)][0] };
}

const percent = (fraction) => `${digits(100 * fraction, 2)} %`;
