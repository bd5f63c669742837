import { describe, expect, it } from 'vitest';
import { LibraryKeys } from '#electron/main/library-keys.ts';
import { writeKeyFile } from '#electron/storage/encryption/key-store.ts';
import { aCipher, aKeyFile, PASSPHRASE, quickStretch } from '#test/support/encryption.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import { unwrap } from '#test/support/storage-fixtures.ts';

const FOLDER = '/library';

async function aKeyRing() {
  const disk = new MemoryDisk();
  await disk.makeFolder(FOLDER);
  await writeKeyFile({ disk, folder: FOLDER }, await aKeyFile());
  const clock = { ms: 5000 };
  let stretched = 0;
  const keys = new LibraryKeys({
    disk,
    now: () => clock.ms,
    stretch: (passphrase, kdf) => {
      stretched += 1;
      return quickStretch(passphrase, kdf);
    },
  });
  const unlock = async (passphrase: string) => unwrap(await keys.unlock(FOLDER, passphrase));
  return { disk, keys, clock, unlock, countTries: () => stretched };
}

describe('LibraryKeys', () => {
  it('holds no key before the passphrase was given, and the right one after', async () => {
    const { keys, unlock } = await aKeyRing();
    expect(await keys.find(FOLDER)).toBeNull();
    expect(await unlock(PASSPHRASE)).toEqual({ status: 'done' });
    expect((await keys.find(FOLDER))?.getCheck()).toBe(aCipher().getCheck());
    expect(await keys.find('/elsewhere')).toBeNull();
  });

  it('waits longer after each wrong passphrase, and at most a minute', async () => {
    const { unlock, clock } = await aKeyRing();
    const waits: number[] = [];
    for (let times = 0; times < 9; times += 1) {
      const outcome = await unlock('wrong');
      if (outcome.status !== 'wrong') throw new Error(outcome.status);
      waits.push(outcome.waitMs);
      clock.ms += outcome.waitMs;
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  it('tries nothing while it waits, not even the right one, and forgets failures after a success', async () => {
    const { unlock, clock, countTries } = await aKeyRing();
    await unlock('wrong');
    expect(await unlock(PASSPHRASE)).toEqual({ status: 'wait', waitMs: 1000 });
    clock.ms += 999;
    expect(await unlock(PASSPHRASE)).toEqual({ status: 'wait', waitMs: 1 });
    expect(countTries()).toBe(1);
    clock.ms += 1;
    expect(await unlock(PASSPHRASE)).toEqual({ status: 'done' });
    expect(await unlock('wrong')).toEqual({ status: 'wrong', waitMs: 1000 });
  });

  it('does not try two side by side', async () => {
    const { unlock, countTries } = await aKeyRing();
    const outcomes = await Promise.all([unlock('wrong'), unlock('wrong too'), unlock(PASSPHRASE)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['wrong', 'wait', 'wait']);
    expect(countTries()).toBe(1);
  });

  it('counts a wrong passphrase also where it is to be changed', async () => {
    const { keys, unlock, clock } = await aKeyRing();
    const words = { current: 'wrong', next: 'entirely new words' };
    expect(unwrap(await keys.change(FOLDER, words))).toEqual({ status: 'wrong', waitMs: 1000 });
    clock.ms += 1000;
    expect(unwrap(await keys.change(FOLDER, { ...words, current: PASSPHRASE }))).toEqual({ status: 'done' });
    expect(await unlock('entirely new words')).toEqual({ status: 'done' });
  });

  it('overwrites the keys of libraries that are not open any more, and all of them when it locks', async () => {
    const { keys, disk, unlock } = await aKeyRing();
    await disk.makeFolder('/other');
    await writeKeyFile({ disk, folder: '/other' }, await aKeyFile(8));
    await unlock(PASSPHRASE);
    const first = await keys.find(FOLDER);
    const second = aCipher(8);
    keys.hold(second);
    await keys.keepOnly('/other');
    expect(() => first?.getDataKey()).toThrow(/locked/);
    expect(await keys.find('/other')).toBe(second);
    keys.wipeAll();
    expect(() => second.getDataKey()).toThrow(/locked/);
    expect(await keys.find('/other')).toBeNull();
  });

  it('says what is wrong when it is not the passphrase', async () => {
    const { keys, disk } = await aKeyRing();
    expect(await keys.unlock('/elsewhere', PASSPHRASE)).toMatchObject({ error: { code: 'not-found' } });
    for (const name of ['keys.json', 'keys-copy.json']) disk.tamper(`${FOLDER}/${name}`, () => Buffer.of());
    expect(await keys.unlock(FOLDER, PASSPHRASE)).toMatchObject({ error: { code: 'library-sealed' } });
  });
});
