import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import { reissueRecords } from '#core/reissue/reissue-records.ts';
import { err, ok } from '#core/result.ts';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { ReissueService, type ReissueServiceOptions } from '#electron/main/reissue-service.ts';
import type { Library } from '#electron/storage/library.ts';
import { aBrief, anAnnotation } from '#test/support/builders.ts';
import {
  aNewBrief,
  aNewId,
  openTestLibrary,
  unwrap,
  withTemporaryFolder,
} from '#test/support/storage-fixtures.ts';

const TEXT = 'The port reopened on Monday. Cranes were repaired by Friday.';
const CORRECTED = 'Corrected on 4 May. The port reopened on Monday. Cranes were removed by Friday.';
const earlierId = briefIdSchema.parse('brief-1');

function aService(library: Library, options: Partial<ReissueServiceOptions> = {}) {
  return new ReissueService({
    library,
    parse: parseDocument,
    place: async (task) => ok(reissueRecords({ ...task, newId: () => aNewId('reissue') })),
    now: () => new Date('2026-01-06T09:00:00.000Z'),
    newId: () => aNewId('reissue'),
    ...options,
  });
}

async function withBrief(work: (library: Library, folder: string) => Promise<void>): Promise<void> {
  await withTemporaryFolder(async (folder) => {
    const library = await openTestLibrary(path.join(folder, 'library'));
    const passage = (id: string, words: string) => {
      const start = TEXT.indexOf(words);
      return anAnnotation({ id, spans: [describeSpan(TEXT, start, start + words.length)] });
    };
    const added = aNewBrief('brief-1', {
      text: { text: TEXT, blocks: [{ type: 'paragraph', start: 0, end: TEXT.length }] },
      brief: aBrief({ title: 'Port status', tags: ['port'] }),
      annotations: [passage('kept', 'port reopened'), passage('changed', 'Cranes were repaired')],
    });
    unwrap(await library.addBrief(added));
    await work(library, folder);
    await library.close();
  });
}

describe('ReissueService', () => {
  it('takes nothing in when the passages could not be placed', () =>
    withBrief(async (library, folder) => {
      const file = path.join(folder, 'corrected.txt');
      await writeFile(file, CORRECTED);
      const error = { code: 'timeout', message: 'It took too long.' } as const;
      const service = aService(library, { place: async () => err(error) });
      expect(await service.reissue(earlierId, file)).toEqual({ ok: false, error });
      expect([...library.getState().briefs.keys()]).toEqual(['brief-1']);
      expect(await readdir(path.join(folder, 'library/briefs'))).toEqual(['brief-1']);
    }));

  it('adds a brief that supersedes the earlier one, which stays as it was', () =>
    withBrief(async (library, folder) => {
      const file = path.join(folder, 'corrected.txt');
      await writeFile(file, CORRECTED);
      const before = await readFile(path.join(folder, 'library/briefs/brief-1/history.jsonl'));
      const { brief, counts } = unwrap(await aService(library).reissue(earlierId, file));
      expect(counts).toEqual({ exact: 1, moved: 0, changed: 1, ambiguous: 0, lost: 0 });
      expect(brief).toMatchObject({
        supersedes: 'brief-1',
        title: 'Port status',
        tags: ['port'],
        reliability: 'B',
      });
      expect(brief.source).toMatchObject({ fileName: 'corrected.txt', origin: 'Wire report' });
      expect(await readFile(path.join(folder, 'library/briefs/brief-1/history.jsonl'))).toEqual(before);
      expect(library.getCounts().get(brief.id)).toEqual({ annotations: 2, drafts: 0, orphans: 1 });
    }));

  it('keeps places and proposals over a restart', () =>
    withBrief(async (library, folder) => {
      const file = path.join(folder, 'corrected.txt');
      await writeFile(file, CORRECTED);
      const { brief } = unwrap(await aService(library).reissue(earlierId, file));
      await library.close();
      const again = await openTestLibrary(path.join(folder, 'library'));
      const { state } = unwrap(await again.readBrief(brief.id));
      const proposals = [...state.annotations.values()].map(({ placement, proposal }) => [
        placement,
        proposal?.outcome,
      ]);
      expect(proposals).toEqual([
        ['placed', undefined],
        ['orphan', 'changed'],
      ]);
      await again.close();
    }));

  it('refuses the file that is in the library already', () =>
    withBrief(async (library, folder) => {
      const file = path.join(folder, 'again.txt');
      await writeFile(file, CORRECTED);
      const service = aService(library);
      unwrap(await service.reissue(earlierId, file));
      const second = await service.reissue(earlierId, file);
      expect(second).toMatchObject({ ok: false, error: { code: 'duplicate' } });
      expect(library.getState().briefs.size).toBe(2);
    }));

  it('leaves nothing behind when the file cannot be read', () =>
    withBrief(async (library, folder) => {
      const service = aService(library);
      expect(await service.reissue(earlierId, path.join(folder, 'gone.txt'))).toMatchObject({
        error: { code: 'not-found' },
      });
      const file = path.join(folder, 'photo.txt');
      await writeFile(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
      expect(await service.reissue(earlierId, file)).toMatchObject({ error: { code: 'file-binary' } });
      expect([...library.getState().briefs.keys()]).toEqual(['brief-1']);
    }));

  it('says so when the earlier brief is gone', () =>
    withBrief(async (library, folder) => {
      const other = briefIdSchema.parse('brief-9');
      expect(await aService(library).reissue(other, path.join(folder, 'x.txt'))).toMatchObject({
        error: { code: 'not-found' },
      });
    }));
});
