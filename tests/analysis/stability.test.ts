import { describe, expect, test } from 'vitest';
import { fixedPoint, restStability, restLosesStability } from '../../src/analysis/stability.ts';
import { findMembrane } from '../../src/core/catalogue.ts';
import type { MembraneModel } from '../../src/core/contracts/membrane.ts';
import { defaultsOf } from '../../src/core/contracts/quantity.ts';
import curves from '../reference/hh_curves.json' with { type: 'json' };
import { homoclinic, hopf, saddleNode } from './stability-morris-lecar.ts';

const axon = findMembrane('hodgkin-huxley')!;
const published = defaultsOf(axon.params);
const TOLERANCE = curves.tolerances_recommended.bifurcation_absolute_uA_cm2;
const { T6_3, EL_minus54_3, T18_5 } = curves.bifurcations;

const settings = [
  ['at 6.3 °C', published, T6_3],
  ['with E_L = −54.3 mV', { ...published, EL: -54.3 }, EL_minus54_3],
  ['at 18.5 °C', { ...published, T: 18.5 }, T18_5],
] as const;

describe.each(settings)('the squid axon %s', (_name, params, reference) => {
  const lower = reference.hopf[0]!;
  const upper = reference.hopf[1]!;

  test('stops resting at the lower Hopf point of the reference', () => {
    expect(Math.abs(restLosesStability(axon, params, 0, 50)! - lower.I)).toBeLessThan(TOLERANCE);
  });

  test('rests again, depolarised, above the upper one', () => {
    expect(Math.abs(restLosesStability(axon, params, 200, 50)! - upper.I)).toBeLessThan(TOLERANCE);
  });

  test('has its fixed point at the potential of the reference at both', () => {
    for (const { I, V } of [lower, upper]) {
      expect(Math.abs(fixedPoint(axon, params, I)![0]! - V)).toBeLessThan(1e-5);
    }
  });
});

describe('the squid axon', () => {
  test('rests without input where the reference does, gates included', () => {
    const [v, ...gates] = fixedPoint(axon, published, 0)!;
    const { m, h, n } = curves.rest.gates_at_rest;
    expect(Math.abs(v! - curves.rest.EL_minus54_387)).toBeLessThan(1e-6);
    [m, h, n].forEach((gate, i) => expect(Math.abs(gates[i]! - gate)).toBeLessThan(1e-8));
  });

  test('does not change at its fixed point under any current', () => {
    const kernel = axon.compile(published);
    const dydt = new Float64Array(4);
    for (let current = -20; current <= 200; current += 5) {
      kernel.equations(fixedPoint(axon, published, current)!, Float64Array.of(current), dydt);
      for (const slope of dydt) expect(Math.abs(slope)).toBeLessThan(1e-9);
    }
  });

  test('keeps its gates between closed and open at the fixed point', () => {
    for (let current = -20; current <= 200; current += 20) {
      const gates = fixedPoint(axon, published, current)!.slice(1);
      for (const gate of gates) expect(gate > 0 && gate < 1).toBe(true);
    }
  });

  test('is stable at rest, unstable at 20 and stable again in depolarisation block', () => {
    expect([0, 8, 20, 100, 160].map((i) => restStability(axon, published)(i))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  test('loses no stability between two currents at which it is stable, or two at which it is not', () => {
    expect(restLosesStability(axon, published, 0, 9)).toBeNull();
    expect(restLosesStability(axon, published, 20, 100)).toBeNull();
    expect(restLosesStability(axon, published, 0, 200)).toBeNull();
  });
});

describe('the Morris–Lecar fibre (Rinzel & Ermentrout 1998)', () => {
  test('loses rest at the Hopf point of its first set, 93.86, and regains it at 212.02', () => {
    expect(restLosesStability(hopf, {}, 0, 150)).toBeCloseTo(93.858, 3);
    expect(restLosesStability(hopf, {}, 300, 150)).toBeCloseTo(212.019, 3);
  });

  test('loses rest altogether at the saddle-node of its second set, 39.963, for good', () => {
    expect(restLosesStability(saddleNode, {}, 0, 60)).toBeCloseTo(39.963, 2);
  });

  test('does not take a stable depolarised state for rest', () => {
    expect(restStability(homoclinic, {})(41)).toBe(true);
    expect(fixedPoint(homoclinic, {}, 41)![0]).toBeGreaterThan(0);
  });
});

test('the leaky integrator, which is reset, gets no answer', () => {
  const lif = findMembrane('lif') as MembraneModel;
  const params = defaultsOf(lif.params);
  expect(fixedPoint(lif, params, 1)).toBeNull();
  expect(restStability(lif, params)(1)).toBeNull();
  expect(restLosesStability(lif, params, 0, 5)).toBeNull();
});
