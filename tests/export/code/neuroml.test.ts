import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentAt, layOut } from '../../../src/core/index.ts';
import { neuroml } from '../../../src/export/code/neuroml.ts';
import { anyState, LINK, plainProblems } from './any-state.ts';
import type { Element } from './read-script.ts';
import { elementsOf, readXml } from './read-script.ts';

/** Attributes that are quantities, with the units that NeuroML's schema allows here. */
const UNITS: Readonly<Record<string, RegExp>> = {
  delay: /ms$/u,
  duration: /ms$/u,
  period: /ms$/u,
  amplitude: /nA$/u,
  startAmplitude: /nA$/u,
  finishAmplitude: /nA$/u,
  baselineAmplitude: /nA$/u,
  leakReversal: /mV$/u,
  thresh: /mV$/u,
  reset: /mV$/u,
  C: /nF$/u,
  leakConductance: /uS$/u,
  refract: /ms$/u,
  condDensity: /mS_per_cm2$/u,
  erev: /mV$/u,
  midpoint: /mV$/u,
  scale: /mV$/u,
  rate: /per_ms$/u,
  experimentalTemp: /degC$/u,
  temperature: /degC$/u,
  length: /ms$/u,
  step: /ms$/u,
  conductance: /pS$/u,
};
/** Long inputs make long files, and machines are busy. */
const PATIENT = { timeout: 60_000 };
const NUMBER = /^-?(?:\d*(?:\.\d+)?)(?:[eE]-?\d+)?/u;

const amount = (element: Element, key: string): number =>
  Number.parseFloat(element.attributes[key]!);

/** What the generators of a compoundInput add up to at a time, from NeuroML's definitions [nA]. */
function currentOf(generators: readonly Element[], tMs: number): number {
  let sum = 0;
  for (const piece of generators) {
    const t = tMs - amount(piece, 'delay');
    if (t < 0 || t >= amount(piece, 'duration')) continue;
    if (piece.name === 'pulseGenerator') sum += amount(piece, 'amplitude');
    else if (piece.name === 'rampGenerator') {
      const [from, to] = [amount(piece, 'startAmplitude'), amount(piece, 'finishAmplitude')];
      sum += from + ((to - from) * t) / amount(piece, 'duration');
    } else {
      const angle = amount(piece, 'phase') + (2 * Math.PI * t) / amount(piece, 'period');
      sum += amount(piece, 'amplitude') * Math.sin(angle);
    }
  }
  return sum;
}

test('every quantity of any state has a number and a unit of the schema', PATIENT, () => {
  fc.assert(
    fc.property(anyState, (state) => {
      if (neuroml.refusal(state.problem)) return;
      for (const { attributes } of elementsOf(readXml(neuroml.write(state)))) {
        for (const [key, value] of Object.entries(attributes)) {
          const unit = UNITS[key];
          if (!unit) continue;
          expect(value).toMatch(unit);
          expect(value.replace(NUMBER, '')).toMatch(/^[a-zA-Z]\w*$/u);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('the standard generators add up to the current of the page', PATIENT, () => {
  fc.assert(
    fc.property(anyState, fc.double({ min: 0, max: 1, noNaN: true }), (state, where) => {
      const { problem } = state;
      if (neuroml.refusal(problem)) return;
      const lems = readXml(neuroml.write(state));
      const input = elementsOf(lems).find(({ name }) => name === 'compoundInput')!;
      const drive = layOut(problem);
      // Not at a break itself: there, rounding decides on which side of it a time falls.
      const tMs = where * problem.tEndMs * 0.999;
      if (drive.some(({ t0Ms }) => Math.abs(t0Ms - tMs) < 1e-6)) return;
      const expected = currentAt(
        drive.find(({ t1Ms }) => tMs < t1Ms)!,
        tMs,
      );
      const found = currentOf(input.children, tMs);
      expect(Math.abs(found - expected)).toBeLessThan(1e-8 * (1 + Math.abs(expected)));
    }),
    { numRuns: 40 },
  );
});

/** What NeuroML 2.3.1 has in this order, and no other. */
const ORDERS: readonly (readonly string[])[] = [
  ['pulseGenerator', 'sineGenerator', 'rampGenerator'],
  ['ionChannel', 'ionChannelHH', 'cell', 'compoundInput', 'network', 'Simulation'],
  ['channelDensity', 'spikeThresh', 'specificCapacitance', 'initMembPotential'],
];

test('elements have the names and the order of the schema, whatever the current', PATIENT, () => {
  const kinds = new Set<string>();
  const check = (text: string): void => {
    const all = elementsOf(readXml(text));
    for (const parent of all) {
      const names = parent.children.map(({ name }) => name);
      names.forEach((name) => kinds.add(name));
      for (const order of ORDERS) {
        const places = names.map((name) => order.indexOf(name)).filter((place) => place >= 0);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    }
    const passive = all.filter(({ name }) => name === 'ionChannel');
    for (const { attributes } of passive) expect(attributes['type']).toBe('ionChannelPassive');
  };
  for (const problem of plainProblems) {
    // A rise, a wave or both, with plain stretches before and after.
    const ramp = { kind: 'ramp-hold-kick', params: { amp: 4, kick: 2, offMs: 150 } };
    const sine = { kind: 'sine', params: { amp: 4, depth: 2 } };
    for (const stimulus of [problem.stimulus, ramp, sine]) {
      check(neuroml.write({ problem: { ...problem, stimulus }, link: LINK }));
    }
  }
  expect([...kinds]).toEqual(expect.arrayContaining(ORDERS.flat()));
  expect(kinds).not.toContain('ionChannelPassive');
});

test('the file says how its spikes drift, and why', () => {
  for (const problem of plainProblems) {
    const text = neuroml.write({ problem, link: LINK }).replaceAll(/\s+/gu, ' ');
    expect(text).toContain("Euler's method, here by 0.001 ms");
    expect(text).toContain('differences add up');
  }
});

test('every name that a component refers to is there, once', () => {
  for (const problem of plainProblems) {
    const all = elementsOf(readXml(neuroml.write({ problem, link: LINK })));
    const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, attributes } of all) {
      const wanted = ['ionChannel', 'component', 'input'].flatMap((key) => attributes[key] ?? []);
      if (name === 'Simulation') wanted.push(attributes['target']!);
      for (const id of wanted) expect(ids).toContain(id);
    }
  }
});

test('refuses a start that is not rest, and a current in very many pieces', () => {
  const [problem] = plainProblems;
  const elsewhere = { ...problem!, initial: [-60, 0, 0, 0].slice(0, 2) };
  expect(neuroml.refusal(elsewhere)?.en).toContain('rest');
  const noise = { kind: 'ou-noise', params: { tauMs: 0.1, onMs: 0, offMs: 200 } };
  expect(neuroml.refusal({ ...problem!, stimulus: noise })?.pl).toContain('2000');
});
