import { describe, expect, it } from 'vitest';
import { libraryEditSchema } from '#core/edits/edit.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import type { Library } from '#electron/storage/library.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import {
  aBriefTransaction,
  aLibraryTransaction,
  aNewBrief,
  openTestLibrary,
  unwrap,
} from '#test/support/storage-fixtures.ts';

const FOLDER = '/library';
const BRIEF = briefIdSchema.parse('brief-1');

async function trash(library: Library, trashed: string | null = '2026-01-05T09:00:00.000Z'): Promise<void> {
  const edit = libraryEditSchema.parse({ kind: 'brief/update', id: BRIEF, changes: { trashed } });
  unwrap(await library.apply(aLibraryTransaction(library.getRevision(), [edit])));
}

async function aLibraryWithTrash(disk: MemoryDisk): Promise<Library> {
  const library = await openTestLibrary(FOLDER, { fileSystem: disk, takeOver: true });
  unwrap(await library.addBrief(aNewBrief(BRIEF)));
  unwrap(await library.apply(aBriefTransaction(BRIEF, 0)));
  await trash(library);
  return library;
}

const filesOf = (disk: MemoryDisk) => disk.listFiles().filter((file) => file.includes('brief-1'));

describe('the trash', () => {
  it('keeps a brief with all its marks until it is taken out again', async () => {
    const disk = new MemoryDisk();
    const library = await aLibraryWithTrash(disk);
    await library.close();
    const again = await openTestLibrary(FOLDER, { fileSystem: disk });
    expect(again.getState().briefs.get(BRIEF)?.trashed).not.toBeNull();
    await trash(again, null);
    expect(unwrap(await again.readBrief(BRIEF)).state.annotations.size).toBe(1);
  });

  it('gives up a brief for good only when it lies in it', async () => {
    const disk = new MemoryDisk();
    const library = await aLibraryWithTrash(disk);
    await trash(library, null);
    expect(await library.purgeBrief(BRIEF)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(filesOf(disk)).not.toEqual([]);
  });

  it('leaves nothing of a purged brief but what the library’s history says of it', async () => {
    const disk = new MemoryDisk();
    const library = await aLibraryWithTrash(disk);
    unwrap(await library.purgeBrief(BRIEF));
    expect(filesOf(disk)).toEqual([]);
    expect(library.getCounts().size).toBe(0);
    expect(await library.readBrief(BRIEF)).toMatchObject({ error: { code: 'not-found' } });
    await library.close();
    const again = await openTestLibrary(FOLDER, { fileSystem: disk });
    expect(again.notices).toEqual([]);
    expect(again.getState().briefs.size).toBe(0);
  });

  it('has a brief whole or not at all, whenever purging is interrupted', async () => {
    const trial = new MemoryDisk();
    const rehearsal = await aLibraryWithTrash(trial);
    const from = trial.countOperations();
    unwrap(await rehearsal.purgeBrief(BRIEF));
    for (let index = from; index < trial.countOperations(); index += 1) {
      for (const moment of ['before', 'after'] as const) {
        const disk = new MemoryDisk();
        const library = await aLibraryWithTrash(disk);
        disk.decide = (operation) => (operation.index === index ? { kind: 'power-cut', moment } : undefined);
        await library.purgeBrief(BRIEF);
        for (const left of [disk.afterPowerCut(() => 0.99), disk.afterKill()]) {
          const again = await openTestLibrary(FOLDER, { fileSystem: left, takeOver: true });
          expect(again.notices.join()).not.toMatch(/import|quarantine.*brief-1/);
          const isThere = again.getState().briefs.has(BRIEF);
          if (isThere) expect(unwrap(await again.readBrief(BRIEF)).state.annotations.size).toBe(1);
          else expect(filesOf(left)).toEqual([]);
        }
      }
    }
  });
});
