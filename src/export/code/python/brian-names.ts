import type { Unit } from '../../../core/contracts/quantity.ts';
import type { Subject } from '../subject.ts';

/** Units as Brian 2 writes them behind a number; the empty text for numbers without one. */
export const BRIAN_UNIT: Readonly<Record<Unit, string>> = {
  '1': '',
  ms: 'ms',
  '1/ms': '1/ms',
  Hz: 'Hz',
  mV: 'mV',
  'µA/cm²': 'uA/cm**2',
  'mS/cm²': 'mS/cm**2',
  'µF/cm²': 'uF/cm**2',
  '°C': '',
};

/** Dimensions as they stand behind the colon of an equation. */
export const BRIAN_DIMENSION: Readonly<Record<Unit, string>> = {
  '1': '1',
  ms: 'second',
  '1/ms': 'Hz',
  Hz: 'Hz',
  mV: 'volt',
  'µA/cm²': 'amp/meter**2',
  'mS/cm²': 'siemens/meter**2',
  'µF/cm²': 'farad/meter**2',
  '°C': '1',
};

/** A number or an expression with its unit. */
export function withUnit(value: string, unit: Unit): string {
  const name = BRIAN_UNIT[unit];
  if (name === '') return value;
  return name.startsWith('1/') ? `${value} ${name.slice(1)}` : `${value} * ${name}`;
}

const NAME = /\b[A-Za-z_]\w*\b/gu;

/**
 * A formula whose bare numbers count in mV and ms: everything with a dimension is divided by its unit
 * first, and the result gets the unit it has.
 */
export function pureNumbers(subject: Subject, formula: string): string {
  const units = unitsOf(subject);
  return withExprel(
    formula.replace(NAME, (name, offset: number) => {
      const unit = BRIAN_UNIT[units.get(name) ?? '1'];
      if (unit === '') return name;
      const ratio = unit.includes('/') ? `${name} / (${unit})` : `${name}/${unit}`;
      return standsAlone(formula, offset, name.length) ? ratio : `(${ratio})`;
    }),
  );
}

/** Is a name a whole term, so that a division by its unit binds nothing else? */
function standsAlone(formula: string, offset: number, length: number): boolean {
  const before = formula.slice(0, offset).trimEnd().at(-1) ?? '(';
  const after = formula.slice(offset + length).trimStart()[0] ?? ')';
  return '(+,'.includes(before) && '+-),'.includes(after);
}

function unitsOf({ model, portable }: Subject): ReadonlyMap<string, Unit> {
  return new Map([
    ...Object.entries(model.params).map(([id, { unit }]) => [id, unit] as const),
    ...[...model.states, ...portable.constants, ...portable.formulas].map(
      ({ id, unit }) => [id, unit] as const,
    ),
    ['I', 'µA/cm²'],
  ]);
}

/** exprelr(x) by Brian's own exprel(x) = (exp(x) - 1) / x: exprelr(x) = 1 / exprel(-x). */
export function withExprel(formula: string): string {
  const at = formula.indexOf('exprelr(');
  if (at < 0) return formula;
  const open = at + 'exprelr'.length;
  const close = closingBracket(formula, open);
  const argument = formula.slice(open + 1, close);
  const rest = withExprel(formula.slice(close + 1));
  return `${formula.slice(0, at)}(1 / exprel(-(${withExprel(argument)})))${rest}`;
}

function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    if (formula[at] === '(') depth += 1;
    if (formula[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new SyntaxError(`a bracket is not closed: ${formula}`);
}
