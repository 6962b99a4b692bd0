// The module that scripts/vite-equations.ts makes from the catalogue at build time.
declare module 'virtual:equations' {
  /** Model id → its equations as MathML, one string a line. */
  export const equations: Readonly<Record<string, readonly string[]>>;
  /** Model id → parameter key → the parameter's symbol alone, as MathML. */
  export const symbols: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
