import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { EncryptionService } from '#electron/main/encryption-service.ts';
import { LibraryKeys } from '#electron/main/library-keys.ts';
import { LibraryLockService, type PowerEvents } from '#electron/main/library-lock-service.ts';
import { quickStretch } from '#test/support/encryption.ts';
import { findPlaintext } from '#test/support/find-plaintext.ts';
import { aLibrarySession } from '#test/support/library-session.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import { aBriefTransaction, aNewBrief, TEST_OPTIONS, unwrap } from '#test/support/storage-fixtures.ts';

const FOLDER = '/home/library';
const WORDS = ['Alpha team', 'R. Analyst', 'annotation/create'];
const BRIEF = briefIdSchema.parse('brief-1');
const PASSPHRASE = 'seven lamps under a bridge';

async function anApp() {
  const disk = new MemoryDisk();
  const clock = { ms: 0 };
  const keys = new LibraryKeys({ disk, now: () => clock.ms, stretch: quickStretch });
  const { session } = aLibrarySession(disk, FOLDER, (folder) => keys.find(folder));
  const progress: unknown[] = [];
  const encryption = new EncryptionService({
    ...TEST_OPTIONS,
    session,
    keys,
    disk,
    onProgress: (step) => progress.push(step),
  });
  const asked: string[] = [];
  const warnings: string[] = [];
  const log = { info: () => undefined, warn: (line: string) => warnings.push(line), error: () => undefined };
  const settings = { idleMinutes: 15 };
  const lock = new LibraryLockService({
    session,
    keys,
    getIdleMinutes: () => settings.idleMinutes,
    askWindow: () => asked.push('hand over'),
    resetWindow: () => asked.push('reset'),
    log,
  });
  unwrap(await session.open(FOLDER, 'create'));
  unwrap(await session.library.addBrief(aNewBrief(BRIEF)));
  unwrap(await session.library.apply(aBriefTransaction(BRIEF, 0)));
  return { disk, clock, keys, session, encryption, lock, progress, asked, warnings, settings };
}

async function countMarks({ session }: Pick<Awaited<ReturnType<typeof anApp>>, 'session'>): Promise<number> {
  return unwrap(await session.library.readBrief(BRIEF)).state.annotations.size;
}

describe('EncryptionService', () => {
  it('encrypts the open library, which stays open, and tells how far it is', async () => {
    const app = await anApp();
    expect((await findPlaintext(app.disk, WORDS)).length).toBeGreaterThan(2);
    unwrap(await app.encryption.encrypt(PASSPHRASE));
    expect(app.session.library.isEncrypted).toBe(true);
    expect(await countMarks(app)).toBe(1);
    expect(await findPlaintext(app.disk, WORDS)).toEqual([]);
    expect(app.progress).toEqual([{ done: 1, total: 1 }]);
    expect(await app.encryption.encrypt('another long passphrase')).toMatchObject({
      error: { code: 'conflict' },
    });
  });

  it('unlocks what was locked, and only with the passphrase', async () => {
    const app = await anApp();
    unwrap(await app.encryption.encrypt(PASSPHRASE));
    expect(await app.lock.finish(false)).toBe(true);
    expect(app.session.find()).toMatchObject({ ok: false, error: { code: 'library-sealed' } });
    expect(unwrap(await app.encryption.unlock('seven lamps'))).toMatchObject({ status: 'wrong' });
    expect(app.session.find().ok).toBe(false);
    app.clock.ms += 1000;
    expect(unwrap(await app.encryption.unlock(PASSPHRASE))).toEqual({ status: 'done' });
    expect(await countMarks(app)).toBe(1);
  });

  it('takes the encryption off for who knows the passphrase, and leaves no key behind', async () => {
    const app = await anApp();
    unwrap(await app.encryption.encrypt(PASSPHRASE));
    expect(unwrap(await app.encryption.decrypt('seven lamps'))).toMatchObject({ status: 'wrong' });
    expect(app.session.library.isEncrypted).toBe(true);
    app.clock.ms += 1000;
    expect(unwrap(await app.encryption.decrypt(PASSPHRASE))).toEqual({ status: 'done' });
    expect(app.session.library.isEncrypted).toBe(false);
    expect(await countMarks(app)).toBe(1);
    expect(app.disk.listFiles().filter((file) => file.includes('keys'))).toEqual([]);
  });

  it('changes the passphrase without closing the library', async () => {
    const app = await anApp();
    unwrap(await app.encryption.encrypt(PASSPHRASE));
    const { library } = app.session;
    const words = { current: PASSPHRASE, next: 'four doors and a window' };
    expect(unwrap(await app.encryption.changePassphrase(words))).toEqual({ status: 'done' });
    expect(app.session.library).toBe(library);
    await app.lock.finish(false);
    expect(unwrap(await app.encryption.unlock(PASSPHRASE))).toMatchObject({ status: 'wrong' });
    app.clock.ms += 1000;
    expect(unwrap(await app.encryption.unlock(words.next))).toEqual({ status: 'done' });
  });

  it('makes an encrypted library in a new folder, and in no other', async () => {
    const app = await anApp();
    unwrap(await app.encryption.create('/cases/case', PASSPHRASE));
    expect(app.session.folder).toBe('/cases/case');
    expect(app.session.library.isEncrypted).toBe(true);
    unwrap(await app.session.library.addBrief(aNewBrief('brief-9')));
    await app.disk.makeFolder('/cases/full');
    await (await app.disk.open('/cases/full/letter.txt', 'create')).close();
    expect(await app.encryption.create('/cases/full', PASSPHRASE)).toMatchObject({
      error: { code: 'invalid-input' },
    });
    expect(app.disk.listFiles()).not.toContain('/cases/full/keys.json');
    expect(app.session.folder).toBe('/cases/case');
  });

  it('has the library open again as it was when the disk is full half-way', async () => {
    const app = await anApp();
    app.disk.limitFreeBytes(4000);
    const refused = await app.encryption.encrypt(PASSPHRASE);
    app.disk.limitFreeBytes(Number.POSITIVE_INFINITY);
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    if (!app.session.find().ok) unwrap(await app.session.open(FOLDER, 'existing'));
    expect(app.session.library.isEncrypted).toBe(false);
    expect(await countMarks(app)).toBe(1);
  });

  it('refuses a library that is open for reading only', async () => {
    const app = await anApp();
    unwrap(await app.session.open(FOLDER, 'read-only'));
    expect(await app.encryption.encrypt(PASSPHRASE)).toMatchObject({ error: { code: 'disk-read-only' } });
    expect(await countMarks(app)).toBe(1);
  });
});

describe('LibrarySession with a library whose passphrase is unknown', () => {
  it('lets it take the place of the open one, locked', async () => {
    const app = await anApp();
    unwrap(await app.encryption.create('/cases/case', PASSPHRASE));
    unwrap(await app.session.open(FOLDER, 'existing'));
    app.keys.wipeAll();
    unwrap(await app.session.open('/cases/case', 'existing'));
    expect(app.session.folder).toBe('/cases/case');
    expect(app.session.find()).toMatchObject({ ok: false, error: { code: 'library-sealed' } });
    expect(app.disk.listFiles()).not.toContain(`${FOLDER}/lock.json`);
  });
});

describe('LibraryLockService', () => {
  function aPower() {
    const listeners = new Map<string, () => void>();
    const power: PowerEvents & { emit: (event: string) => void } = {
      on: (event, listener) => listeners.set(event, listener),
      getSystemIdleTime: () => 0,
      emit: (event) => listeners.get(event)?.(),
    };
    return power;
  }

  it('asks the window to hand over what was typed when the computer sleeps or its screen is locked', async () => {
    const app = await anApp();
    const power = aPower();
    app.lock.listen(power);
    power.emit('suspend');
    expect(app.asked).toEqual([]);
    unwrap(await app.encryption.encrypt(PASSPHRASE));
    power.emit('suspend');
    power.emit('lock-screen');
    expect(app.asked).toEqual(['hand over']);
    await app.lock.finish(false);
    expect(app.asked).toEqual(['hand over', 'reset']);
    power.emit('lock-screen');
    expect(app.asked).toEqual(['hand over', 'reset']);
  });

  it('overwrites the key, and what comes later finds nothing open', async () => {
    const app = await anApp();
    unwrap(await app.encryption.encrypt(PASSPHRASE));
    const cipher = await app.keys.find(FOLDER);
    const { library } = app.session;
    await app.lock.finish(false);
    expect(() => cipher?.getDataKey()).toThrow(/locked/);
    expect(await library.apply(aBriefTransaction(BRIEF, 1))).toMatchObject({
      error: { code: 'library-closed' },
    });
    expect(app.disk.listFiles()).not.toContain(`${FOLDER}/lock.json`);
  });

  it('keeps the library open while the disk refuses changes: nothing may be lost', async () => {
    const app = await anApp();
    unwrap(await app.encryption.encrypt(PASSPHRASE));
    expect(await app.lock.finish(true)).toBe(false);
    expect(app.session.library.isEncrypted).toBe(true);
    expect(app.warnings.join()).toContain('not locked');
  });

  it('asks when nobody is at the keyboard, and once only while changes keep the library open', async () => {
    const app = await anApp();
    unwrap(await app.encryption.encrypt(PASSPHRASE));
    app.lock.checkIdle(899);
    expect(app.asked).toEqual([]);
    app.lock.checkIdle(900);
    app.lock.checkIdle(905);
    expect(app.asked).toEqual(['hand over']);
    await app.lock.finish(true);
    app.lock.checkIdle(910);
    expect(app.asked).toEqual(['hand over']);
    app.lock.checkIdle(1);
    app.lock.checkIdle(900);
    expect(app.asked).toEqual(['hand over', 'hand over']);
    app.settings.idleMinutes = 0;
    await app.lock.finish(true);
    app.lock.checkIdle(90_000);
    expect(app.asked).toHaveLength(2);
  });

  it('leaves a library alone that is not encrypted', async () => {
    const app = await anApp();
    expect(await app.lock.finish(false)).toBe(false);
    expect(await countMarks(app)).toBe(1);
  });
});
