import path from 'node:path';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '../..');

/** Bundles the entry of a parsing process as the app does, because plain Node does not run TypeScript. */
export async function buildImportWorker(
  outDir: string,
  { entry = 'electron/importing/import-worker.ts' }: { readonly entry?: string } = {},
): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: [{ find: /^#(core|electron)\//, replacement: `${root}/$1/` }] },
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, entry),
      target: 'node20.18',
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { format: 'es', entryFileNames: 'import-worker.mjs' } },
    },
  });
  return path.join(outDir, 'import-worker.mjs');
}
