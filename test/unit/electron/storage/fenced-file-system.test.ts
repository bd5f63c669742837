import { describe, expect, it } from 'vitest';
import type { AppError } from '#core/app-error.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import { err, ok } from '#core/result.ts';
import { fenceFileSystem, isInside } from '#electron/storage/fenced-file-system.ts';
import type { FileSystem } from '#electron/storage/file-system.ts';
import type { Library } from '#electron/storage/library.ts';
import { openLibrary } from '#electron/storage/open-library.ts';
import { verifyLibrary } from '#electron/storage/verify-library.ts';
import { MemoryDisk, type Operation, READING_OPERATIONS } from '#test/support/memory-disk.ts';
import {
  aBriefTransaction,
  aLibraryTransaction,
  aNewBrief,
  createAnnotation,
  TEST_OPTIONS,
  unwrap,
} from '#test/support/storage-fixtures.ts';

const FOLDER = '/library';
const BRIEF = briefIdSchema.parse('brief-1');
const LOST: AppError = { code: 'library-locked', message: 'Taken over.' };

/** Each operation that changes the disk, on files that are there. */
const CHANGES: readonly [string, (disk: FileSystem) => Promise<unknown>][] = [
  ['makeFolder', (disk) => disk.makeFolder('/library/new')],
  ['open to create', (disk) => disk.open('/library/new.json', 'create')],
  ['open to replace', (disk) => disk.open('/library/old.json', 'replace')],
  ['open to append', (disk) => disk.open('/library/old.json', 'append')],
  ['rename', (disk) => disk.rename('/library/old.json', '/library/renamed.json')],
  ['link', (disk) => disk.link('/library/old.json', '/library/linked.json')],
  ['removeFile', (disk) => disk.removeFile('/library/old.json')],
  ['removeFolder', (disk) => disk.removeFolder('/library/folder')],
];

async function aDisk(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  await disk.makeFolder('/library/folder');
  const file = await disk.open('/library/old.json', 'create');
  await file.write(Buffer.from('old'));
  await file.close();
  return disk;
}

describe('fenceFileSystem', () => {
  it.each(CHANGES)('lets the owner %s, and nobody else', async (_name, change) => {
    const disk = await aDisk();
    const before = disk.listFiles();
    const fenced = fenceFileSystem(disk, { folder: FOLDER, checkOwnership: async () => err(LOST) });
    await expect(change(fenced)).rejects.toMatchObject({ error: LOST });
    expect(disk.listFiles()).toEqual(before);
    const owned = fenceFileSystem(disk, { folder: FOLDER, checkOwnership: async () => ok(undefined) });
    await expect(change(owned)).resolves.not.toThrow();
  });

  it('lets everybody read', async () => {
    const fenced = fenceFileSystem(await aDisk(), { folder: FOLDER, checkOwnership: async () => err(LOST) });
    expect(Buffer.from(await fenced.readFile('/library/old.json')).toString()).toBe('old');
    expect(await fenced.list('/library')).toHaveLength(2);
    expect(await fenced.getFileSize('/library/old.json')).toBe(3);
    expect(await fenced.getFileSizes(['/library/old.json', '/library/none'])).toEqual([3, undefined]);
  });

  it('lets everybody write elsewhere, but move nothing out of the library or into it', async () => {
    const disk = await aDisk();
    const fenced = fenceFileSystem(disk, { folder: FOLDER, checkOwnership: async () => err(LOST) });
    await fenced.makeFolder('/elsewhere');
    await (await fenced.open('/elsewhere/a', 'create')).close();
    await expect(fenced.rename('/elsewhere/a', '/library/a')).rejects.toMatchObject({ error: LOST });
    await expect(fenced.rename('/library/old.json', '/elsewhere/b')).rejects.toMatchObject({ error: LOST });
    expect(disk.listFiles()).toEqual(['/elsewhere/a', '/library/old.json']);
  });

  it.each([
    ['/library', true],
    ['/library/briefs/a', true],
    ['/library-2', false],
    ['/', false],
    ['/library/..hidden', true],
  ])('takes %s as inside /library: %s', (place, expected) => {
    expect(isInside(FOLDER, place)).toBe(expected);
  });
});

/** A library that was open here and that another process has taken over, with one edit more than its checkpoint. */
async function aLostLibrary() {
  const disk = new MemoryDisk();
  const clock = { ms: Date.UTC(2026, 0, 5, 9) };
  const options = { ...TEST_OPTIONS, folder: FOLDER, fileSystem: disk, now: () => new Date(clock.ms) };
  const old = unwrap(await openLibrary(options));
  unwrap(await old.addBrief(aNewBrief(BRIEF)));
  unwrap(await old.addBrief(aNewBrief('brief-2')));
  unwrap(await old.apply(aBriefTransaction(BRIEF, 0, [createAnnotation('from-old')])));
  const trashed = {
    kind: 'brief/update' as const,
    id: BRIEF,
    changes: { trashed: '2026-01-05T09:00:00.000Z' },
  };
  unwrap(await old.apply(aLibraryTransaction(old.getRevision(), [trashed])));
  const owner = unwrap(await openLibrary({ ...options, takeOver: true }));
  unwrap(await owner.apply(aBriefTransaction(BRIEF, 1, [createAnnotation('from-owner')])));
  const changes: Operation[] = []; // closing a handle changes nothing
  disk.decide = (operation) => {
    if (!READING_OPERATIONS.has(operation.name) && operation.name !== 'close') changes.push(operation);
    return undefined;
  };
  return { disk, old, owner, changes, clock };
}

const WRITERS: readonly [string, (library: Library) => Promise<unknown>][] = [
  ['an edit', (library) => library.apply(aBriefTransaction(BRIEF, 1))],
  ['a new brief', (library) => library.addBrief(aNewBrief('brief-3'))],
  ['deleting for good', (library) => library.purgeBrief(BRIEF)],
  ['checkpoints and counts', (library) => library.writeCheckpoints()],
  ['a backup by hand', (library) => library.backups.create('by-hand')],
  ['the backup of the day', (library) => library.backups.createDaily()],
  ['closing', (library) => library.close()],
];

describe('a library that another process has taken over', () => {
  it.each(WRITERS)('writes nothing more: %s', async (_name, write) => {
    const { old, owner, disk, changes } = await aLostLibrary();
    await write(old);
    expect(changes).toEqual([]);
    disk.decide = () => undefined;
    unwrap(await owner.apply(aBriefTransaction(BRIEF, 2, [createAnnotation('later')])));
    await owner.close();
    const again = unwrap(await openLibrary({ ...TEST_OPTIONS, folder: FOLDER, fileSystem: disk }));
    expect(again.notices).toEqual([]);
    expect([...unwrap(await again.readBrief(BRIEF)).state.annotations.keys()]).toEqual([
      'from-old',
      'from-owner',
      'later',
    ]);
    expect(unwrap(await verifyLibrary(again)).problems).toEqual([]);
  });

  it('thins out no backup of the new owner either', async () => {
    const { old, owner, changes, clock } = await aLostLibrary();
    for (let day = 0; day < 3; day += 1) {
      clock.ms += 86_400_000;
      unwrap(await owner.backups.create('daily'));
    }
    changes.length = 0;
    clock.ms += 400 * 86_400_000;
    expect(await old.backups.createDaily()).toMatchObject({ error: { code: 'library-locked' } });
    expect(changes).toEqual([]);
    expect(unwrap(await owner.backups.list())).toHaveLength(3);
  });

  it('knows that it is only for reading, and still shows everything', async () => {
    const { old } = await aLostLibrary();
    expect(old.getReadOnlyReason()).toBeNull();
    expect(await old.checkOwnership()).toMatchObject({ code: 'library-locked' });
    expect(old.getReadOnlyReason()?.message).toContain('taken over');
    expect([...unwrap(await old.readBrief(BRIEF)).state.annotations.keys()]).toEqual(['from-old']);
  });

  it('stays lost when the new owner has closed it and taken the lock away', async () => {
    const { old, owner, changes } = await aLostLibrary();
    await old.checkOwnership();
    await owner.close();
    changes.length = 0;
    expect(await old.apply(aBriefTransaction(BRIEF, 1))).toMatchObject({ error: { code: 'library-locked' } });
    await old.writeCheckpoints();
    expect(changes).toEqual([]);
  });
});

describe('a library opened for reading', () => {
  it('changes nothing on the disk, whatever is asked of it', async () => {
    const { disk, owner } = await aLostLibrary();
    await owner.close();
    const reader = unwrap(
      await openLibrary({ ...TEST_OPTIONS, folder: FOLDER, fileSystem: disk, isReadOnly: true }),
    );
    const changes: string[] = [];
    disk.decide = ({ name }) => {
      if (!READING_OPERATIONS.has(name)) changes.push(name);
      return undefined;
    };
    for (const [, write] of WRITERS) await write(reader);
    expect(changes).toEqual([]);
    expect(reader.getReadOnlyReason()?.code).toBe('disk-read-only');
  });
});
