import type { Drive, DriveSegment } from '../../../core/contracts/stimulus.ts';
import { lasting } from '../drive.ts';
import type { Xml } from './xml.ts';
import { quantity, xml } from './xml.ts';

const nA = (value: number): string => quantity(value, 'nA');
const ms = (value: number): string => quantity(value, 'ms');

/** In the order of NeuroML's schema. */
const KINDS = ['pulseGenerator', 'sineGenerator', 'rampGenerator'];

/** The current as the sum of standard generators, each for one segment; 1 µA/cm² is 1 nA here. */
export function generators(drive: Drive): Xml[] {
  const pieces = lasting(drive)
    .flatMap(segmentGenerators)
    .toSorted((a, b) => KINDS.indexOf(a.name) - KINDS.indexOf(b.name));
  // A sum must have a term: the current that is always zero.
  return pieces.length > 0
    ? pieces
    : [xml('pulseGenerator', { id: 'none', ...at(0, 1), amplitude: nA(0) })];
}

const at = (delayMs: number, durationMs: number) => ({
  delay: ms(delayMs),
  duration: ms(durationMs),
});

function segmentGenerators(segment: DriveSegment, index: number): Xml[] {
  const { t0Ms, t1Ms, level, slope, sineAmp, omega, phase } = segment;
  const durationMs = t1Ms - t0Ms;
  const when = at(t0Ms, durationMs);
  const found: Xml[] = [];
  if (slope !== 0) {
    found.push(
      xml('rampGenerator', {
        id: `ramp${index}`,
        ...when,
        startAmplitude: nA(level),
        finishAmplitude: nA(level + slope * durationMs),
        baselineAmplitude: nA(0),
      }),
    );
  } else if (level !== 0) {
    found.push(xml('pulseGenerator', { id: `pulse${index}`, ...when, amplitude: nA(level) }));
  }
  if (sineAmp !== 0) {
    found.push(
      xml('sineGenerator', {
        id: `sine${index}`,
        phase: quantity(phase, ''),
        ...when,
        amplitude: nA(sineAmp),
        period: ms((2 * Math.PI) / omega),
      }),
    );
  }
  return found;
}
