import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BriefEdit } from '#core/edits/edit.ts';
import { type BriefId, briefIdSchema, entityIdSchema } from '#core/model/ids.ts';
import type { Library } from '#electron/storage/library.ts';
import { aBrief, anAnnotation, aRelation } from '#test/support/builders.ts';
import {
  aBriefTransaction,
  aLibraryTransaction,
  aNewBrief,
  createAnnotation,
  openTestLibrary,
  unwrap,
  withTemporaryFolder,
} from '#test/support/storage-fixtures.ts';

const briefId = (text: string) => briefIdSchema.parse(text);
const entity = (text: string) => entityIdSchema.parse(text);
const mention = (id: string, entityId: string | null, start = 0) =>
  anAnnotation({
    id,
    entityId,
    spans: [
      { start, end: start + 5, quote: { exact: `word ${id}`, prefix: 'before\nit ', suffix: ' after' } },
    ],
  });
const passageEnd = (brief: string, annotationId: string) => ({
  kind: 'passage',
  briefId: brief,
  annotationId,
});

/** More briefs than are kept open, so that some have to be looked into again. */
const MANY = Array.from({ length: 12 }, (_value, index) => `brief-${index}`);

async function fill(library: Library): Promise<void> {
  for (const id of MANY) {
    const annotations = [
      mention(`${id}-b`, 'rutte', 40),
      mention(`${id}-a`, 'rutte'),
      mention(`${id}-c`, null),
    ];
    unwrap(await library.addBrief(aNewBrief(id, { annotations })));
  }
}

const counts = async (library: Library, except: readonly BriefId[] = []) =>
  Object.fromEntries(unwrap(await library.references.countMentions(except)));

describe('countMentions', () => {
  it('counts over all briefs, and leaves out those that the asker counts itself', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      await fill(library);
      expect(await counts(library)).toEqual({ rutte: 24 });
      expect(await counts(library, [briefId('brief-3')])).toEqual({ rutte: 22 });
      await library.close();
    });
  });

  it('keeps up with edits, in a brief that is open and in one that was closed meanwhile', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      await fill(library);
      await counts(library);
      const edit: BriefEdit = {
        kind: 'annotation/update',
        id: mention('brief-0-a', null).id,
        changes: { entityId: entity('nis') },
      };
      unwrap(await library.apply(aBriefTransaction(briefId('brief-0'), 1, [edit])));
      expect(await counts(library)).toEqual({ rutte: 23, nis: 1 });
      for (const id of MANY.slice(1)) unwrap(await library.readBrief(briefId(id)));
      await library.references.countMentions([]); // closes what is not used
      expect(await counts(library)).toEqual({ rutte: 23, nis: 1 });
      await library.close();
    });
  });

  it('is silent about briefs in the trash', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      await fill(library);
      const trash = {
        kind: 'brief/update',
        id: briefId('brief-1'),
        changes: { trashed: aBrief().created },
      } as const;
      unwrap(await library.apply(aLibraryTransaction(library.getRevision(), [trash])));
      expect(await counts(library)).toEqual({ rutte: 22 });
      await library.close();
    });
  });
});

describe('references.json', () => {
  it('spares the next session the briefs that have not changed', async () => {
    await withTemporaryFolder(async (folder) => {
      const first = await openTestLibrary(folder);
      await fill(first);
      await counts(first);
      await first.close();
      // What the file says is believed, so a brief that cannot be opened is still counted.
      await rm(path.join(folder, 'briefs', 'brief-5', 'state.json'), { force: true });
      await damageQuietly(path.join(folder, 'briefs', 'brief-5', 'history.jsonl'));
      const second = await openTestLibrary(folder);
      expect(await counts(second)).toEqual({ rutte: 24 });
      await second.close();
    });
  });

  it.each([
    ['missing', (file: string) => rm(file)],
    ['damaged', (file: string) => writeFile(file, '{"briefs":[]}')],
  ])('is made anew when it is %s', async (_name, harm) => {
    await withTemporaryFolder(async (folder) => {
      const first = await openTestLibrary(folder);
      await fill(first);
      await counts(first);
      await first.close();
      await harm(path.join(folder, 'references.json'));
      const second = await openTestLibrary(folder);
      expect(second.notices).toEqual([]);
      expect(await counts(second)).toEqual({ rutte: 24 });
      await second.close();
      expect(await readFile(path.join(folder, 'references.json'), 'utf8')).toContain('"rutte",2');
    });
  });

  it('is not believed about a brief that has changed since', async () => {
    await withTemporaryFolder(async (folder) => {
      const file = path.join(folder, 'references.json');
      const first = await openTestLibrary(folder);
      await fill(first);
      await counts(first);
      await first.close();
      await copyFile(file, `${folder}-old.json`);
      const second = await openTestLibrary(folder);
      const added = createAnnotation('new', { entityId: 'rutte' });
      unwrap(await second.apply(aBriefTransaction(briefId('brief-2'), 1, [added])));
      await second.close();
      await copyFile(`${folder}-old.json`, file);
      const third = await openTestLibrary(folder);
      expect(await counts(third)).toEqual({ rutte: 25 });
      await third.close();
      await rm(`${folder}-old.json`);
    });
  });

  it('is not read when the library is opened, and not written when nobody asked', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      await fill(library);
      await library.close();
      await expect(readFile(path.join(folder, 'references.json'))).rejects.toThrow('ENOENT');
    });
  });
});

describe('findMentions', () => {
  it('lists them brief by brief in text order, with the words around, and says how many there are', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      await fill(library);
      const found = unwrap(
        await library.references.findMentions([entity('rutte')], { except: [], limit: 3 }),
      );
      expect(found.total).toBe(24);
      expect(found.briefIds).toEqual(MANY);
      expect(found.mentions).toHaveLength(3);
      expect(found.mentions[0]).toEqual({
        briefId: 'brief-0',
        annotationId: 'brief-0-a',
        entityId: 'rutte',
        label: 'person',
        text: 'word brief-0-a',
        prefix: 'before it ',
        suffix: ' after',
        isOrphan: false,
      });
      expect(found.mentions[1]?.annotationId).toBe('brief-0-b');
      await library.close();
    });
  });

  it('leaves out a brief that cannot be opened, and answers for the others', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      await fill(library);
      await library.close();
      await rm(path.join(folder, 'briefs', 'brief-7'), { recursive: true });
      const again = await openTestLibrary(folder);
      const found = unwrap(
        await again.references.findMentions([entity('rutte')], { except: [], limit: 100 }),
      );
      expect(found.mentions.map((row) => row.briefId)).not.toContain('brief-7');
      expect(found.mentions).toHaveLength(22);
      await again.close();
    });
  });
});

describe('findRelations', () => {
  async function withLinks(look: (library: Library) => Promise<void>): Promise<void> {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      await fill(library);
      const relations = [
        aRelation({
          id: 'across',
          from: passageEnd('brief-0', 'brief-0-a'),
          to: passageEnd('brief-9', 'brief-9-c'),
        }),
        aRelation({
          id: 'to-gone',
          from: passageEnd('brief-0', 'brief-0-a'),
          to: passageEnd('brief-9', 'gone'),
        }),
        aRelation({ id: 'of-entities', to: { kind: 'entity', entityId: 'rutte' } }),
      ];
      const edits = relations.map((relation): BriefEdit => ({ kind: 'relation/create', relation }));
      unwrap(await library.apply(aBriefTransaction(briefId('brief-0'), 1, edits)));
      await look(library);
      await library.close();
    });
  }

  it('finds from the other brief what was asserted in this one, with the words of both ends', async () => {
    await withLinks(async (library) => {
      const found = unwrap(
        await library.references.findRelations({ of: 'brief', briefId: briefId('brief-9') }, { except: [] }),
      );
      expect(found.relations.map((each) => [each.briefId, each.relation.id])).toEqual([
        ['brief-0', 'across'],
        ['brief-0', 'to-gone'],
      ]);
      expect(found.passages.map((each) => each.text).toSorted()).toEqual([
        'word brief-0-a',
        'word brief-9-c',
      ]);
    });
  });

  it('adds the words of passages that the asker names', async () => {
    await withLinks(async (library) => {
      const also = [{ briefId: briefId('brief-4'), annotationId: mention('brief-4-b', null).id }];
      const found = unwrap(
        await library.references.findRelations(
          { of: 'brief', briefId: briefId('brief-1') },
          { except: [], also },
        ),
      );
      expect(found.relations).toEqual([]);
      expect(found.passages.map((each) => each.text)).toEqual(['word brief-4-b']);
    });
  });

  it('finds by entity, and all there are', async () => {
    await withLinks(async (library) => {
      const byEntity = { of: 'entities', entityIds: [entity('rutte')] } as const;
      const ids = async (
        query: Parameters<typeof library.references.findRelations>[0],
        except: BriefId[] = [],
      ) =>
        unwrap(await library.references.findRelations(query, { except })).relations.map(
          ({ relation }) => relation.id,
        );
      expect(await ids(byEntity)).toEqual(['of-entities']);
      expect(await ids({ of: 'library' })).toEqual(['across', 'to-gone', 'of-entities']);
      expect(await ids({ of: 'library' }, [briefId('brief-0')])).toEqual([]);
    });
  });
});

describe('findPassages', () => {
  it('finds by words of the quote and the title, newest brief first, and remembers what it has read', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      await fill(library);
      const title = 'Shipping at Rajin';
      const brief = aBrief({ id: 'ships', title, created: '2025-01-01T00:00:00.000Z' });
      unwrap(
        await library.addBrief({ ...aNewBrief('ships', { annotations: [mention('mole', null)] }), brief }),
      );
      const find = async (words: string) =>
        unwrap(await library.references.findPassages(words, { except: [], limit: 4 })).map(
          ({ annotationId }) => annotationId,
        );
      expect(await find('')).toEqual(['mole', 'brief-0-b', 'brief-0-a', 'brief-0-c']);
      expect(await find('rajin word')).toEqual(['mole']);
      expect(await find('brief-11-b')).toEqual(['brief-11-b']);
      const edit: BriefEdit = { kind: 'annotation/remove', id: mention('mole', null).id };
      unwrap(await library.apply(aBriefTransaction(briefId('ships'), 1, [edit])));
      expect(await find('rajin')).toEqual([]);
      await library.close();
    });
  });
});

describe('readMarks', () => {
  it('gives the marks of several briefs with the revision that edits to them build on', async () => {
    await withTemporaryFolder(async (folder) => {
      const library = await openTestLibrary(folder);
      await fill(library);
      const read = unwrap(await library.references.readMarks(MANY.map(briefId)));
      expect(read.map(({ briefId: id, revision }) => [id, revision])).toEqual(MANY.map((id) => [id, 1]));
      expect(read[4]?.state.annotations.size).toBe(3);
      expect(await library.references.readMarks([briefId('none')])).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
      await library.close();
    });
  });
});

/** Other bytes, the same length: what the cache goes by. */
async function damageQuietly(file: string): Promise<void> {
  const bytes = await readFile(file);
  bytes.fill('x');
  await writeFile(file, bytes);
}
