import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { thirdPartyNotices } from './scripts/vite-notices.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Vite writes no type declarations; the TypeScript compiler adds them, in a folder of their own. */
function declarations(): Plugin {
  return {
    name: 'threshold:declarations',
    closeBundle() {
      const args = [here('node_modules/typescript/bin/tsc'), '-p', here('tsconfig.lib.json')];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) this.error(`tsc could not write the declarations:\n${stdout}${stderr}`);
      writeFileSync(here('dist-lib/threshold-core.d.ts'), "export * from './types/index.js';\n");
    },
  };
}

/** The core alone, as one file without dependencies, for Node or any page: dist-lib/threshold-core.js */
export default defineConfig({
  plugins: [declarations(), ...thirdPartyNotices().notices],
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist-lib',
    emptyOutDir: true,
    minify: false,
    lib: { entry: here('src/core/index.ts'), formats: ['es'], fileName: () => 'threshold-core.js' },
  },
});
