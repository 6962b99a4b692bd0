import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Job } from '../../src/runtime/job.ts';
import type { SliceReport } from '../../src/runtime/slicer.ts';
import { Slicer } from '../../src/runtime/slicer.ts';
import { bitsOf, directly, impossibleJob, sweepJob, tickingClock, traceJob } from './jobs.ts';

const slicers: Slicer[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const slicer of slicers.splice(0)) slicer.dispose();
});

/** A slicer, what it reported, and a way to wait until some jobs are over. */
function slicing(sliceMs: number, onReport: (report: SliceReport) => void = () => undefined) {
  const reports: SliceReport[] = [];
  const waiting: (() => void)[] = [];
  const slicer = new Slicer(sliceMs, (report) => {
    reports.push(report);
    onReport(report);
    for (const look of waiting) look();
  });
  slicers.push(slicer);
  const over = (...ids: readonly number[]): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (ids.every((id) => reports.some((one) => one.id === id && one.done))) resolve();
      };
      waiting.push(look);
      look();
    });
  const said = (id: number) =>
    reports.filter((report) => report.id === id).flatMap(({ messages }) => messages);
  return { slicer, reports, over, said };
}

describe('A slicer', () => {
  test('does a job bit by bit and says the same in the end', async () => {
    vi.spyOn(performance, 'now').mockImplementation(tickingClock());
    const { slicer, reports, over, said } = slicing(5);
    slicer.start(1, sweepJob());
    await over(1);
    expect(reports.length).toBeGreaterThan(3);
    expect(said(1)).toEqual(directly(sweepJob()));
    expect(reports.filter(({ done }) => done)).toHaveLength(1);
  });

  test('stops looking at the clock after its slice: nothing takes more than a few bits at a time', async () => {
    vi.spyOn(performance, 'now').mockImplementation(tickingClock());
    const { slicer, reports, over } = slicing(5);
    slicer.start(1, sweepJob());
    await over(1);
    for (const { messages } of reports) expect(messages.length).toBeLessThanOrEqual(5);
  });

  test('lets jobs take turns', async () => {
    vi.spyOn(performance, 'now').mockImplementation(tickingClock());
    const { slicer, reports, over, said } = slicing(5);
    const jobs: readonly Job[] = [sweepJob(), sweepJob({ points: 17 }), sweepJob({ points: 9 })];
    jobs.forEach((job, i) => slicer.start(i + 1, job));
    await over(1, 2, 3);
    expect(reports.slice(0, 6).map(({ id }) => id)).toEqual([1, 2, 3, 1, 2, 3]);
    jobs.forEach((job, i) => expect(said(i + 1)).toEqual(directly(job)));
  });

  test('a cancelled job never reports again, also if it is cancelled from its own report', async () => {
    vi.spyOn(performance, 'now').mockImplementation(tickingClock());
    const { slicer, reports, over } = slicing(3, ({ id }) => {
      if (id === 1) slicer.cancel(1);
    });
    slicer.start(1, sweepJob());
    slicer.start(2, sweepJob({ points: 65 }));
    slicer.start(3, sweepJob());
    slicer.cancel(3);
    await over(2);
    expect(reports.filter(({ id }) => id === 1)).toHaveLength(1);
    expect(reports.filter(({ id }) => id === 3)).toEqual([]);
  });

  test('a job that throws is over, with its reason; the others go on', async () => {
    const { slicer, reports, over, said } = slicing(5);
    slicer.start(1, impossibleJob);
    slicer.start(2, traceJob());
    await over(1, 2);
    const failed = reports.filter(({ id }) => id === 1);
    expect(failed).toEqual([
      { id: 1, messages: [], done: true, error: expect.stringContaining('no such model') },
    ]);
    expect(bitsOf(said(2))).toBe(bitsOf(directly(traceJob())));
  });
});
