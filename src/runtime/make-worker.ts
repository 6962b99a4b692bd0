/** The bundler recognises a worker only by this very expression. */
export function makeWorker(): Worker {
  return new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });
}
