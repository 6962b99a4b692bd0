import SimulationWorker from './simulation.worker.ts?worker&inline';

/** Stands for make-worker.ts where there is one file only: the worker's code is part of the page's. */
export function makeWorker(): Worker {
  return new SimulationWorker();
}
