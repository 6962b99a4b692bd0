import type { Piece } from '../../src/core/stimuli/segments.ts';

/** A component of a stimulus as the reference files write it. */
export interface ReferenceComponent {
  readonly kind: 'pulse' | 'ramp' | 'sine';
  readonly t0: number;
  readonly t1: number;
  readonly amp?: number;
  readonly amp0?: number;
  readonly amp1?: number;
  readonly freq_Hz?: number;
  readonly phase_rad?: number;
}

/** The same component in the core's terms. */
export function toPiece(c: ReferenceComponent): Piece {
  const span = { t0Ms: c.t0, t1Ms: c.t1 };
  switch (c.kind) {
    case 'pulse':
      return { ...span, level: c.amp! };
    case 'ramp':
      return { ...span, level: c.amp0!, slope: (c.amp1! - c.amp0!) / (c.t1 - c.t0) };
    case 'sine':
      return {
        ...span,
        sineAmp: c.amp!,
        omega: (2 * Math.PI * c.freq_Hz!) / 1000,
        phase: c.phase_rad ?? 0,
      };
  }
}
