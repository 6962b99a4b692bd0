import { expect, test } from 'vitest';
import { argument, parts } from './all-words.ts';

/** Values of messages that are names: of models, controls, plots, ions. They stand in the nominative. */
const NAMES =
  /^(?:model|unit|name|label|plot|title|option|substance|ion|theme|language|sequence|conductance|method)$/u;

/** Names of a message's values, as written in its code. */
function valuesOf(message: (...values: readonly string[]) => string): string[] {
  const [, inside = ''] = /^\(?([^)=]*)\)?\s*=>/u.exec(message.toString()) ?? [];
  return inside.split(',').map((value) => value.trim());
}

function* messagesOf(
  tree: unknown,
  at: string,
): Generator<readonly [string, (...values: readonly string[]) => string]> {
  if (typeof tree === 'function') yield [at, tree as (...values: readonly string[]) => string];
  else if (typeof tree === 'object' && tree !== null)
    for (const [key, inner] of Object.entries(tree)) yield* messagesOf(inner, `${at}.${key}`);
}

/** Apart: at an end, between quotes or brackets, set off by a colon, comma or dash, or with a place of its own. */
const APART =
  /(?:^|[„“(:;,·–=.]\s?)⟦N⟧(?:$|[”):;,.–]|\s(?:[(=]|of the|left:|outside|inside|na zewnątrz|wewnątrz))/u;
/** Places in which a name stands well: English needs no other form of it after "of", "in" and the like. */
const AFTER_PREPOSITION =
  /(?:\b(?:of|behind|in|for|as|from|show|remove|reset)\s)⟦N⟧(?:$|[.,;:)]| \()/iu;

function badlyPlaced(tree: object, part: string, isEnglish: boolean): string[] {
  return [...messagesOf(tree, part)].flatMap(([at, message]) => {
    const values = valuesOf(message);
    const text = message(...values.map((_, i) => argument(i))).replaceAll('\u00a0', ' ');
    return values.flatMap((value, i) => {
      if (!NAMES.test(value) || !text.includes(argument(i))) return [];
      const seen = text.replaceAll(argument(i), '⟦N⟧');
      return APART.test(seen) || (isEnglish && AFTER_PREPOSITION.test(seen))
        ? []
        : [`${at}: ${text}`];
    });
  });
}

test('a name stands apart from the grammar of a sentence, which it cannot follow', () => {
  const found = parts.flatMap(([english, polish, part]) => [
    ...badlyPlaced(english, part, true),
    ...badlyPlaced(polish, part, false),
  ]);
  expect(found).toEqual([]);
});
