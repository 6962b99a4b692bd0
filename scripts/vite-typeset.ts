import type { Plugin } from 'vite';
import { childrenOf, propertyOf, type Node } from './syntax-tree.ts';
import type { Language } from './typeset/typeset.ts';
import { typeset } from './typeset/typeset.ts';

/** Sentences of the interface, one language a file; and declarations, which have `en` and `pl` in one place. */
const SENTENCES = /\/src\/i18n\/(?:[\w-]+\/)?(en|pl)\.ts$/u;
const DECLARATIONS = /\/src\/(?:core|analysis|content)\/.*\.ts$/u;

/** Where a text stands in the code, without its quotes. */
type Place = Pick<Node, 'start' | 'end'>;

/** Every text inside a node. */
function* textsIn(node: Node): Generator<Place> {
  const { type, start, end } = node;
  if (type === 'TemplateElement') yield node;
  else if (type === 'Literal' && typeof (node as Node & { value: unknown }).value === 'string')
    yield { start: start + 1, end: end - 1 };
  else for (const child of childrenOf(node)) yield* textsIn(child);
}

/** Every text that is the value of a key `en` or `pl`. */
function* declaredIn(node: Node): Generator<readonly [Language, Place]> {
  const { name: language, value } = propertyOf(node) ?? {};
  if (value && (language === 'en' || language === 'pl')) {
    for (const text of textsIn(value)) yield [language, text];
  } else for (const child of childrenOf(node)) yield* declaredIn(child);
}

/**
 * Sets the words of the page while building: authors write plain spaces, readers get no torn numbers and
 * no word of one letter at the end of a line.
 */
export function typesetWords(): Plugin {
  return {
    name: 'threshold:typeset',
    transform: {
      filter: { id: { include: [SENTENCES, DECLARATIONS] } },
      handler(code, id) {
        const tree = this.parse(code) as Node;
        const language = SENTENCES.exec(id)?.[1] as Language | undefined;
        const found = language
          ? [...textsIn(tree)].map((text) => [language, text] as const)
          : [...declaredIn(tree)];
        let set = code;
        for (const [spoken, { start, end }] of found) {
          // One space for another: every place in the code stays where it was.
          set = set.slice(0, start) + typeset(spoken, set.slice(start, end)) + set.slice(end);
        }
        return set === code ? null : { code: set, map: null };
      },
    },
  };
}
