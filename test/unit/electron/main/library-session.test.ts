import { describe, expect, it } from 'vitest';
import { aLibrarySession } from '#test/support/library-session.ts';
import { aLibraryTransaction, aNewBrief, unwrap } from '#test/support/storage-fixtures.ts';

const FOLDER = '/home/library';

describe('LibrarySession', () => {
  it('says why nothing is open before anything was', () => {
    const { session } = aLibrarySession();
    expect(session.find()).toMatchObject({ ok: false, error: { code: 'library-closed' } });
    expect(() => session.library).toThrow('No library is open');
  });

  it('opens another library, closes the first, and tells where it is now', async () => {
    const { session, opened, disk } = aLibrarySession();
    unwrap(await session.open(FOLDER, 'create'));
    unwrap(await session.open('/cases/case', 'create'));
    expect(session.folder).toBe('/cases/case');
    expect(opened).toEqual([FOLDER, '/cases/case']);
    expect(disk.listFiles()).not.toContain(`${FOLDER}/lock.json`);
    expect(disk.listFiles()).toContain('/cases/case/lock.json');
  });

  it('stays in the present library when the other cannot be opened', async () => {
    const { session } = aLibrarySession();
    unwrap(await session.open(FOLDER, 'create'));
    expect(await session.open('/nowhere', 'existing')).toMatchObject({ error: { code: 'not-found' } });
    expect(session.folder).toBe(FOLDER);
    expect((await session.library.addBrief(aNewBrief())).ok).toBe(true);
  });

  it('makes no folder that is missing unless asked to', async () => {
    const { session, disk } = aLibrarySession();
    expect(await session.open(FOLDER, 'existing')).toMatchObject({ error: { code: 'not-found' } });
    expect(disk.listFiles()).toEqual([]);
    expect(() => session.library).toThrow('no Briefmark library');
  });

  it('keeps out of a library that another process has, until the user decides', async () => {
    const { session, open } = aLibrarySession();
    unwrap(await open(FOLDER, 'create'));
    expect(await session.open(FOLDER, 'existing')).toMatchObject({ error: { code: 'library-locked' } });
    unwrap(await session.open(FOLDER, 'read-only'));
    expect(session.library.getReadOnlyReason()?.code).toBe('disk-read-only');
    unwrap(await session.open(FOLDER, 'take-over'));
    expect(session.library.getReadOnlyReason()).toBeNull();
  });

  it('tells once that the library was taken over, and not that it was opened for reading', async () => {
    const { session, open, lost } = aLibrarySession();
    unwrap(await session.open(FOLDER, 'create'));
    await session.checkAccess();
    expect(lost).toEqual([]);
    unwrap(await open(FOLDER, 'take-over'));
    await session.checkAccess();
    await session.checkAccess();
    expect(lost).toMatchObject([{ code: 'library-locked' }]);
    unwrap(await session.open(FOLDER, 'read-only'));
    await session.checkAccess();
    expect(lost).toHaveLength(1);
  });

  it('tells of a loss that an edit ran into', async () => {
    const { session, open, lost } = aLibrarySession();
    unwrap(await session.open(FOLDER, 'create'));
    unwrap(await open(FOLDER, 'take-over'));
    const edit = aLibraryTransaction(0, [{ kind: 'library/rename', name: 'Mine' }]);
    expect(await session.library.apply(edit)).toMatchObject({ error: { code: 'library-locked' } });
    await session.checkAccess();
    expect(lost).toHaveLength(1);
  });

  it('finishes what was begun before it closes', async () => {
    const { session, disk, open } = aLibrarySession();
    unwrap(await session.open(FOLDER, 'create'));
    const { library } = session;
    const adding = library.addBrief(aNewBrief());
    await session.close();
    expect((await adding).ok).toBe(true);
    expect(disk.listFiles()).not.toContain(`${FOLDER}/lock.json`);
    expect(unwrap(await open(FOLDER, 'existing')).getState().briefs.size).toBe(1);
    expect(await library.addBrief(aNewBrief('brief-2'))).toMatchObject({ error: { code: 'library-closed' } });
  });
});
