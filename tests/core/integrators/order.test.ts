import { describe, expect, test } from 'vitest';
import { constantSegment, getMembrane, defaultsOf } from '../../../src/core/index.ts';
import type { DriveSegment } from '../../../src/core/index.ts';
import { DENSE_SIZE, denseValue } from '../../../src/core/integrators/dense.ts';
import { decay, passiveKernel, passiveSolution, stepperFor, walk } from './bench.ts';

const PASSIVE_SCALES = [10, 0.1];
const END_MS = 20;

const axon = getMembrane('hodgkin-huxley');
const axonKernel = axon.compile(defaultsOf(axon.params));
const AXON_SCALES = axon.states.map(({ scale }) => scale);

const distance = (a: ArrayLike<number>, b: ArrayLike<number>, scales: readonly number[]) =>
  Math.max(...scales.map((scale, j) => Math.abs(a[j]! - b[j]!) / scale));

/** State of a passive membrane after 20 ms, by a method. */
function passiveEnd(id: string, dtMs: number, tolerance = 1e-6): Float64Array {
  const stepper = stepperFor(id, passiveKernel, { dtMs, tolerance, scales: PASSIVE_SCALES });
  walk(stepper, Float64Array.of(-65, 0), constantSegment(0, END_MS, 2));
  return stepper.y1.slice();
}

/** State of the squid axon on the upstroke of its spike, 4 ms after a step that also rises and swings. */
const SEGMENT: DriveSegment = {
  t0Ms: 0,
  t1Ms: 4,
  level: 5,
  slope: 0.5,
  sineAmp: 1,
  omega: 2,
  phase: 0.3,
};

function axonEnd(id: string, dtMs: number, tolerance = 1e-6): Float64Array {
  const stepper = stepperFor(id, axonKernel, { dtMs, tolerance, scales: AXON_SCALES });
  const y = new Float64Array(4);
  axonKernel.rest(y);
  walk(stepper, y, SEGMENT);
  return stepper.y1.slice();
}

/** Slope of log error against log step, from the coarsest to the finest of halved steps. */
function orderOf(error: (dtMs: number) => number, coarsest: number, halvings: number): number {
  return Math.log2(error(coarsest) / error(coarsest / 2 ** halvings)) / halvings;
}

describe.each([
  ['euler', 1, 0.1],
  ['exponential-euler', 1, 0.1],
  ['rk4', 4, 0.4],
])('%s is a method of order %s', (id, order, coarsest) => {
  test('on a passive membrane, against its closed form', () => {
    const truth = passiveSolution(END_MS, 2);
    const error = (dtMs: number) => distance(passiveEnd(id, dtMs), truth, PASSIVE_SCALES);
    expect(Math.abs(orderOf(error, coarsest, 3) - order)).toBeLessThan(0.1);
  });

  test('on the squid axon as it fires under a current that changes all the time', () => {
    const truth = axonEnd('dormand-prince', 0, 1e-12);
    const error = (dtMs: number) => distance(axonEnd(id, dtMs), truth, AXON_SCALES);
    const fine = order === 4 ? 0.02 : 0.005;
    expect(Math.abs(orderOf(error, fine, 2) - order)).toBeLessThan(0.15);
  });
});

describe('exponential Euler', () => {
  test('is exact for a single linear variable, however long the step', () => {
    for (const dtMs of [0.1, 1, 10, 20]) {
      const [v] = passiveEnd('exponential-euler', dtMs);
      expect(Math.abs(v! - passiveSolution(END_MS, 2)[0])).toBeLessThan(1e-12);
    }
  });

  test('keeps gates between 0 and 1 at a step that makes other methods explode', () => {
    const stepper = stepperFor('exponential-euler', axonKernel, { dtMs: 2, scales: AXON_SCALES });
    const y = new Float64Array(4);
    axonKernel.rest(y);
    let [lowest, highest] = [1, 0];
    walk(stepper, y, constantSegment(0, 500, 30), () => {
      const gates = [...stepper.y1.subarray(1)];
      lowest = Math.min(lowest, ...gates);
      highest = Math.max(highest, ...gates);
    });
    expect(lowest).toBeGreaterThanOrEqual(0);
    expect(highest).toBeLessThanOrEqual(1);
  });
});

describe('Dormand and Prince’s method', () => {
  const tolerances = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10];

  test('errs by no more than a few times the tolerance on a passive membrane', () => {
    const truth = passiveSolution(END_MS, 2);
    for (const tolerance of tolerances) {
      const found = passiveEnd('dormand-prince', 0, tolerance);
      // The error test allows the tolerance times (scale + size) in a step; V is 6 scales large.
      expect(distance(found, truth, PASSIVE_SCALES)).toBeLessThan(20 * tolerance + 1e-14);
    }
  });

  test('errs less and less on the squid axon as the tolerance is tightened', () => {
    const truth = axonEnd('dormand-prince', 0, 1e-12);
    const errors = tolerances.map((tolerance) =>
      distance(axonEnd('dormand-prince', 0, tolerance), truth, AXON_SCALES),
    );
    for (let i = 1; i < errors.length; i++) expect(errors[i]!).toBeLessThan(errors[i - 1]!);
    // On an upstroke an error grows with the spike: the factor is the same for all tolerances.
    tolerances.forEach((tolerance, i) => expect(errors[i]!).toBeLessThan(300 * tolerance));
  });

  test('is of order 5: an error a thousand times smaller costs 1000^(1/5) = 4 times the steps', () => {
    const count = (tolerance: number) => {
      const stepper = stepperFor('dormand-prince', axonKernel, { tolerance, scales: AXON_SCALES });
      const y = new Float64Array(4);
      axonKernel.rest(y);
      let steps = 0;
      walk(stepper, y, constantSegment(0, 100, 10), () => (steps += 1));
      return steps;
    };
    const order = Math.log(1e-6 / 1e-12) / Math.log(count(1e-12) / count(1e-6));
    expect(order).toBeGreaterThan(4.6);
    expect(order).toBeLessThan(5.4);
  });

  test('makes an error of the sixth order in a single step', () => {
    const error = (h: number) => {
      const stepper = stepperFor('dormand-prince', decay(10), { tolerance: 1, scales: [1] });
      stepper.start(0, Float64Array.of(1), constantSegment(0, h, 0));
      stepper.step();
      expect(stepper.hMs).toBe(h);
      return Math.abs(stepper.y1[0]! - Math.exp(-10 * h));
    };
    expect(Math.abs(Math.log2(error(0.05) / error(0.025)) - 6)).toBeLessThan(0.2);
  });

  test('rejects steps that are too long and tells how many', () => {
    const stepper = stepperFor('dormand-prince', axonKernel, {
      tolerance: 1e-8,
      scales: AXON_SCALES,
    });
    const y = new Float64Array(4);
    axonKernel.rest(y);
    walk(stepper, y, constantSegment(0, 100, 10));
    expect(stepper.rejected).toBeGreaterThan(0);
  });
});

describe.each([
  ['dormand-prince', 5],
  ['rk4', 4],
  ['euler', 2],
])('between the ends of a step of %s', (id, order) => {
  /** Largest interpolation error of V inside one step of length h, from exact data. */
  function insideError(h: number): number {
    const stepper = stepperFor(id, passiveKernel, {
      dtMs: h,
      tolerance: 1e-2,
      scales: [1e6, 1e6],
    });
    const start = passiveSolution(3, 2);
    stepper.start(0, Float64Array.from(start), constantSegment(0, h, 2));
    stepper.step();
    const c = new Float64Array(DENSE_SIZE);
    stepper.dense(0, c);
    let worst = 0;
    for (let theta = 0.05; theta < 1; theta += 0.05) {
      const truth = passiveSolution(3 + theta * h, 2)[0];
      worst = Math.max(worst, Math.abs(denseValue(c, theta) - truth));
    }
    return worst;
  }

  test(`the potential is interpolated to order ${order} of the step`, () => {
    // Dormand–Prince restarts with at most 0.1 ms.
    const [long, short] = id === 'dormand-prince' ? [0.1, 0.05] : [0.5, 0.25];
    const found = Math.log2(insideError(long) / insideError(short));
    expect(found).toBeGreaterThan(order - 0.3);
  });
});

describe('at the ends of a step', () => {
  test.each(['dormand-prince', 'rk4', 'exponential-euler', 'euler'])(
    'the interpolation of %s meets the states exactly and the slopes with them',
    (id) => {
      const stepper = stepperFor(id, axonKernel, { dtMs: 0.01, scales: AXON_SCALES });
      const y = new Float64Array(4);
      axonKernel.rest(y);
      const c = new Float64Array(DENSE_SIZE);
      let worst = 0;
      let worstSlope = 0;
      walk(stepper, y, SEGMENT, () => {
        for (let j = 0; j < 4; j++) {
          stepper.dense(j, c);
          const size = 1e-15 * (Math.abs(stepper.y0[j]!) + Math.abs(stepper.y1[j]!));
          worst = Math.max(worst, Math.abs(denseValue(c, 0) - stepper.y0[j]!) / size);
          worst = Math.max(worst, Math.abs(denseValue(c, 1) - stepper.y1[j]!) / size);
        }
        stepper.dense(0, c);
        const { hMs } = stepper;
        const slope = (theta: number) =>
          (denseValue(c, theta + 1e-6) - denseValue(c, theta)) / 1e-6;
        const size = 1e-4 * (1 + Math.abs(stepper.slope0()) + Math.abs(stepper.slope1()));
        worstSlope = Math.max(worstSlope, Math.abs(slope(0) / hMs - stepper.slope0()) / size);
        worstSlope = Math.max(
          worstSlope,
          Math.abs(slope(1 - 1e-6) / hMs - stepper.slope1()) / size,
        );
      });
      expect(worst).toBeLessThan(2);
      expect(worstSlope).toBeLessThan(10);
    },
  );
});
