/** The value below which the fraction `q` of the values lies. */
export function quantile(values, q) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

export const median = (values) => quantile(values, 0.5);

export const best = (values) => Math.min(...values);

/** Time of each of `runs` calls [ms]. */
export function timeRuns(runs, work) {
  return Array.from({ length: runs }, () => timeOnce(work));
}

export function timeOnce(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Calls until the compiler has seen enough: a number of times and a stretch of time [ms]. */
export function warmUp(work, runs, forMs) {
  const endMs = performance.now() + forMs;
  for (let i = 0; i < runs || performance.now() < endMs; i++) work();
}
