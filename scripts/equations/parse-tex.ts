/**
 * A small reader of TeX math: just enough to tell symbols apart.
 *
 * It splits a line into atoms. An atom is a nucleus (a character, a command, a group) with its subscript,
 * superscript and primes: `g_{Na}` is one atom, so nobody can mistake a part of it for `g` or `N`.
 */

export interface Atom {
  /** The nucleus as written, for output. */
  readonly source: string;
  /** The same in one spelling (`\bar g` and `\bar{g}` agree), for comparing. */
  readonly nucleus: string;
  /** What stands inside the braces, when the nucleus is a plain group. */
  readonly inner: string | undefined;
  /** Contents of the scripts without their braces; primes as written, '' when absent. */
  readonly sub: string | undefined;
  readonly sup: string | undefined;
  readonly primes: string;
  /** White space before the atom, kept so that unmarked text comes out as it went in. */
  readonly space: string;
  /** True if a letter or command follows without a space: the `d` of `dt`. */
  readonly glued: boolean;
}

/** Commands that make one symbol together with their argument, or whose argument is no mathematics. */
const OPAQUE = new Set(
  (
    'text textrm textit textbf mathrm mathit mathbf mathsf mathcal mathbb boldsymbol operatorname ' +
    'bar hat tilde dot ddot vec overline underline widehat widetilde begin end hspace tag label color class'
  ).split(' '),
);

const TOKEN = /\s+|\\\\(?:\s*\[[^\]]*\])?|\\[A-Za-z]+\*?|\\.|[^\s]/guy;

export function tokenise(tex: string): string[] {
  return tex.match(TOKEN) ?? [];
}

export function parseTex(tex: string): Atom[] {
  const reader = new TexReader(tokenise(tex));
  const atoms: Atom[] = [];
  for (let atom = reader.atom(); atom; atom = reader.atom()) atoms.push(atom);
  return atoms;
}

/** One spelling for everything that means the same symbol: spaces and needless braces dropped. */
export function canonical(tex: string): string {
  return parseTex(tex).map(canonicalAtom).join(' ');
}

export function canonicalAtom({ nucleus, primes, sub, sup }: Atom): string {
  const lower = sub === undefined ? '' : `_{${canonical(sub)}}`;
  const upper = sup === undefined ? '' : `^{${canonical(sup)}}`;
  return nucleus + primes + lower + upper;
}

class TexReader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  atom(): Atom | undefined {
    const space = this.#space();
    if (this.#peek() === undefined) return undefined;
    const { source, inner } = this.#nucleus();
    const scripts = this.#scripts();
    const glued = /^[\\A-Za-z]/u.test(this.#peek() ?? '');
    return { source, inner, nucleus: spell(source, inner), space, glued, ...scripts };
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  #space(): string {
    const token = this.#peek() ?? '';
    if (!/^\s/u.test(token)) return '';
    this.#at += 1;
    return token;
  }

  #nucleus(): { source: string; inner: string | undefined } {
    const token = this.#next();
    if (token === '{') {
      const inner = this.#untilBrace();
      return { source: `{${inner}}`, inner };
    }
    if (!token.startsWith('\\') || !OPAQUE.has(token.slice(1).replace('*', ''))) {
      return { source: token, inner: undefined };
    }
    let source = `${token}{${this.#argument()}}`;
    // \begin{array}{ll} has a column list, \color{red}{…} and \class{a}{…} a body: all left alone.
    while (/^\\(?:begin|color|class)\{/u.test(source) && this.#peek() === '{') {
      source += `{${this.#argument()}}`;
    }
    return { source, inner: undefined };
  }

  #scripts() {
    let sub: string | undefined;
    let sup: string | undefined;
    let primes = '';
    for (;;) {
      const start = this.#at;
      this.#space();
      const token = this.#peek();
      if (token === '_' || token === '^' || token === "'") this.#at += 1;
      if (token === '_') sub = this.#argument();
      else if (token === '^') sup = this.#argument();
      else if (token === "'") primes += token;
      else {
        this.#at = start;
        return { sub, sup, primes };
      }
    }
  }

  /** The argument of a command or script: a group's contents, or a single nucleus. */
  #argument(): string {
    this.#space();
    if (this.#peek() === undefined) return '';
    const { source, inner } = this.#nucleus();
    return inner ?? source;
  }

  #next(): string {
    const token = this.#tokens[this.#at] ?? '';
    this.#at += 1;
    return token;
  }

  #untilBrace(): string {
    let text = '';
    for (let depth = 1; this.#peek() !== undefined;) {
      const token = this.#next();
      if (token === '{') depth += 1;
      if (token === '}') depth -= 1;
      if (depth === 0) break;
      text += token;
    }
    return text;
  }
}

function spell(source: string, inner: string | undefined): string {
  if (inner === undefined) return source.startsWith('\\') ? source.replace(/\s+/gu, '') : source;
  const atoms = parseTex(inner);
  return atoms.length === 1 ? canonical(inner) : `{${canonical(inner)}}`;
}
