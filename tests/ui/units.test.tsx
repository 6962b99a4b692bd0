import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { activationList, membraneList, stimulusList } from '../../src/core/catalogue.ts';
import type { ParamSpec } from '../../src/core/contracts/quantity.ts';
import type { StimulusParamSpec } from '../../src/core/contracts/stimulus.ts';
import { StimulusNumbers } from '../../src/ui/panels/StimulusNumbers.tsx';
import { plain, show } from './session.tsx';

/** The unit that a quantity of this name has, in membranes per unit area. */
const UNIT_OF: readonly (readonly [words: RegExp, unit: string])[] = [
  [/conductance/iu, 'mS/cm²'],
  [/current(?! step)/iu, 'µA/cm²'],
  [/capacitance/iu, 'µF/cm²'],
  [/potential|threshold|noise|battery/iu, 'mV'],
  [/period|duration|time|interval|onset|offset/iu, 'ms'],
  [/temperature/iu, '°C'],
  [/frequency/iu, 'Hz'],
  [/activation|inactivation|gain|bias|slope|gradient|value at the jump|number of|relative/iu, '1'],
];

const unitFor = (label: string): string | undefined =>
  UNIT_OF.find(([words]) => words.test(label))?.[1];

const parameters = membraneList.flatMap(({ id, params }) =>
  Object.entries<ParamSpec>(params).map(([key, { label, unit }]) => ({
    name: `${id}.${key}`,
    label: label.en,
    unit,
  })),
);
const variables = membraneList.flatMap(({ id, states, observables }) =>
  [...states, ...observables].map((one) => ({
    name: `${id}.${one.id}`,
    label: one.label.en,
    unit: one.unit,
  })),
);

describe('No quantity has the unit of another', () => {
  test.each([...parameters, ...variables])('$name ($label) is in $unit', ({ label, unit }) => {
    expect(unitFor(label), `no rule for “${label}”`).toBeDefined();
    expect(unit).toBe(unitFor(label));
  });

  test('currents are never potentials, and the other way round', () => {
    for (const { observables, states } of membraneList) {
      expect(states[0]?.unit).toBe('mV');
      expect(states[0]?.role).toBe('voltage');
      for (const one of observables) {
        if (/^I[A-Z]/u.test(one.id)) expect(one.unit).toBe('µA/cm²');
        if (/^g[A-Z]/u.test(one.id)) expect(one.unit).toBe('mS/cm²');
      }
    }
  });

  test('artificial units are dimensionless', () => {
    for (const { params } of activationList) {
      for (const spec of Object.values(params)) expect(spec.unit).toBe('1');
    }
  });

  test('of a stimulus, currents scale with the axis, times are in ms, and the rest says what it is', () => {
    for (const { id, params } of stimulusList) {
      for (const [key, spec] of Object.entries<StimulusParamSpec>(params)) {
        const isTime = key.endsWith('Ms');
        expect([id, key, spec.unit]).toEqual([
          id,
          key,
          isTime ? 'ms' : key.endsWith('Hz') ? 'Hz' : '1',
        ]);
        if (spec.role === 'time') expect(isTime).toBe(true);
        if (isTime) expect(['time', 'plain']).toContain(spec.role);
      }
    }
  });
});

describe('Settings of the input', () => {
  /** "1.6 × rheobase" of every slider, as seen: value and unit. */
  const seen = (): string[] =>
    screen.getAllByRole('slider').map((slider) => {
      const row = slider.closest('.param');
      const value = row?.querySelector('input[type=text]');
      const unit = row?.querySelector('.unit')?.textContent ?? '';
      return plain(`${(value as HTMLInputElement).value} ${unit}`.trim());
    });
  const spoken = (): string[] =>
    screen
      .getAllByRole('slider')
      .map((slider) => plain(slider.getAttribute('aria-valuetext') ?? ''));

  const units = [
    ['rheobase', ['1.6 × rheobase', '20 ms', '170 ms']],
    ['x', ['0.6 x', '20 ms', '170 ms']],
    ['native', ['10 µA/cm²', '20 ms', '170 ms']],
  ] as const;
  const link = (unit: string): string =>
    `v=1&models=lif&measure=spike-count&unit=${unit}${unit === 'native' ? '&amp=10&range=0,20' : ''}`;

  test.each(units)('are shown with their units, counting in %s', (unit, expected) => {
    show(<StimulusNumbers />, link(unit));
    expect(seen()).toEqual(expected);
  });

  test('the seed is there when chance plays a part, and only then', () => {
    const seedOf = (more: string): boolean => {
      show(<StimulusNumbers />, `v=1&models=lif&measure=spike-count${more}`);
      const found = screen.queryByRole('textbox', { name: 'Random seed' }) !== null;
      document.body.replaceChildren();
      return found;
    };
    expect(seedOf('')).toBe(false);
    expect(seedOf('&stimulus=ou-noise')).toBe(true);
    expect(seedOf('&lif.sigmaV=2')).toBe(true);
  });

  test.each(units)('are spoken with the same units, counting in %s', (unit, expected) => {
    show(<StimulusNumbers />, link(unit));
    const [level, ...times] = expected;
    const word = level.split(' ').at(-1)!;
    expect(spoken()[0]).toContain(word);
    expect(spoken().slice(1)).toEqual(times);
  });
});
