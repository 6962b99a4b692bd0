// The module that scripts/vite-equations.ts makes from the catalogue at build time.
declare module 'virtual:equations' {
  import type { Evidence } from './src/core/contracts/quantity.ts';

  /** Model id → its equations as MathML, one string a line. */
  export const equations: Readonly<Record<string, readonly string[]>>;
  /** Model id → parameter key → the parameter's symbol alone, as MathML. */
  export const symbols: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Model id → what it was fitted to, what it leaves out, what nobody knows. */
  export const evidence: Readonly<Record<string, Evidence>>;
}
