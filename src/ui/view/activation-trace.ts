import type { ActivationFn } from '../../core/contracts/activation.ts';
import type { ParamValues } from '../../core/contracts/quantity.ts';
import type { Drive } from '../../core/contracts/stimulus.ts';
import { currentAt, isCurved, isFlat } from '../../core/contracts/stimulus.ts';
import type { TraceShape } from '../../plots/time/types.ts';

/** Samples of a stretch in which the input moves [ms]. */
const MOVING_STEP_MS = 0.25;

/** The input over time as a line: the corners of every segment, and points between where it is curved. */
export function driveTrace(drive: Drive, shown: (current: number) => number): TraceShape {
  return sampleDrive(drive, shown, isCurved);
}

/** y(t) = f(x(t)): a memoryless unit answers each moment's input and nothing else. */
export function activationTrace(
  fn: ActivationFn,
  params: ParamValues,
  drive: Drive,
  toX: (current: number) => number,
): TraceShape {
  const { f } = fn.compile(params);
  return sampleDrive(
    drive,
    (current) => f(toX(current)),
    (segment) => !isFlat(segment),
  );
}

function sampleDrive(
  drive: Drive,
  value: (current: number) => number,
  isMoving: (segment: Drive[number]) => boolean,
): TraceShape {
  const tMs: number[] = [];
  const y: number[] = [];
  for (const segment of drive) {
    const { t0Ms, t1Ms } = segment;
    const parts = isMoving(segment) ? Math.max(1, Math.ceil((t1Ms - t0Ms) / MOVING_STEP_MS)) : 1;
    for (let i = 0; i <= parts; i++) {
      const t = t0Ms + ((t1Ms - t0Ms) * i) / parts;
      tMs.push(t);
      y.push(value(currentAt(segment, t)));
    }
  }
  return { tMs: Float64Array.from(tMs), y: Float64Array.from(y) };
}
