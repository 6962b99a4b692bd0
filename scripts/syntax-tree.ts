/** What is looked at of a node of a module's syntax tree, as a bundler's parser gives it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';

export const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** The name and the value of a property of an object written out in the code; undefined for any other node. */
export function propertyOf(
  node: Node,
): { readonly name: string; readonly value: Node } | undefined {
  const { key, value } = node as Node & { key?: { name?: string }; value?: unknown };
  if (node.type !== 'Property' || key?.name === undefined || !isNode(value)) return undefined;
  return { name: key.name, value };
}
