import { canonicalAtom, parseTex, type Atom } from './parse-tex.ts';

/** Parameter key → its symbol in TeX. */
export type Symbols = Readonly<Record<string, string>>;

interface Pattern {
  readonly key: string;
  readonly atoms: readonly string[];
  /** The symbol itself ends in a superscript, so a superscript is part of it and not a power. */
  readonly ownsPower: boolean;
}

/**
 * Wraps each parameter symbol of a TeX line as `{\class{sym sym-<key>}{…}}`, so that the page can light it up.
 * Only whole symbols count: `C` is not found in `\cos`, in `C_m` or in the subscript of `E_{C}`.
 */
export function markSymbols(tex: string, symbols: Symbols): string {
  return mark(tex, Object.entries(symbols).map(toPattern).toSorted(longestFirst));
}

function toPattern([key, tex]: [string, string]): Pattern {
  const atoms = parseTex(tex);
  return { key, atoms: atoms.map(canonicalAtom), ownsPower: atoms.at(-1)?.sup !== undefined };
}

const longestFirst = (a: Pattern, b: Pattern) => b.atoms.length - a.atoms.length;

function mark(tex: string, patterns: readonly Pattern[]): string {
  const atoms = parseTex(tex);
  let out = '';
  for (let at = 0; at < atoms.length;) {
    const found = patterns.find((pattern) => matches(atoms, at, pattern));
    const size = found?.atoms.length ?? 1;
    const group = atoms.slice(at, at + size);
    out += found
      ? wrap(group, found, patterns)
      : group.map((atom) => plain(atom, patterns)).join('');
    at += size;
  }
  return out;
}

function matches(atoms: readonly Atom[], at: number, pattern: Pattern): boolean {
  const last = pattern.atoms.length - 1;
  return (
    last >= 0 &&
    pattern.atoms.every((wanted, i) => {
      const atom = atoms[at + i];
      if (!atom || isDifferential(atom)) return false;
      return wanted === canonicalAtom(i === last && !pattern.ownsPower ? withoutPower(atom) : atom);
    })
  );
}

/** `d` written against the next letter, as in `dV` or `dt`, is a differential and no parameter called d. */
const isDifferential = (atom: Atom) =>
  atom.nucleus === 'd' && atom.glued && atom.sub === undefined && atom.sup === undefined;

const withoutPower = (atom: Atom): Atom => ({ ...atom, sup: undefined });

function wrap(
  atoms: readonly Atom[],
  { key, ownsPower }: Pattern,
  all: readonly Pattern[],
): string {
  const last = atoms.at(-1);
  const inside = atoms.map((atom) =>
    spellOut(atom, atom === last && !ownsPower ? undefined : atom.sup),
  );
  const power = last?.sup === undefined || ownsPower ? '' : `^{${mark(last.sup, all)}}`;
  const space = atoms[0]?.space ?? '';
  return `${space}{\\class{sym sym-${key}}{${inside.join('').trimStart()}}}${power}`;
}

/** An atom that is no symbol itself; symbols may still stand in its group or its power. */
function plain(atom: Atom, patterns: readonly Pattern[]): string {
  const source = atom.inner === undefined ? atom.source : `{${mark(atom.inner, patterns)}}`;
  return spellOut(
    { ...atom, source },
    atom.sup === undefined ? undefined : mark(atom.sup, patterns),
  );
}

function spellOut({ space, source, primes, sub }: Atom, sup: string | undefined): string {
  const lower = sub === undefined ? '' : `_{${sub}}`;
  const upper = sup === undefined ? '' : `^{${sup}}`;
  return space + source + primes + lower + upper;
}
