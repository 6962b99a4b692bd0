import temml from 'temml';
import { markSymbols } from './mark-symbols.ts';
import { styleClasses } from './style-classes.ts';

/** What this script needs of an entry of the catalogue. */
export interface Definition {
  readonly id: string;
  readonly tex: readonly string[];
  readonly params: Readonly<Record<string, { readonly tex: string }>>;
}

export interface Rendered {
  readonly equations: Readonly<Record<string, readonly string[]>>;
  readonly symbols: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Rules that the markup needs: it has no styles of its own, so that a strict content policy holds. */
  readonly css: string;
}

/** Turns the TeX of all entries into MathML, with every parameter symbol marked by a class. */
export function renderEquations(definitions: readonly Definition[]): Rendered {
  const { replaceStyles, css } = styleClasses();
  const drawLines = ({ id, tex, params }: Definition): string[] => {
    const symbols = mapValues(params, (param) => param.tex);
    return tex.map((line) => replaceStyles(toMathML(markSymbols(line, symbols), true, id)));
  };
  const drawSymbols = ({ id, params }: Definition): Record<string, string> =>
    mapValues(params, (param) => replaceStyles(toMathML(param.tex, false, id)));
  return {
    equations: Object.fromEntries(definitions.map((entry) => [entry.id, drawLines(entry)])),
    symbols: Object.fromEntries(definitions.map((entry) => [entry.id, drawSymbols(entry)])),
    css: css(),
  };
}

/** A letter with a dot that stands high above its own line. */
const DOTTED = /<mover>((?:(?!<mover>).)*?<mo\b[^>]*>)˙<\/mo><\/mover>/gu;

/**
 * WebKit sets that dot above the letter with all the height it has in its line, where it is lost. One that stands on
 * its line, a full stop, is set just above the letter by all.
 */
const dotsOnLetters = (markup: string): string =>
  markup.replaceAll(DOTTED, '<mover accent="true">$1.</mo></mover>');

function toMathML(tex: string, displayMode: boolean, id: string): string {
  try {
    // `trust` lets \class through; the TeX is our own. A mistake in it must stop the build.
    const markup = temml.renderToString(tex, {
      displayMode,
      annotate: false,
      xml: true,
      trust: true,
      throwOnError: true,
    });
    return dotsOnLetters(markup);
  } catch (error) {
    throw new Error(`The TeX of '${id}' cannot be drawn: ${tex}`, { cause: error });
  }
}

function mapValues<V, W>(
  record: Readonly<Record<string, V>>,
  change: (value: V) => W,
): Record<string, W> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
