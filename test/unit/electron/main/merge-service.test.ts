import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { err, ok } from '#core/result.ts';
import type { InterchangeFile } from '#electron/interchange/reader.ts';
import { readInterchange } from '#electron/interchange/readers.ts';
import { MergeService, type MergeServiceOptions } from '#electron/main/merge-service.ts';
import type { Library } from '#electron/storage/library.ts';
import {
  aNewId,
  openTestLibrary,
  TEST_OPTIONS,
  unwrap,
  withTemporaryFolder,
} from '#test/support/storage-fixtures.ts';

const TEXT = 'Anna saw lorries at Rajin.';
const STANDOFF = 'T1\tperson 0 4\tAnna\nT2\tconvoy 9 16\tlorries\n';

interface Scene {
  readonly service: MergeService;
  readonly library: Library;
  readonly folder: string;
  /** The standoff file and its text. */
  readonly files: readonly string[];
  readonly progress: unknown[];
  readonly read: ReturnType<typeof vi.fn<MergeServiceOptions['reader']['readAnnotations']>>;
}

function withScene(work: (scene: Scene) => Promise<void>): Promise<void> {
  return withTemporaryFolder(async (folder) => {
    const library = await openTestLibrary(path.join(folder, 'library'));
    const files = [path.join(folder, 'convoy.ann'), path.join(folder, 'convoy.txt')];
    await writeFile(files[0] ?? '', STANDOFF);
    await writeFile(files[1] ?? '', TEXT);
    const progress: unknown[] = [];
    const read = vi.fn(async (given: readonly InterchangeFile[]) => readInterchange(given));
    const service = new MergeService({
      library,
      reader: {
        readAnnotations: read,
        readWordReview: async ({ name }) => ok({ briefId: name, comments: [], exportedIds: [] }),
      },
      now: TEST_OPTIONS.now,
      newId: () => aNewId('merge'),
      author: () => 'R. Analyst',
      onProgress: (step) => progress.push(step),
    });
    await work({ service, library, folder, files, read, progress });
    await library.close();
  });
}

describe('MergeService', () => {
  it('says what taking files in would add, and writes nothing', () =>
    withScene(async ({ service, library, files }) => {
      const revision = library.getRevision();
      expect(unwrap(await service.plan(files))).toMatchObject({
        formatName: 'brat standoff',
        briefs: [{ title: 'convoy', isNew: true, added: 2, known: 0, unplaced: 0, relations: 0 }],
        newLabels: ['convoy'],
        newEntities: [],
        notes: [],
      });
      expect(library.getRevision()).toBe(revision);
      expect(library.getState().briefs.size).toBe(0);
    }));

  it('does what it said when it is told to, and adds nothing the second time', () =>
    withScene(async ({ service, library, files }) => {
      const { ticket } = unwrap(await service.plan(files));
      const { done, todo } = unwrap(await service.apply(ticket));
      expect(done).toMatchObject({
        libraryRevision: library.getRevision(),
        edits: [{ kind: 'codebook/replace' }],
        briefs: [{ brief: { title: 'convoy' }, counts: { annotations: 2, drafts: 2, orphans: 0 } }],
      });
      expect(todo).toEqual({ library: [], briefs: [] });
      const [brief] = [...library.getState().briefs.values()];
      if (brief === undefined) throw new Error('no brief');
      const { text, state } = unwrap(await library.readBrief(brief.id));
      expect(text.text).toBe(TEXT);
      expect(
        [...state.annotations.values()].map(({ label, status, author }) => [label, status, author]),
      ).toEqual([
        ['person', 'draft', 'R. Analyst'],
        ['convoy', 'draft', 'R. Analyst'],
      ]);
      expect(unwrap(await service.plan(files))).toMatchObject({
        briefs: [{ isNew: false, added: 0, known: 2 }],
        newLabels: [],
      });
    }));

  it('plans anew when it is applied: what was added meanwhile is not added twice', () =>
    withScene(async ({ service, files }) => {
      const first = unwrap(await service.plan(files));
      const second = unwrap(await service.plan(files));
      unwrap(await service.apply(first.ticket));
      expect(unwrap(await service.apply(second.ticket))).toMatchObject({
        done: { edits: [], briefs: [] },
        todo: { library: [], briefs: [] },
      });
    }));

  it('leaves what it would add to briefs of the library for the window, and writes none of it', () =>
    withScene(async ({ service, library, files }) => {
      unwrap(await service.apply(unwrap(await service.plan(files)).ticket));
      const [brief] = [...library.getState().briefs.values()];
      if (brief === undefined) throw new Error('no brief');
      await writeFile(files[0] ?? '', `${STANDOFF}T3\tport 20 25\tRajin\nN1\tReference T3 KB:rajin\tRajin\n`);
      const revision = library.getRevision();
      const { done, todo } = unwrap(await service.apply(unwrap(await service.plan(files)).ticket));
      expect(done).toMatchObject({ edits: [], briefs: [] });
      expect(todo.library).toMatchObject([
        { kind: 'codebook/replace' },
        { kind: 'entity/create', entity: { name: 'Rajin' } },
      ]);
      expect(todo.briefs).toMatchObject([
        { briefId: brief.id, edits: [{ kind: 'annotation/create', annotation: { label: 'port' } }] },
      ]);
      expect(library.getRevision()).toBe(revision);
      expect(unwrap(await library.readBrief(brief.id)).state.annotations.size).toBe(2);
    }));

  it('applies a plan once', () =>
    withScene(async ({ service, files }) => {
      const { ticket } = unwrap(await service.plan(files));
      unwrap(await service.apply(ticket));
      expect(await service.apply(ticket)).toMatchObject({
        error: { code: 'not-found', message: expect.stringContaining('Choose it again') },
      });
    }));

  it('hands on what the reader refuses', () =>
    withScene(async ({ service, files, read }) => {
      read.mockResolvedValueOnce(err({ code: 'timeout', message: 'Took too long.' }));
      expect(await service.plan(files)).toEqual({
        ok: false,
        error: { code: 'timeout', message: 'Took too long.' },
      });
    }));

  it('says what it reads, and stops reading when it is cancelled', () =>
    withScene(async ({ service, files, read, progress }) => {
      read.mockImplementationOnce(
        (_files, { signal } = {}) =>
          new Promise((resolve) => {
            signal?.addEventListener('abort', () =>
              resolve(err({ code: 'cancelled', message: 'Reading was cancelled.' })),
            );
          }),
      );
      const planning = service.plan(files);
      await vi.waitFor(() => expect(progress).toEqual([{ done: 0, total: 1, fileName: 'convoy.ann' }]));
      service.cancel();
      expect(await planning).toMatchObject({ error: { code: 'cancelled' } });
      expect(await service.plan(files)).toMatchObject({ ok: true });
    }));

  it('names a file that is not there, and a folder, and reads neither', () =>
    withScene(async ({ service, folder, read }) => {
      const gone = await service.plan([path.join(folder, 'gone.ann')]);
      expect(gone).toMatchObject({
        error: { code: 'file-unreadable', message: expect.stringContaining('“gone.ann”') },
      });
      await mkdir(path.join(folder, 'sub.ann'));
      expect(await service.plan([path.join(folder, 'sub.ann')])).toMatchObject({
        error: { code: 'file-too-large', message: expect.stringContaining('“sub.ann”') },
      });
      expect(read).not.toHaveBeenCalled();
    }));

  it('reads the comments of a Word file under its own name', () =>
    withScene(async ({ service, folder }) => {
      const file = path.join(folder, 'back.docx');
      await writeFile(file, 'anything');
      expect(unwrap(await service.readReview(file))).toEqual({
        fileName: 'back.docx',
        review: { briefId: 'back.docx', comments: [], exportedIds: [] },
      });
    }));
});
