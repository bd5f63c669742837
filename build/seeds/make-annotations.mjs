// `node build/seeds/make-annotations.mjs`: writes seeds/*/annotations.json anew from build/seeds/passages. Run it after a
// change to a sample brief or to its passages; a unit test fails when the files and their authoring differ.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { AUTHORED_SEEDS } from './authored-seeds.mjs';
import { ENTITIES } from './entities.mjs';
import { findPassage } from './find-passage.mjs';
import { buildAnnotations } from './seed-authoring.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

// The app's own importer and anchoring decide the text and the offsets. They are TypeScript, which Node 20 cannot read.
// The importers are loaded when a file asks for them, so the server stays until all briefs are read.
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  resolve: { alias: [{ find: /^#(core|electron)\//, replacement: `${root}/$1/` }] },
});

const { readSeedDocument } = /** @type {typeof import('../../electron/seeds/read-seeds.ts')} */ (
  await server.ssrLoadModule('/electron/seeds/read-seeds.ts')
);
const { describeSpan } = /** @type {typeof import('../../core/anchoring/describe.ts')} */ (
  await server.ssrLoadModule('/core/anchoring/describe.ts')
);

for (const seed of AUTHORED_SEEDS) {
  const folder = path.join(root, 'seeds', seed.name);
  const { text } = (await readSeedDocument(folder)).text;
  const annotations = buildAnnotations(seed, ENTITIES, (pointer) =>
    findPassage(text, pointer).map(({ start, end }) => describeSpan(text, start, end)),
  );
  await writeFile(path.join(folder, 'annotations.json'), `${JSON.stringify(annotations, null, 2)}\n`);
  console.log(`${seed.name}: ${annotations.annotations.length} passages`);
}
await server.close();
