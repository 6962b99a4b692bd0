import type { Plugin } from 'vite';
import { childrenOf, propertyOf, type Node } from './syntax-tree.ts';

/**
 * Parts of a model's declaration that the page does not read there, and what it finds instead. Equations are drawn
 * and evidence is brought by `vite-equations.ts`; published behaviour is for the tests.
 */
export const NOT_READ_BY_THE_PAGE: Readonly<Record<string, string>> = {
  tex: '[]',
  evidence: '{}',
  references: '[]',
};

const DECLARATIONS = /\/src\/core\/(?:activations|membranes)\/[^/]+\.ts$/u;

/** The parts that are written out in a declaration; a part that is passed on by name stays. */
function* partsIn(node: Node): Generator<{ readonly at: Node; readonly instead: string }> {
  const property = propertyOf(node);
  const instead = property && NOT_READ_BY_THE_PAGE[property.name];
  const isWritten = /^(?:Array|Object)Expression$/u.test(property?.value.type ?? '');
  if (property && instead !== undefined && isWritten) yield { at: property.value, instead };
  else for (const child of childrenOf(node)) yield* partsIn(child);
}

/** Spares the visitor what would be loaded before the first picture and never looked at. */
export function leanDeclarations(): Plugin {
  return {
    name: 'threshold:lean-declarations',
    apply: 'build',
    transform: {
      filter: { id: DECLARATIONS },
      handler(code) {
        let lean = code;
        for (const { at, instead } of [...partsIn(this.parse(code))].toReversed()) {
          lean = lean.slice(0, at.start) + instead + lean.slice(at.end);
        }
        return lean === code ? null : { code: lean, map: null };
      },
    },
  };
}
