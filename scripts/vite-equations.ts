import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import { renderEquations, type Definition } from './equations/render.ts';

const NAME = 'virtual:equations';
const RESOLVED = `\0${NAME}`;

interface Catalogue {
  readonly activationList: readonly Definition[];
  readonly membraneList: readonly Definition[];
}

/**
 * Serves `virtual:equations`: the equations of the catalogue, drawn to MathML while building.
 * So the page needs neither a TeX library nor a math font.
 */
export function equations(root = fileURLToPath(new URL('..', import.meta.url))): Plugin {
  const core = `${root.replaceAll('\\', '/').replace(/\/$/u, '')}/src/core/`;
  return {
    name: 'threshold:equations',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      // The catalogue is TypeScript; Vite's runner reads it where Node 20 alone cannot.
      const { module } = await runnerImport<Catalogue>(`${core}catalogue.ts`, {
        configFile: false,
        logLevel: 'error',
        root,
      });
      const rendered = renderEquations([...module.activationList, ...module.membraneList]);
      return Object.entries(rendered)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
    // While developing, a changed model redraws its equations at once.
    hotUpdate({ file, modules }) {
      const mine = this.environment.moduleGraph.getModuleById(RESOLVED);
      if (!mine || !file.startsWith(core)) return undefined;
      this.environment.moduleGraph.invalidateModule(mine);
      return [...modules, mine];
    },
  };
}
