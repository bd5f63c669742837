import path from 'node:path';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '../..');

/** Bundles a script that Electron runs instead of the app: to put one part of the main process under test by itself. */
export async function buildElectronScript(entry: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: [{ find: /^#(core|electron)\//, replacement: `${root}/$1/` }] },
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: entry,
      target: 'node20.18',
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { format: 'es', entryFileNames: 'main.mjs' } },
    },
  });
  return path.join(outDir, 'main.mjs');
}
