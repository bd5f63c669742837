import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { moveLibrary } from '#electron/storage/move-library.ts';
import { verifyLibrary } from '#electron/storage/verify-library.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import { aBriefTransaction, aNewBrief, openTestLibrary, unwrap } from '#test/support/storage-fixtures.ts';

const FROM = '/home/library';
const BRIEF = briefIdSchema.parse('brief-1');

async function aClosedLibrary(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const library = await openTestLibrary(FROM, { fileSystem: disk });
  unwrap(await library.addBrief(aNewBrief(BRIEF)));
  unwrap(await library.apply(aBriefTransaction(BRIEF, 0)));
  unwrap(await library.backups.create('by-hand'));
  await library.close();
  return disk;
}

async function expectWhole(disk: MemoryDisk, folder: string): Promise<void> {
  const library = await openTestLibrary(folder, { fileSystem: disk, mustExist: true, takeOver: true });
  expect(library.notices).toEqual([]);
  expect(unwrap(await library.readBrief(BRIEF)).state.annotations.size).toBe(1);
  expect(unwrap(await verifyLibrary(library)).problems).toEqual([]);
  await library.close();
}

/** Other disks refuse to give a folder a new name on this one. */
function refuseRename(disk: MemoryDisk, code: string): void {
  disk.decide = ({ name, path }) =>
    name === 'rename' && path === FROM ? { kind: 'error', code, isHalfDone: false } : undefined;
}

describe('moveLibrary', () => {
  it('takes everything along on the same disk, the backups too', async () => {
    const disk = await aClosedLibrary();
    expect(unwrap(await moveLibrary(disk, { from: FROM, to: '/cases/case 7' }))).toEqual({
      isOldFolderLeft: false,
    });
    expect(disk.listFiles().filter((file) => file.startsWith('/home'))).toEqual([]);
    expect(disk.listFiles().some((file) => file.includes('/cases/case 7/backups/'))).toBe(true);
    await expectWhole(disk, '/cases/case 7');
  });

  it('is there in one place or the other after a power cut', async () => {
    const disk = await aClosedLibrary();
    unwrap(await moveLibrary(disk, { from: FROM, to: '/cases/library' }));
    await expectWhole(
      disk.afterPowerCut(() => 0.99),
      '/cases/library',
    );
  });

  it.each(['EXDEV', 'EPERM'])(
    'copies where a new name will not do (%s), and leaves the old',
    async (code) => {
      const disk = await aClosedLibrary();
      refuseRename(disk, code);
      const moved = unwrap(await moveLibrary(disk, { from: FROM, to: '/stick/library' }));
      expect(moved).toEqual({ isOldFolderLeft: true });
      disk.decide = () => undefined;
      await expectWhole(disk, '/stick/library');
      await expectWhole(disk, FROM);
    },
  );

  it.each(['/home/library', '/home/library/inner', '/full'])('refuses %s', async (to) => {
    const disk = await aClosedLibrary();
    await disk.makeFolder('/full');
    await (await disk.open('/full/file', 'create')).close();
    const before = disk.listFiles();
    expect(await moveLibrary(disk, { from: FROM, to })).toMatchObject({ error: { code: 'invalid-input' } });
    expect(disk.listFiles()).toEqual(before);
  });

  it('leaves the library where it was when the other disk is full', async () => {
    const disk = await aClosedLibrary();
    refuseRename(disk, 'EXDEV');
    disk.limitFreeBytes(500);
    expect(await moveLibrary(disk, { from: FROM, to: '/stick/library' })).toMatchObject({
      error: { code: 'disk-full' },
    });
    disk.limitFreeBytes(Number.POSITIVE_INFINITY);
    expect(disk.listFiles().some((file) => file.startsWith('/stick'))).toBe(false);
    await expectWhole(disk, FROM);
  });
});
