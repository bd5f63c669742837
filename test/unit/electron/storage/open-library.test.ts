import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { transactionSchema } from '#core/edits/edit.ts';
import { openLibrary } from '#electron/storage/open-library.ts';
import { anAnnotation, anEntity } from '#test/support/builders.ts';
import {
  aBriefTransaction,
  aLibraryTransaction,
  aNewBrief,
  createAnnotation,
  openTestLibrary,
  TEST_OPTIONS,
  unwrap,
  withTemporaryFolder,
} from '#test/support/storage-fixtures.ts';

describe('openLibrary', () => {
  it('creates a library in a folder that does not exist yet, with the starter codebook', async () => {
    await withTemporaryFolder(async (parent) => {
      const library = await openTestLibrary(path.join(parent, 'new', 'library'));
      expect(library.getState().name).toBe('My library');
      expect(library.getState().codebook.labels).toHaveLength(9);
      expect(library.notices).toEqual([]);
      expect(library.getRevision()).toBe(0);
      await library.close();
    });
  });

  it('leaves a folder with other things in it alone', async () => {
    await withTemporaryFolder(async (folder) => {
      await writeFile(path.join(folder, 'holiday.jpg'), 'not a library');
      const opened = await openLibrary({ ...TEST_OPTIONS, folder });
      expect(opened).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
      expect(await readdir(folder)).toEqual(['holiday.jpg']);
    });
  });

  it('finds after a restart what was acknowledged: brief, text, marks, entities', async () => {
    await withTemporaryFolder(async (folder) => {
      const first = await openTestLibrary(folder);
      const brief = unwrap(await first.addBrief(aNewBrief()));
      unwrap(await first.apply(aLibraryTransaction(1, [{ kind: 'entity/create', entity: anEntity() }])));
      const edits = [createAnnotation('annotation-1', { note: 'seen 🚂 twice' })];
      const saved = unwrap(await first.apply(aBriefTransaction(brief.id, 0, edits)));
      expect(saved).toEqual({ revisions: [1], savedAt: '2026-01-05T09:00:00.000Z' });
      await first.close();

      const second = await openTestLibrary(folder);
      expect(second.notices).toEqual([]);
      expect([...second.getState().entities.values()]).toEqual([anEntity()]);
      expect([...second.getState().briefs.values()]).toEqual([brief]);
      expect(second.getRevision()).toBe(2);
      const opened = unwrap(await second.readBrief(brief.id));
      expect(opened.revision).toBe(1);
      expect(opened.text).toEqual(aNewBrief().text);
      expect([...opened.state.annotations.values()]).toEqual([
        anAnnotation({ id: 'annotation-1', note: 'seen 🚂 twice' }),
      ]);
      await second.close();
    });
  });

  it('keeps the original bytes of an imported file', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      const added = aNewBrief();
      const brief = unwrap(await library.addBrief(added));
      const source = await readFile(path.join(folder, 'briefs', brief.id, 'source.txt'));
      expect(Buffer.compare(source, Buffer.from(added.sourceBytes))).toBe(0);
      expect(library.findBriefBySha256(brief.source.sha256)).toEqual(brief);
      expect(library.findBriefBySha256('f'.repeat(64))).toBeUndefined();
      await library.close();
    });
  });

  it('adds a brief together with its marks and entities', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      const annotations = [anAnnotation({ entityId: 'entity-1', status: 'draft' })];
      const brief = unwrap(
        await library.addBrief(aNewBrief('seed', { annotations, entities: [anEntity()] })),
      );
      const opened = unwrap(await library.readBrief(brief.id));
      expect([...opened.state.annotations.values()]).toEqual(annotations);
      expect(opened.revision).toBe(1);
      expect(library.getCounts().get(brief.id)).toEqual({ annotations: 1, drafts: 1, orphans: 0 });
      await library.close();
    });
  });

  it('lists the marks of a new brief before anybody opens it, now and after a restart', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      const annotations = [anAnnotation(), anAnnotation({ id: 'annotation-2', status: 'draft' })];
      const brief = unwrap(await library.addBrief({ ...aNewBrief(), annotations }));
      const expected = { annotations: 2, drafts: 1, orphans: 0 };
      expect(library.getCounts().get(brief.id)).toEqual(expected);
      await library.close();
      const again = await openTestLibrary(folder);
      expect(again.getCounts().get(brief.id)).toEqual(expected);
      await again.close();
    });
  });

  it('writes the parts of an action in their order, as one group', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      const brief = unwrap(await library.addBrief(aNewBrief()));
      const saved = unwrap(
        await library.apply(
          transactionSchema.parse({
            groupId: 'group-a',
            cause: 'do',
            label: 'Tag as Person',
            parts: [
              { scope: 'library', baseRevision: 1, edits: [{ kind: 'entity/create', entity: anEntity() }] },
              {
                scope: 'brief',
                briefId: brief.id,
                baseRevision: 0,
                edits: [createAnnotation('annotation-1', { entityId: 'entity-1' })],
              },
            ],
          }),
        ),
      );
      expect(saved.revisions).toEqual([2, 1]);
      await library.close();
    });
  });

  it('refuses an edit that was computed against another revision, and changes nothing', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      const brief = unwrap(await library.addBrief(aNewBrief()));
      unwrap(await library.apply(aBriefTransaction(brief.id, 0)));
      expect(await library.apply(aBriefTransaction(brief.id, 0))).toMatchObject({
        ok: false,
        error: { code: 'conflict' },
      });
      expect(unwrap(await library.readBrief(brief.id)).state.annotations.size).toBe(1);
      await library.close();
    });
  });

  it('takes edits that are sent without waiting for the ones before them', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      const brief = unwrap(await library.addBrief(aNewBrief()));
      const sent = Array.from({ length: 200 }, (_, base) => library.apply(aBriefTransaction(brief.id, base)));
      const revisions = (await Promise.all(sent)).map((saved) => unwrap(saved).revisions[0]);
      expect(revisions).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
      await library.close();
      const reopened = await openTestLibrary(folder);
      expect(reopened.getCounts().get(brief.id)?.annotations).toBe(200);
      await reopened.close();
    });
  });

  it('takes nothing after it was closed', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      await library.close();
      expect(
        await library.apply(aLibraryTransaction(0, [{ kind: 'library/rename', name: 'B' }])),
      ).toMatchObject({
        ok: false,
        error: { code: 'library-closed' },
      });
    });
  });

  it('does not open a library twice at the same time', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      expect(await openLibrary({ ...TEST_OPTIONS, folder })).toMatchObject({
        ok: false,
        error: { code: 'library-locked' },
      });
      await library.close();
      const again = await openTestLibrary(folder);
      await again.close();
    });
  });

  it('writes nothing when it only reads', async () => {
    await withTemporaryFolder(async (folder) => {
      const first = await openTestLibrary(folder);
      const brief = unwrap(await first.addBrief(aNewBrief()));
      unwrap(await first.apply(aBriefTransaction(brief.id, 0)));
      await first.close();
      const before = await readAll(folder);
      const second = await openTestLibrary(folder);
      unwrap(await second.readBrief(brief.id));
      await second.close();
      const after = await readAll(folder);
      expect([...after.keys()]).toEqual([...before.keys()]);
      expect([...after].filter(([name, bytes]) => !before.get(name)?.equals(bytes))).toEqual([]);
    });
  });
});

async function readAll(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.toSorted().map(async (file) => [file, await readFile(file)] as const)),
  );
}
