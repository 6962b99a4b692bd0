import type { Job } from './job.ts';
import type { SliceReport } from './slicer.ts';

/** Page to worker. */
export type Order =
  | { readonly type: 'start'; readonly id: number; readonly job: Job }
  | { readonly type: 'cancel'; readonly id: number };

/** Worker to page. */
export type Report = SliceReport;
