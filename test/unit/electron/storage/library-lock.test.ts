import { describe, expect, it } from 'vitest';
import type { Library } from '#electron/storage/library.ts';
import { type OpenLibraryOptions, openLibrary } from '#electron/storage/open-library.ts';
import { nodeProcessTable, type ProcessTable } from '#electron/storage/process-identity.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import { aLibraryTransaction, TEST_OPTIONS, unwrap } from '#test/support/storage-fixtures.ts';

const FOLDER = '/library';

/** Processes of a computer of which only some still run. */
function aComputer(host: string, running: ReadonlySet<number>, pid: number): ProcessTable {
  return {
    getOwn: () => ({ pid, host, started: '' }),
    mayBeAlive: (owner) => owner.host !== host || running.has(owner.pid),
  };
}

function open(disk: MemoryDisk, processes: ProcessTable, options: Partial<OpenLibraryOptions> = {}) {
  return openLibrary({ ...TEST_OPTIONS, folder: FOLDER, fileSystem: disk, processes, ...options });
}

function rename(library: Library, name: string) {
  return library.apply(aLibraryTransaction(library.getRevision(), [{ kind: 'library/rename', name }]));
}

describe('the lock of a library', () => {
  const running = new Set([1, 2]);
  const first = aComputer('desk', running, 1);
  const second = aComputer('desk', running, 2);

  it('keeps a second process out and says who has it', async () => {
    const disk = new MemoryDisk();
    const library = unwrap(await open(disk, first));
    const refused = await open(disk, second);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'library-locked', details: { host: 'desk', pid: 1 } },
    });
    expect((await rename(library, 'Still mine')).ok).toBe(true);
  });

  it('is gone after the library was closed', async () => {
    const disk = new MemoryDisk();
    await unwrap(await open(disk, first)).close();
    expect(disk.listFiles()).not.toContain(`${FOLDER}/lock.json`);
    expect((await open(disk, second)).ok).toBe(true);
  });

  it('of a process that was killed stands in nobody’s way', async () => {
    const disk = new MemoryDisk();
    unwrap(await open(disk, aComputer('desk', running, 99)));
    expect((await open(disk, first)).ok).toBe(true);
  });

  it('of another computer is left alone until the user decides', async () => {
    const disk = new MemoryDisk();
    unwrap(await open(disk, aComputer('laptop', running, 77)));
    expect(await open(disk, first)).toMatchObject({ ok: false, error: { code: 'library-locked' } });
    expect((await open(disk, first, { takeOver: true })).ok).toBe(true);
  });

  it('stops the one it was taken from before its next write', async () => {
    const disk = new MemoryDisk();
    const old = unwrap(await open(disk, aComputer('laptop', running, 77)));
    unwrap(await rename(old, 'From the laptop'));
    const taken = unwrap(await open(disk, first, { takeOver: true }));
    const refused = await rename(old, 'Too late');
    expect(refused).toMatchObject({ ok: false, error: { code: 'library-locked' } });
    expect(taken.getState().name).toBe('From the laptop');
    unwrap(await rename(taken, 'From the desk'));
    await old.close();
    await taken.close();
    const again = unwrap(await open(disk, first));
    expect(again.getState().name).toBe('From the desk');
    expect(again.notices).toEqual([]);
  });

  it('is taken again when somebody tidied it away', async () => {
    const disk = new MemoryDisk();
    const library = unwrap(await open(disk, first));
    await disk.removeFile(`${FOLDER}/lock.json`);
    expect((await rename(library, 'Saved')).ok).toBe(true);
    expect(disk.listFiles()).toContain(`${FOLDER}/lock.json`);
  });

  it('left half-written by a crash is replaced', async () => {
    const disk = new MemoryDisk();
    await unwrap(await open(disk, first)).close();
    const file = await disk.open(`${FOLDER}/lock.json`, 'create');
    await file.write(Buffer.from('{"pid":'));
    expect((await open(disk, second)).ok).toBe(true);
  });

  it('goes to one of two that start at the same moment', async () => {
    const disk = new MemoryDisk();
    await unwrap(await open(disk, first)).close();
    const both = await Promise.all([open(disk, first), open(disk, second)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is held only by one of two that replace a stale one at the same moment', async () => {
    const disk = new MemoryDisk();
    unwrap(await open(disk, aComputer('desk', running, 99)));
    const both = await Promise.all([open(disk, first), open(disk, second)]);
    const libraries = both.flatMap((opened) => (opened.ok ? [opened.value] : []));
    const saved = await Promise.all(libraries.map((library, index) => rename(library, `By ${index}`)));
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('nodeProcessTable', () => {
  it('knows this process as alive and one that cannot be as gone', () => {
    const own = nodeProcessTable.getOwn();
    expect(nodeProcessTable.mayBeAlive(own)).toBe(true);
    expect(nodeProcessTable.mayBeAlive({ ...own, pid: 2 ** 30 })).toBe(false);
  });

  it('does not take a later process with the same number for the owner', () => {
    const own = nodeProcessTable.getOwn();
    if (own.started === '') return;
    expect(nodeProcessTable.mayBeAlive({ ...own, started: 'another-boot/1' })).toBe(false);
  });

  it('never judges a process of another computer', () => {
    expect(nodeProcessTable.mayBeAlive({ pid: 2 ** 30, host: 'elsewhere', started: '' })).toBe(true);
  });
});
