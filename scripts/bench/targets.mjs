/*
 * What is aimed at. Times are compared as ratios to the same work in C, measured in the same run. A
 * prototype in plain JavaScript took 1.4 times as long as C for the trace, 1.1 times for the curve and
 * 3.2 times for the curve in a cold process; we want to stay within a factor of three of it. What a cold
 * process takes is mostly compiling, of which C knows nothing: so that curve is also held against a bare
 * script in JavaScript, cold as well.
 */
const PROTOTYPE = { trace: 1.4, curve: 1.1, coldCurve: 3.2 };
export const WITHIN = 3;

/** Largest ratios to C. */
export const RATIOS = {
  trace: WITHIN * PROTOTYPE.trace,
  curve: WITHIN * PROTOTYPE.curve,
  coldCurve: WITHIN * PROTOTYPE.coldCurve,
};

/** Largest spike-time error of the trace [ms]. */
export const TRACE_ERROR_MS = 0.002;
/** Largest relative error of a rate. */
export const RATE_ERROR = 1e-3;
/** An allocated number takes at least twelve bytes; less than one a step is bookkeeping around the run. */
export const BYTES_PER_STEP = 1;
/**
 * One and two refreshes of a 60 Hz screen [ms]. Timestamps come in tenths, so a refresh of 16.67 ms may read 16.8, as it
 * does on the empty page that is measured along.
 */
export const FRAME_MS = { 1: 16.85, 4: 33.45 };

/** Collects verdicts for the end of the run. */
export class Verdicts {
  constructor() {
    this.lines = [];
  }

  /** `value` null: could not be measured here. */
  atMost(what, value, limit, show) {
    const word = value === null ? 'NOT MEASURED' : value <= limit ? 'PASS' : 'MISS';
    const shown = value === null ? '–' : show(value);
    this.lines.push([word, what, shown, `≤ ${show(limit)}`]);
  }
}
