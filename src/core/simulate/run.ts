import type { Outcome, SimulationProblem, SimulationResult } from '../contracts/simulation.ts';
import { Recorder } from './recorder.ts';

/** A simulation that can be carried on a slice at a time. */
export interface Run {
  /** Takes at most `steps` steps; returns true when the run is over. */
  advance(steps: number): boolean;
  /** Simulated so far [ms]. */
  readonly tMs: number;
  result(): SimulationResult;
}

/**
 * No run holds more spikes: four a millisecond for as long as a document may ask, several times what any neuron
 * can do. A reset model without a refractory period knows no bound of its own.
 */
export const MOST_SPIKES = 20_000;

type Trace = Pick<SimulationResult, 'tMs' | 'states'>;

/** What every kind of run writes down: samples on a uniform grid, spikes, extremes, the outcome. */
export class RunRecord {
  readonly problem: SimulationProblem;
  readonly sampleMs: number;
  outcome: Outcome = { kind: 'completed' };
  peakMv = -Infinity;
  minMv = Infinity;
  steps = 0;
  rejected = 0;
  readonly crossingsMs: number[] = [];
  private readonly spikesMs: number[] = [];
  private readonly spikePeaksMv: number[] = [];
  private readonly recorder: Recorder;
  private nextSample = 0;

  constructor(problem: SimulationProblem, states: number) {
    this.problem = problem;
    this.sampleMs = problem.sampleMs;
    // A little more than the grid: each jump has two samples of its own.
    const grid = this.sampleMs > 0 ? Math.ceil(problem.tEndMs / this.sampleMs) + 64 : 0;
    this.recorder = new Recorder(states, grid);
  }

  /** Time of the next grid sample [ms]; Infinity if no trace is wanted. */
  nextSampleMs(): number {
    if (this.sampleMs === 0) return Infinity;
    const tMs = this.nextSample * this.sampleMs;
    // The last grid point may be rounded past the end of the run: it is the end.
    const pastMs = tMs - this.problem.tEndMs;
    return pastMs > 0 && pastMs < 1e-9 * this.sampleMs ? this.problem.tEndMs : tMs;
  }

  /** Writes the grid sample at `nextSampleMs()`. */
  gridSample(y: Float64Array): void {
    if (this.sampleMs === 0) return;
    this.recorder.push(this.nextSampleMs(), y);
    this.nextSample += 1;
  }

  /** Writes a sample between grid points: the two sides of a jump. */
  extraSample(tMs: number, y: Float64Array): void {
    if (this.sampleMs > 0) this.recorder.push(tMs, y);
  }

  /** Writes a spike down; one too many is the outcome of the run. */
  spike(tMs: number, vMv: number): void {
    if (this.spikesMs.length === MOST_SPIKES) {
      this.outcome = { kind: 'too-many-spikes', tMs, most: MOST_SPIKES };
      return;
    }
    this.spikesMs.push(tMs);
    this.spikePeaksMv.push(vMv);
  }

  /** Is the run over, whatever the time? */
  get hasEnded(): boolean {
    return this.outcome.kind !== 'completed';
  }

  see(vMv: number): void {
    if (vMv > this.peakMv) this.peakMv = vMv;
    if (vMv < this.minMv) this.minMv = vMv;
  }

  result(finalState: Float64Array, trace: Trace = this.recorder.trace()): SimulationResult {
    const { tMs, states } = trace;
    return {
      problem: this.problem,
      outcome: this.outcome,
      tMs,
      states,
      spikesMs: Float64Array.from(this.spikesMs),
      spikePeaksMv: Float64Array.from(this.spikePeaksMv),
      crossingsMs: Float64Array.from(this.crossingsMs),
      peakMv: this.peakMv,
      minMv: this.minMv,
      finalState: finalState.slice(),
      stats: { steps: this.steps, rejected: this.rejected },
    };
  }
}
