import type { Job } from './job.ts';
import type { SliceReport } from './slicer.ts';

/** Page to worker. */
export type Order =
  | { readonly type: 'start'; readonly id: number; readonly job: Job }
  | { readonly type: 'cancel'; readonly id: number }
  /** Is anybody there? Answered by a report about no job. */
  | { readonly type: 'ask' };

/** Worker to page. */
export type Report = SliceReport;

/** What a worker says when it is asked: nobody has a job of this number. */
export const HERE: Report = { id: 0, messages: [], done: false };
