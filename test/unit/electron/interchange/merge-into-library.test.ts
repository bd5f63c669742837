import { describe, expect, it } from 'vitest';
import { gatherExport } from '#core/formats/gather-export.ts';
import { findFormat } from '#core/formats/registry.ts';
import { applyMerge, prepareMerge } from '#electron/interchange/merge-into-library.ts';
import { readInterchange } from '#electron/interchange/readers.ts';
import type { Library } from '#electron/storage/library.ts';
import { verifyLibrary } from '#electron/storage/verify-library.ts';
import { readSeed, readSeedExport, SEED_NAMES } from '#test/support/read-seed.ts';
import {
  aNewId,
  openTestLibrary,
  TEST_OPTIONS,
  unwrap,
  withTemporaryFolder,
} from '#test/support/storage-fixtures.ts';

const options = { now: TEST_OPTIONS.now, author: TEST_OPTIONS.author, newId: () => aNewId('merge') };

async function readSeedFiles(formatId: string, name: (typeof SEED_NAMES)[number]) {
  const format = findFormat(formatId);
  if (format === undefined) throw new Error(formatId);
  const { files } = unwrap(await format.serialize(await readSeedExport(name)));
  return unwrap(
    await readInterchange(
      files.map(({ suffix, content }) => ({
        name: `${name}${suffix}`,
        bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
      })),
    ),
  );
}

async function exportAgain(library: Library, title: string) {
  const { briefs } = library.getState();
  const brief = [...briefs.values()].find((candidate) => candidate.title === title);
  if (brief === undefined) throw new Error(`no brief ${title}`);
  const { text, state } = unwrap(await library.readBrief(brief.id));
  const { generator, exportedAt, exportedBy } = await readSeedExport('rail-traffic-tumangang');
  return gatherExport({ brief, text, state, library: library.getState(), exportedAt, exportedBy, generator });
}

describe('applyMerge', () => {
  it.each(SEED_NAMES)(
    'moves the sample %s to another library, passages, entities, relations and markings',
    (name) =>
      withTemporaryFolder(async (folder) => {
        const library = await openTestLibrary(folder);
        const plan = unwrap(
          await prepareMerge(library, await readSeedFiles('briefmark-json', name), options),
        );
        unwrap(await applyMerge(library, plan, options));
        const expected = await readSeedExport(name);
        const found = await exportAgain(library, expected.brief.title);
        expect(found.brief.markings).toEqual(expected.brief.markings);
        expect(found.text).toEqual(expected.text);
        const say = (input: typeof found) =>
          input.annotations.map(({ spans, label, entityId, assessment, markings, tags, note, status }) => ({
            spans,
            label,
            entity: input.entities.find(({ id }) => id === entityId)?.name ?? null,
            assessment,
            markings,
            tags,
            note,
            status,
          }));
        expect(say(found)).toEqual(say(expected));
        expect(found.relations.length).toBeGreaterThan(0);
        expect(unwrap(await verifyLibrary(library)).problems).toEqual([]);
        await library.close();
      }),
  );

  it('adds to a brief that is there only what it lacks, and nothing the second time', () =>
    withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      const seed = await readSeed('rail-traffic-tumangang');
      unwrap(await library.addBrief({ ...seed, annotations: seed.annotations.slice(0, 5), relations: [] }));
      const document = await readSeedFiles('web-annotation', 'rail-traffic-tumangang');
      const plan = unwrap(await prepareMerge(library, document, options));
      expect(plan.briefs[0]).toMatchObject({ existing: 'rail-traffic-tumangang', knownCount: 5 });
      expect(plan.newEntities).toEqual([]);
      unwrap(await applyMerge(library, plan, options));
      const after = unwrap(await library.readBrief(seed.brief.id));
      expect(after.state.annotations.size).toBe(seed.annotations.length);
      const again = unwrap(await prepareMerge(library, document, options));
      expect(again.briefs[0]).toMatchObject({ annotations: [], relations: [] });
      expect(library.getState().briefs.size).toBe(1);
      await library.close();
    }));

  it('makes nothing when it is only prepared', () =>
    withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      const revision = library.getRevision();
      unwrap(await prepareMerge(library, await readSeedFiles('stix', 'rail-traffic-tumangang'), options));
      expect(library.getRevision()).toBe(revision);
      expect(library.getState().entities.size).toBe(0);
      await library.close();
    }));
});
