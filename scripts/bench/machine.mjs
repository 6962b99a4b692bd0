import os from 'node:os';

/** With more than this many busy processes beside ours, times mean little; ratios still hold roughly. */
const QUIET_LOAD = 0.7;

/** One line that names the machine; times are worth nothing without it. */
export function describeMachine() {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const system = `${os.type()} ${os.release()} ${os.arch()}`;
  return `${cpus[0]?.model.trim() ?? 'unknown processor'}, ${cpus.length} cores, ${memory} GiB, ${system}, Node ${process.version}`;
}

/** The load of the last minute, as a sentence. */
export function describeLoad() {
  const [load] = os.loadavg();
  const busy = load > QUIET_LOAD ? ' – busy: times are too long, trust the ratios' : '';
  return `load ${load.toFixed(2)}${busy}`;
}
