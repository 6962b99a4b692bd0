import { number } from '../text.ts';

/** An element with its attributes and children; one a line. */
export interface Xml {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Xml[];
}

export const xml = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Xml[] = [],
): Xml => ({ name, attributes, children });

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (value: string): string => value.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? '');

export function xmlLines({ name, attributes = {}, children = [] }: Xml, indent = ''): string[] {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${name}${pairs.join('')}`;
  return children.length === 0
    ? [`${open}/>`]
    : [
        `${open}>`,
        ...children.flatMap((child) => xmlLines(child, `${indent}  `)),
        `${indent}</${name}>`,
      ];
}

/** A comment; two hyphens, which would end it, become one and a percent-encoded one: the same link. */
export const xmlComment = (lines: readonly string[]): string[] => [
  '<!--',
  ...lines.map((line) => `  ${line.replace(/-(?=-)|-$/gu, '%2D')}`.trimEnd()),
  '-->',
];

/** A number with its unit, as NeuroML's schema has it. */
export const quantity = (value: number, unit: string): string =>
  `${number(value).replace('e+', 'e')}${unit}`;
