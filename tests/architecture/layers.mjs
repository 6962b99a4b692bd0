/**
 * Who may import whom: the one table that layers.test.ts asserts (ARCHITECTURE.md tells the reasons).
 *
 * A name is a place under src: a layer ('state'), a folder ('core/contracts') or a file ('core/catalogue').
 * Each layer may import from itself and from
 * - `from`: these places;
 * - `types`: these places too, but types only;
 * - `npm`: these packages (and modules made by the build).
 *
 * @typedef {{ from: readonly string[], types?: readonly string[], npm: readonly string[] }} Layer
 * @type {Readonly<Record<string, Layer>>}
 */
export const LAYERS = {
  core: { from: [], npm: [] },
  analysis: { from: ['core'], npm: [] },
  runtime: { from: ['core', 'analysis'], npm: [] },
  state: { from: ['core', 'analysis', 'runtime'], npm: ['zustand'] },
  live: { from: ['core', 'analysis', 'runtime', 'state'], npm: ['zustand'] },
  plots: { from: ['core/contracts'], npm: ['react', 'd3'] },
  i18n: { from: ['core/contracts'], types: ['core/catalogue'], npm: [] },
  content: { from: ['core/contracts', 'i18n'], types: ['state'], npm: [] },
  export: {
    from: ['core', 'analysis', 'state', 'live', 'plots', 'i18n'],
    npm: ['react', 'react-dom'],
  },
  ui: {
    from: [
      'core/contracts',
      'core/catalogue',
      'core/simulate',
      'analysis',
      'state',
      'live',
      'plots',
      'i18n',
      'content',
      'export',
    ],
    npm: ['react', 'zustand', 'virtual:equations', 'lean-qr'],
  },
  shells: {
    from: [
      'core',
      'analysis',
      'runtime',
      'state',
      'live',
      'plots',
      'i18n',
      'content',
      'export',
      'ui',
    ],
    npm: [
      'react',
      'react-dom',
      'zustand',
      'virtual:equations',
      '@fontsource-variable/source-sans-3',
    ],
  },
};

const KINDS = ['core/activations', 'core/membranes', 'core/stimuli', 'core/integrators'];

/**
 * The same inside the core; there, a name is a folder or a file of src/core.
 *
 * @type {Readonly<Record<string, Layer>>}
 */
export const CORE_PARTS = {
  'core/contracts': { from: [], npm: [] },
  'core/math': { from: ['core/contracts'], npm: [] },
  ...Object.fromEntries(
    KINDS.map((kind) => [kind, { from: ['core/contracts', 'core/math'], npm: [] }]),
  ),
  'core/catalogue': { from: ['core/contracts', 'core/math', ...KINDS], npm: [] },
  'core/simulate': { from: ['core/contracts', 'core/math', ...KINDS, 'core/catalogue'], npm: [] },
  'core/index': { from: ['core'], npm: [] },
};
