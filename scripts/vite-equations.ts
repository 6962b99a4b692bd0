import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type { Evidence } from '../src/core/contracts/quantity.ts';
import type { Text } from '../src/core/contracts/text.ts';
import { renderEquations, type Definition } from './equations/render.ts';
import { typeset } from './typeset/typeset.ts';

const NAME = 'virtual:equations';
const RESOLVED = `\0${NAME}`;
const STYLES = `${NAME}.css`;
const RESOLVED_STYLES = `\0${STYLES}`;

interface Declared extends Definition {
  readonly evidence: Evidence;
}

interface Catalogue {
  readonly activationList: readonly Declared[];
  readonly membraneList: readonly Declared[];
}

/**
 * Serves `virtual:equations`: the equations of the catalogue, drawn to MathML while building, and the evidence
 * they rest on. So the page needs no TeX library, and loads both after its plots.
 */
export function equations(root = fileURLToPath(new URL('..', import.meta.url))): Plugin {
  let css = '';
  const core = `${root.replaceAll('\\', '/').replace(/\/$/u, '')}/src/core/`;
  return {
    name: 'threshold:equations',
    resolveId: (id) => (id === NAME || id === STYLES ? `\0${id}` : undefined),
    async load(id) {
      if (id === RESOLVED_STYLES) return css;
      if (id !== RESOLVED) return undefined;
      // The catalogue is TypeScript; Vite's runner reads it where Node 20 alone cannot.
      const { module } = await runnerImport<Catalogue>(`${core}catalogue.ts`, {
        configFile: false,
        logLevel: 'error',
        root,
      });
      const models = [...module.activationList, ...module.membraneList];
      const drawn = renderEquations(models);
      ({ css } = drawn);
      return [
        `import '${STYLES}';`,
        `export const equations = ${JSON.stringify(drawn.equations)};`,
        `export const symbols = ${JSON.stringify(drawn.symbols)};`,
        `export const evidence = ${JSON.stringify(Object.fromEntries(models.map(evidenceOf)))};`,
      ].join('\n');
    },
    // While developing, a changed model redraws its equations at once.
    hotUpdate({ file, modules }) {
      const mine = this.environment.moduleGraph.getModuleById(RESOLVED);
      if (!mine || !file.startsWith(core)) return undefined;
      const styles = this.environment.moduleGraph.getModuleById(RESOLVED_STYLES);
      const drawn = styles ? [mine, styles] : [mine];
      for (const module of drawn) this.environment.moduleGraph.invalidateModule(module);
      return [...modules, ...drawn];
    },
  };
}

const evidenceOf = ({ id, evidence: { fittedTo, leavesOut, notKnown } }: Declared) =>
  [
    id,
    {
      fittedTo: set(fittedTo),
      leavesOut: set(leavesOut),
      notKnown: set(notKnown),
    } satisfies Evidence,
  ] as const;

const set = ({ en, pl }: Text): Text => ({ en: typeset('en', en), pl: typeset('pl', pl) });
