import { runChild } from '../child.mjs';
import { digits, printTable } from '../table.mjs';

const SIMULATED_MS = 120;

/** What accuracy costs: every method that can run the squid axon, at several steps or tolerances. */
export function workPrecision({ bundle, subject }) {
  const model = subject.getMembrane('hodgkin-huxley');
  const params = subject.defaultsOf(model.params);
  const rows = [];
  for (const method of subject.methods) {
    if (method.refusal(model, params) !== null) continue;
    for (const row of runChild('work', [bundle, method.id])) rows.push(toRow(method, row));
  }
  console.log(`Work and precision: squid axon, ${SIMULATED_MS} ms, 7 spikes, no trace kept`);
  const heads = ['method', 'setting', 'spike error (ms)', 'µs', 'ns per simulated ms'];
  printTable(heads, rows);
}

function toRow(method, { setting, outcome, spikes, errorMs, us }) {
  const name = method.stepping === 'adaptive' ? `tolerance ${setting}` : `${setting} ms`;
  if (outcome !== 'completed') return [method.label.en, name, outcome, '–', '–'];
  const error = errorMs === null ? `${spikes} spikes` : digits(errorMs);
  return [method.label.en, name, error, digits(us), digits((1000 * us) / SIMULATED_MS)];
}
