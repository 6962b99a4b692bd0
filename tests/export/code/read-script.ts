/** `name = 1.5 * mV  # …` at the start of lines, read back; only plain numbers. */
export function numbersOf(script: string): Record<string, { value: number; line: string }> {
  const found: Record<string, { value: number; line: string }> = {};
  for (const line of script.split('\n')) {
    const match = /^(?<name>[A-Za-z_]\w*) = (?<value>-?\d[\d.]*(?:e[+-]?\d+)?)(?= |$)/u.exec(line);
    if (match?.groups)
      found[match.groups['name']!] = { value: Number(match.groups['value']), line };
  }
  return found;
}

/** Rows of the table of segments. */
export function segmentsOf(script: string): number[][] {
  const table = /^segments = \[\n(?<rows>[\s\S]*?)\n\]$/mu.exec(script)?.groups?.['rows'] ?? '';
  return [...table.matchAll(/\((?<row>[^)]*)\)/gu)].map(({ groups }) =>
    groups!['row']!.split(', ').map(Number),
  );
}

/** What stands behind `start` in the first line that begins so. */
function lineOf(script: string, start: string): string {
  const line = script.split('\n').find((one) => one.trimStart().startsWith(start));
  if (line === undefined) throw new SyntaxError(`no line begins with ${start}`);
  return line.trimStart().slice(start.length);
}

/**
 * Values of expressions in a script, each found by how its line begins, one after the other: JavaScript
 * reads the arithmetic as Python does. Names in front of " = " get their values.
 */
export function valueOf(
  script: string,
  lines: readonly string[],
  given: Readonly<Record<string, number>>,
): number {
  const values: Record<string, number> = { ...given };
  let last = NaN;
  for (const start of lines) {
    const text = lineOf(script, start).replaceAll('np.', 'Math.').replaceAll('[k]', '');
    // oxlint-disable-next-line typescript/no-implied-eval -- a script of our own, in a test
    const run = new Function(...Object.keys(values), `return ${text};`) as (
      ...values: number[]
    ) => number;
    last = run(...Object.values(values));
    const name = /^(?<name>\w+) = $/u.exec(start)?.groups?.['name'];
    if (name) values[name] = last;
  }
  return last;
}

/** What a Python program does: the lines that are no comments. */
export const programOf = (script: string): string =>
  script
    // oxlint-disable-next-line no-control-regex -- everything that could end a line
    .split(/\r\n|[\n\r\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]/u)
    .filter((line) => !line.startsWith('#'))
    .join('\n');

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

const TOKEN =
  /<!--(?:(?!--)[\s\S])*-->|<\?xml [^?]*\?>|<(?<close>\/?)(?<name>[A-Za-z]\w*)(?<attributes>(?: \w+="[^"<&]*")*)(?<empty>\/?)>|\s+/guy;

/** Reads well-formed XML of the kind that is written here; throws on anything else. */
export function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  let end = 0;
  for (const { index, 0: token, groups = {} } of text.matchAll(TOKEN)) {
    if (index !== end) break;
    end = index + token.length;
    if (groups['name'] === undefined) continue;
    const parent = open.at(-1)!;
    if (groups['close']) {
      if (parent.name !== groups['name'])
        throw new SyntaxError(`</${groups['name']}> closes nothing`);
      open.pop();
      continue;
    }
    const pairs = [...groups['attributes']!.matchAll(/ (\w+)="([^"]*)"/gu)];
    if (new Set(pairs.map(([, key]) => key)).size < pairs.length) throw new SyntaxError('repeated');
    const attributes = Object.fromEntries(pairs.map(([, key, value]) => [key!, value!]));
    const element: Element = { name: groups['name'], attributes, children: [] };
    parent.children.push(element);
    if (!groups['empty']) open.push(element);
  }
  if (end !== text.length) throw new SyntaxError(`not understood: ${text.slice(end, end + 60)}`);
  if (open.length > 1 || root.children.length !== 1) throw new SyntaxError('not one root');
  return root.children[0]!;
}

export const elementsOf = (element: Element): Element[] => [
  element,
  ...element.children.flatMap(elementsOf),
];
