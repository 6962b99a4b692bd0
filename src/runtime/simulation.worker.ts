import type { Order, Report } from './protocol.ts';
import { HERE } from './protocol.ts';
import { Slicer } from './slicer.ts';

/** Long enough to be efficient, short enough to hear a cancellation in time [ms]. */
const SLICE_MS = 10;

const slicer = new Slicer(SLICE_MS, (report: Report) => self.postMessage(report));

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.type === 'start') slicer.start(data.id, data.job);
  else if (data.type === 'cancel') slicer.cancel(data.id);
  else self.postMessage(HERE);
});
