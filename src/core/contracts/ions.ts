import type { Role } from './membrane.ts';
import type { Text } from './text.ts';

/** A substance that blocks one kind of channel: it takes away a share of a conductance. */
export interface Blocker {
  readonly id: string;
  readonly label: Text;
  /** Parameter of the blocked conductance; unblocked, it has its published value. */
  readonly blocks: string;
}

/** An ion whose concentrations on both sides of the membrane make a reversal potential. */
export interface Battery {
  readonly ion: Extract<Role, 'sodium' | 'potassium' | 'calcium'>;
  /** Parameter of the reversal potential. */
  readonly sets: string;
  /** Charge number: 1 for Na⁺ and K⁺, 2 for Ca²⁺. */
  readonly charge: number;
  /** Usual concentration inside [mmol/l]. */
  readonly insideMm: number;
}

/** Conductance that is left when a share of its channels (0 … 1) is blocked. */
export const conductanceLeft = (published: number, blocked: number): number =>
  published * (1 - blocked);

/** The share of channels that a conductance leaves blocked; 0 if it is at or above the published one. */
export function blockedShare(published: number, conductance: number): number {
  return published > 0 ? Math.min(1, Math.max(0, 1 - conductance / published)) : 0;
}

/** Gas constant [J/(mol·K)] and Faraday constant [C/mol], exact since 2019. */
const R = 8.31446261815324;
const F = 96485.33212331;
const KELVIN = 273.15;

/** RT/(zF) in mV. */
const thermalMv = (charge: number, celsius: number): number =>
  (1000 * R * (celsius + KELVIN)) / (charge * F);

/** Nernst 1889: E [mV] at which an ion of these concentrations (any one unit) is in equilibrium. */
export function nernstMv(outside: number, inside: number, charge: number, celsius: number): number {
  return thermalMv(charge, celsius) * Math.log(outside / inside);
}

/** The same read backwards: concentration outside, in the unit of `inside`, that makes E [mV]. */
export function outsideFor(eMv: number, inside: number, charge: number, celsius: number): number {
  return inside * Math.exp(eMv / thermalMv(charge, celsius));
}
