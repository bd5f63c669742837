import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bringEntitiesOnce } from '#electron/seeds/read-seeds.ts';
import { readShippedSeeds, SEED_NAMES } from '#test/support/read-seed.ts';
import { openTestLibrary, unwrap, withTemporaryFolder } from '#test/support/storage-fixtures.ts';

async function fillLibrary(folder: string): Promise<void> {
  const library = await openTestLibrary(folder);
  for (const seed of bringEntitiesOnce(await readShippedSeeds())) unwrap(await library.addBrief(seed));
  await library.close();
}

describe('the sample briefs in a library', () => {
  it('come back after a restart with every passage, relation and entity', () =>
    withTemporaryFolder(async (folder) => {
      await fillLibrary(folder);
      const library = await openTestLibrary(folder);
      const { briefs, entities: registry } = library.getState();
      expect([...briefs.keys()]).toEqual([...SEED_NAMES]);
      for (const { brief, text, annotations, relations, entities } of await readShippedSeeds()) {
        const read = unwrap(await library.readBrief(brief.id));
        expect(read.notices).toEqual([]);
        expect(read.text).toEqual(text);
        expect([...read.state.annotations.values()]).toEqual(annotations);
        expect([...read.state.relations.values()]).toEqual(relations);
        for (const entity of entities) expect(registry.get(entity.id)).toEqual(entity);
      }
      await library.close();
    }));

  it('keep their original file, byte for byte', () =>
    withTemporaryFolder(async (folder) => {
      await fillLibrary(folder);
      for (const { brief, sourceBytes, sourceExtension } of await readShippedSeeds()) {
        const kept = await readFile(path.join(folder, 'briefs', brief.id, `source${sourceExtension}`));
        expect(kept.equals(sourceBytes)).toBe(true);
      }
    }));

  it('are known by their bytes when somebody imports one of them again', () =>
    withTemporaryFolder(async (folder) => {
      await fillLibrary(folder);
      const library = await openTestLibrary(folder);
      for (const { brief } of await readShippedSeeds()) {
        expect(library.findBriefBySha256(brief.source.sha256)?.id).toBe(brief.id);
      }
      await library.close();
    }));
});
