import { describe, expect, it, vi } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { copyLibraryTo, listBackups } from '#electron/storage/backups.ts';
import type { Library } from '#electron/storage/library.ts';
import { openLibrary } from '#electron/storage/open-library.ts';
import { verifyLibrary } from '#electron/storage/verify-library.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import {
  aBriefTransaction,
  aNewBrief,
  createAnnotation,
  openTestLibrary,
  TEST_OPTIONS,
  unwrap,
} from '#test/support/storage-fixtures.ts';

const FOLDER = '/library';
const DAY_MS = 86_400_000;

async function aLibrary(disk = new MemoryDisk()) {
  const clock = { ms: Date.UTC(2026, 0, 5, 9) };
  const library = await openTestLibrary(FOLDER, { fileSystem: disk, now: () => new Date(clock.ms) });
  for (const name of ['brief-1', 'brief-2']) {
    const { id } = unwrap(await library.addBrief(aNewBrief(name)));
    unwrap(await library.apply(aBriefTransaction(id, 0, [createAnnotation('mark-0')])));
  }
  return { disk, library, clock };
}

const BRIEF = briefIdSchema.parse('brief-1');

async function addMark(library: Library, base: number): Promise<void> {
  unwrap(await library.apply(aBriefTransaction(BRIEF, base, [createAnnotation(`mark-${base}`)])));
}

function openCopy(disk: MemoryDisk, folder: string): Promise<Library> {
  return openTestLibrary(folder, { fileSystem: disk, isReadOnly: true });
}

describe('a backup', () => {
  it('is a library of its own, whole and sound', async () => {
    const { disk, library } = await aLibrary();
    const backup = unwrap(await library.backups.create('by-hand'));
    expect(backup).toMatchObject({
      reason: 'by-hand',
      libraryName: 'My library',
      revision: 2,
      briefCount: 2,
    });
    const copy = await openCopy(disk, backup.folder);
    expect(copy.notices).toEqual([]);
    expect([...copy.getState().briefs.keys()]).toEqual(['brief-1', 'brief-2']);
    expect(unwrap(await copy.readBrief(BRIEF)).state.annotations.size).toBe(1);
    expect(unwrap(await verifyLibrary(copy)).problems).toEqual([]);
  });

  it('cannot be opened for writing, since backups share what has not changed', async () => {
    const { disk, library } = await aLibrary();
    const { folder } = unwrap(await library.backups.create('by-hand'));
    const opened = await openLibrary({ ...TEST_OPTIONS, folder, fileSystem: disk });
    expect(opened).toMatchObject({ ok: false, error: { code: 'disk-read-only' } });
  });

  it('survives a power cut right after it', async () => {
    const { disk, library } = await aLibrary();
    const backup = unwrap(await library.backups.create('by-hand'));
    const survived = disk.afterPowerCut(() => 0.99);
    expect(await listBackups(survived, FOLDER)).toHaveLength(1);
    const copy = await openCopy(survived, backup.folder);
    expect(unwrap(await verifyLibrary(copy)).problems).toEqual([]);
  });

  it('keeps what the library later changes or loses', async () => {
    const { disk, library, clock } = await aLibrary();
    const backup = unwrap(await library.backups.create('by-hand'));
    await addMark(library, 1);
    await library.writeCheckpoints();
    clock.ms += DAY_MS;
    unwrap(await library.backups.create('daily'));
    disk.tamper(`${FOLDER}/briefs/brief-2/text.json`, () => new Uint8Array());
    disk.tamper(`${FOLDER}/briefs/brief-1/history.jsonl`, () => new Uint8Array());
    for (const { folder } of await listBackups(disk, FOLDER)) {
      expect(unwrap(await verifyLibrary(await openCopy(disk, folder))).problems).toEqual([]);
    }
    const old = await openCopy(disk, backup.folder);
    expect(unwrap(await old.readBrief(BRIEF)).state.annotations.size).toBe(1);
  });

  it('takes no second copy of a brief that has not changed', async () => {
    const { disk, library, clock } = await aLibrary();
    unwrap(await library.backups.create('daily'));
    await addMark(library, 1);
    clock.ms += DAY_MS;
    const linked: string[] = [];
    disk.decide = ({ name, path }) => {
      if (name === 'link') linked.push(path);
      return undefined;
    };
    unwrap(await library.backups.create('daily'));
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.every((file) => file.includes('brief-2'))).toBe(true);
  });

  it('copies where the file system has no second names', async () => {
    const { disk, library, clock } = await aLibrary();
    disk.decide = ({ name }) =>
      name === 'link' ? { kind: 'error', code: 'EPERM', isHalfDone: false } : undefined;
    for (let day = 0; day < 2; day += 1) {
      const { folder } = unwrap(await library.backups.create('daily'));
      expect(unwrap(await verifyLibrary(await openCopy(disk, folder))).problems).toEqual([]);
      clock.ms += DAY_MS;
    }
  });

  it('taken while edits arrive holds each action whole or not at all', async () => {
    const { disk, library } = await aLibrary();
    const taking = library.backups.create('by-hand');
    for (let base = 1; base < 30; base += 1) await addMark(library, base);
    const copy = await openCopy(disk, unwrap(await taking).folder);
    expect(unwrap(await verifyLibrary(copy)).problems).toEqual([]);
    const { revision, state } = unwrap(await copy.readBrief(BRIEF));
    expect(state.annotations.size).toBe(revision);
    expect(unwrap(await library.readBrief(BRIEF)).revision).toBe(30);
  });

  it('that was cut short is none, and its rest is removed by the next', async () => {
    const { disk, library } = await aLibrary();
    disk.limitFreeBytes(2000);
    expect(await library.backups.create('by-hand')).toMatchObject({
      ok: false,
      error: { code: 'disk-full' },
    });
    expect(await listBackups(disk, FOLDER)).toEqual([]);
    disk.limitFreeBytes(Number.POSITIVE_INFINITY);
    unwrap(await library.backups.create('by-hand'));
    expect(disk.listFiles().filter((file) => file.includes('.unfinished'))).toEqual([]);
  });

  it('of the day stops when the library closes, and is taken when it is next open', async () => {
    const { disk, library, clock } = await aLibrary();
    const stopped = await library.backups.createDaily({ signal: AbortSignal.abort() });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await library.backups.wasInterrupted()).toBe(true);
    expect(await listBackups(disk, FOLDER)).toEqual([]);
    await library.close();

    vi.useFakeTimers();
    try {
      const again = await openTestLibrary(FOLDER, { fileSystem: disk, now: () => new Date(clock.ms) });
      await vi.advanceTimersByTimeAsync(2000);
      await vi.waitFor(async () => expect(await listBackups(disk, FOLDER)).toHaveLength(1));
      expect(await again.backups.wasInterrupted()).toBe(false);
      await again.close();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not begun by opening a library that was closed in peace', async () => {
    const { disk, library } = await aLibrary();
    await library.close();
    vi.useFakeTimers();
    try {
      const again = await openTestLibrary(FOLDER, { fileSystem: disk });
      expect(vi.getTimerCount()).toBe(0);
      await again.close();
    } finally {
      vi.useRealTimers();
    }
  });

  it('of the day is taken once a day', async () => {
    const { disk, library, clock } = await aLibrary();
    expect(unwrap(await library.backups.createDaily())).not.toBeNull();
    clock.ms += DAY_MS / 2;
    expect(unwrap(await library.backups.createDaily())).toBeNull();
    clock.ms += DAY_MS / 2;
    expect(unwrap(await library.backups.createDaily())).not.toBeNull();
    expect(await listBackups(disk, FOLDER)).toHaveLength(2);
  });

  it('goes when the thinning rule no longer keeps it', async () => {
    const { disk, library, clock } = await aLibrary();
    for (let day = 0; day < 40; day += 1) {
      unwrap(await library.backups.createDaily());
      clock.ms += DAY_MS;
    }
    const ids = unwrap(await library.backups.list()).map(({ id }) => id);
    expect(ids.length).toBeLessThan(22);
    expect(ids.length).toBeGreaterThan(15);
    expect(new Set(disk.listFiles().flatMap((file) => /backups\/([^/]+)/.exec(file)?.[1] ?? []))).toEqual(
      new Set(ids),
    );
  });
});

describe('copyLibraryTo', () => {
  it('restores a backup beside the present library, which stays as it is', async () => {
    const { disk, library } = await aLibrary();
    const { folder } = unwrap(await library.backups.create('by-hand'));
    await addMark(library, 1);
    const before = await disk.readFile(`${FOLDER}/briefs/brief-1/history.jsonl`);
    unwrap(await copyLibraryTo(disk, { from: folder, to: '/home/restored' }));
    const restored = await openTestLibrary('/home/restored', { fileSystem: disk });
    expect(restored.notices).toEqual([]);
    expect(unwrap(await restored.readBrief(BRIEF)).revision).toBe(1);
    await addMark(restored, 1);
    expect(await disk.readFile(`${FOLDER}/briefs/brief-1/history.jsonl`)).toEqual(before);
  });

  it('saves a copy elsewhere while the library’s own disk is full, and edits go on there', async () => {
    const { disk, library } = await aLibrary();
    const action = aBriefTransaction(BRIEF, 1, [createAnnotation('not-saved-yet')]);
    disk.decide = ({ name, path }) =>
      name === 'write' && path.startsWith(FOLDER)
        ? { kind: 'error', code: 'ENOSPC', isHalfDone: true }
        : undefined;
    expect(await library.apply(action)).toMatchObject({ error: { code: 'disk-full' } });
    unwrap(await copyLibraryTo(disk, { from: FOLDER, to: '/stick/library' }));
    const copy = await openTestLibrary('/stick/library', { fileSystem: disk });
    unwrap(await copy.apply(action));
    expect([...unwrap(await copy.readBrief(BRIEF)).state.annotations.keys()]).toContain('not-saved-yet');
  });

  it('overwrites nothing', async () => {
    const { disk } = await aLibrary();
    await disk.makeFolder('/other');
    await (await disk.open('/other/letter.txt', 'create')).write(Buffer.from('mine'));
    const refused = await copyLibraryTo(disk, { from: FOLDER, to: '/other' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('that fails half-way leaves no library behind', async () => {
    const { disk } = await aLibrary();
    disk.limitFreeBytes(1500);
    expect(await copyLibraryTo(disk, { from: FOLDER, to: '/copy' })).toMatchObject({
      error: { code: 'disk-full' },
    });
    expect(disk.listFiles().filter((file) => file.startsWith('/copy'))).toEqual([]);
  });
});
