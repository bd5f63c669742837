import { describe, expect, it } from 'vitest';
import type { LibrarySwitch } from '#core/ipc/library-contract.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import type { LibraryDialogs } from '#electron/main/library-dialogs.ts';
import { LibraryService } from '#electron/main/library-service.ts';
import { RecentLibraries } from '#electron/main/recent-libraries.ts';
import { verifyLibrary } from '#electron/storage/verify-library.ts';
import { aLibrarySession } from '#test/support/library-session.ts';
import { aSettingsStore } from '#test/support/settings-store.ts';
import { aBriefTransaction, aNewBrief, unwrap } from '#test/support/storage-fixtures.ts';

const FOLDER = '/home/library';
const BRIEF = briefIdSchema.parse('brief-1');

/** An app with one library of one marked brief; dialogs answer with `chosen`. */
async function anApp(chosen: string | null) {
  const { session, disk, open } = aLibrarySession();
  const questions: string[] = [];
  const answer = async ({ title, suggestion }: { title: string; suggestion: string }) => {
    questions.push(`${title}: ${suggestion}`);
    return chosen;
  };
  const dialogs: LibraryDialogs = { chooseFolder: answer, chooseNewFolder: answer };
  const settings = await aSettingsStore();
  const recent = new RecentLibraries(settings, FOLDER);
  const now = () => new Date('2026-01-05T09:00:00.000Z');
  const service = new LibraryService({ session, recent, dialogs, fileSystem: disk, now });
  unwrap(await session.open(FOLDER, 'create'));
  recent.note(FOLDER);
  unwrap(await session.library.addBrief(aNewBrief(BRIEF)));
  unwrap(await session.library.apply(aBriefTransaction(BRIEF, 0)));
  const switchTo = (target: LibrarySwitch) => service.switchTo(target);
  return { session, disk, open, service, switchTo, questions, recent, settings };
}

async function countMarks(session: Awaited<ReturnType<typeof anApp>>['session']): Promise<number> {
  expect(unwrap(await verifyLibrary(session.library)).problems).toEqual([]);
  return unwrap(await session.library.readBrief(BRIEF)).state.annotations.size;
}

describe('LibraryService', () => {
  it.each(['create', 'choose', 'move', 'copy-and-go-on'] as const)(
    'changes nothing when the user leaves the question of %s',
    async (how) => {
      const { switchTo, session, disk } = await anApp(null);
      const before = disk.listFiles();
      expect(unwrap(await switchTo({ how }))).toBe('cancelled');
      expect(session.folder).toBe(FOLDER);
      expect(disk.listFiles()).toEqual(before);
      expect(await countMarks(session)).toBe(1);
    },
  );

  it('creates a library in a new folder, and opens what is there', async () => {
    const { switchTo, session } = await anApp('/cases/case 7');
    expect(unwrap(await switchTo({ how: 'create' }))).toBe('opened');
    expect(session.folder).toBe('/cases/case 7');
    expect(session.library.getState().briefs.size).toBe(0);
    unwrap(await session.open(FOLDER, 'existing'));
    expect(unwrap(await switchTo({ how: 'choose' }))).toBe('opened');
    expect(session.folder).toBe('/cases/case 7');
  });

  it('says that a chosen folder holds no library and stays where it is', async () => {
    const { switchTo, session } = await anApp('/cases/holiday');
    expect(await switchTo({ how: 'choose' })).toMatchObject({ error: { code: 'not-found' } });
    expect(await countMarks(session)).toBe(1);
  });

  it('moves the library and remembers the new place alone', async () => {
    const { switchTo, session, disk, recent } = await anApp('/cases/moved');
    expect(unwrap(await switchTo({ how: 'move' }))).toBe('opened');
    expect(session.folder).toBe('/cases/moved');
    expect(await countMarks(session)).toBe(1);
    expect(disk.listFiles().filter((file) => file.startsWith(FOLDER))).toEqual([]);
    expect((await recent.describe('/cases/moved')).map(({ folder }) => folder)).not.toContain(FOLDER);
  });

  it('opens the library again where it was when it cannot be moved', async () => {
    const { switchTo, session, disk } = await anApp('/cases/moved');
    disk.decide = ({ name, path }) =>
      name === 'rename' && path === FOLDER ? { kind: 'error', code: 'EACCES', isHalfDone: false } : undefined;
    expect(await switchTo({ how: 'move' })).toMatchObject({ error: { code: 'disk-permission' } });
    disk.decide = () => undefined;
    expect(session.folder).toBe(FOLDER);
    expect(await countMarks(session)).toBe(1);
  });

  it('goes on in a copy when the disk takes nothing more, and takes there what was refused', async () => {
    const { switchTo, session, disk } = await anApp('/stick/rescue');
    const writes = new Set(['write', 'sync', 'truncate', 'open']);
    disk.decide = ({ name, path }) =>
      writes.has(name) && path.startsWith(FOLDER)
        ? { kind: 'error', code: 'ENOSPC', isHalfDone: true }
        : undefined;
    const refused = aBriefTransaction(BRIEF, 1);
    expect(await session.library.apply(refused)).toMatchObject({ error: { code: 'disk-full' } });
    const continued = unwrap(await switchTo({ how: 'copy-and-go-on' }));
    expect(continued).toBe('continued');
    expect(session.note).toContain('/stick/rescue');
    unwrap(await session.library.apply(refused));
    expect(await countMarks(session)).toBe(2);
  });

  it('copies out of a library that was taken over, and touches that one no more', async () => {
    const { switchTo, session, disk, open } = await anApp('/stick/rescue');
    const owner = unwrap(await open(FOLDER, 'take-over'));
    await session.checkAccess();
    const before = disk.listFiles().filter((file) => file.startsWith(FOLDER));
    unwrap(await switchTo({ how: 'copy-and-go-on' }));
    expect(disk.listFiles().filter((file) => file.startsWith(FOLDER))).toEqual(before);
    unwrap(await session.library.apply(aBriefTransaction(BRIEF, 1)));
    expect(unwrap(await owner.readBrief(BRIEF)).state.annotations.size).toBe(1);
    expect(await countMarks(session)).toBe(2);
  });

  it('makes no empty copy of a folder that is gone', async () => {
    const { switchTo, session, disk } = await anApp('/stick/rescue');
    await disk.rename(FOLDER, '/elsewhere');
    expect(await switchTo({ how: 'copy-and-go-on' })).toMatchObject({ error: { code: 'disk-failed' } });
    expect(disk.listFiles().some((file) => file.startsWith('/stick'))).toBe(false);
    await disk.rename('/elsewhere', FOLDER);
    expect(await countMarks(session)).toBe(1);
  });

  it('restores a backup beside the library, twice if asked, and leaves the present one as it is', async () => {
    const { switchTo, session, disk } = await anApp(null);
    const backup = unwrap(await session.library.backups.create('by-hand'));
    unwrap(await session.library.apply(aBriefTransaction(BRIEF, 1)));
    expect(unwrap(await switchTo({ how: 'restore-backup', backupId: backup.id }))).toBe('opened');
    expect(session.note).toContain(FOLDER);
    expect(session.folder).toBe('/home/library restored 2026-01-05');
    expect(await countMarks(session)).toBe(1);
    unwrap(await session.open(FOLDER, 'existing'));
    expect(await countMarks(session)).toBe(2);
    unwrap(await switchTo({ how: 'restore-backup', backupId: backup.id }));
    expect(session.folder).toBe('/home/library restored 2026-01-05 (2)');
    expect(disk.listFiles().some((file) => file.startsWith(`${FOLDER}/backups`))).toBe(true);
  });

  it('restores a backup of a library that cannot be opened', async () => {
    const { switchTo, session, disk } = await anApp(null);
    const backup = unwrap(await session.library.backups.create('by-hand'));
    await session.close();
    await disk.removeFile(`${FOLDER}/library.json`);
    await disk.removeFile(`${FOLDER}/history.jsonl`);
    expect(await session.open(FOLDER, 'existing')).toMatchObject({ error: { code: 'library-damaged' } });
    unwrap(await switchTo({ how: 'restore-backup', backupId: backup.id }));
    expect(await countMarks(session)).toBe(1);
  });

  it('names a backup that has been thinned out meanwhile', async () => {
    const { switchTo } = await anApp(null);
    const gone = await switchTo({ how: 'restore-backup', backupId: 'gone' });
    expect(gone).toMatchObject({ error: { code: 'not-found' } });
  });

  it('opens a recent library by its ticket, and no other', async () => {
    const { switchTo, session, recent } = await anApp('/cases/case');
    unwrap(await switchTo({ how: 'create' }));
    recent.note('/cases/case');
    const known = await recent.describe('/cases/case');
    const first = known.find(({ folder }) => folder === FOLDER);
    expect(unwrap(await switchTo({ how: 'recent', ticket: first?.ticket ?? '' }))).toBe('opened');
    expect(session.folder).toBe(FOLDER);
    expect(await switchTo({ how: 'recent', ticket: '0123456789abcdef' })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('copies the library and stays in it', async () => {
    const { service, session, disk, questions } = await anApp('/cases/copy');
    expect(unwrap(await service.copy())).toBe('/cases/copy');
    expect(questions).toEqual(['Copy the library: /home/library copy']);
    expect(session.folder).toBe(FOLDER);
    expect(disk.listFiles()).toContain('/cases/copy/history.jsonl');
    expect(await service.copy()).toMatchObject({ error: { code: 'invalid-input' } });
  });
});
