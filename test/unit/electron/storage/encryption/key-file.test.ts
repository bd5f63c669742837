import { describe, expect, it } from 'vitest';
import { type KeyFile, keyFileSchema, unwrapKey, wrapKey } from '#electron/storage/encryption/key-file.ts';
import {
  changePassphrase,
  readKeyFile,
  repairKeyFile,
  requireKey,
  unlockLibrary,
  writeKeyFile,
} from '#electron/storage/encryption/key-store.ts';
import { LibraryCipher } from '#electron/storage/encryption/library-cipher.ts';
import { aCipher, aKeyFile, PASSPHRASE, quickStretch } from '#test/support/encryption.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import { aRandom } from '#test/support/random.ts';
import { unwrap } from '#test/support/storage-fixtures.ts';

const FOLDER = '/library';

async function aDisk(keyFile?: KeyFile): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  await disk.makeFolder(FOLDER);
  await writeKeyFile({ disk, folder: FOLDER }, keyFile ?? (await aKeyFile()));
  return disk;
}

const unwrapQuickly = (keyFile: KeyFile, passphrase: string) => unwrapKey(keyFile, passphrase, quickStretch);
const PLACE = { folder: FOLDER, stretch: quickStretch };

describe('the key file', () => {
  it('gives the key for the passphrase in any Unicode spelling, and a clear word for another one', async () => {
    // The one test with the real stretching: it is slow on purpose.
    const [composed, decomposed] = ['Zürich ist schön', 'Zürich ist schön'.normalize('NFD')];
    expect(composed).not.toBe(decomposed);
    const keyFile = await wrapKey(aCipher(), composed);
    expect(keyFile.kdf).toMatchObject({ name: 'scrypt', N: 131072, r: 8, p: 1 });
    const key = unwrap(await unwrapKey(keyFile, decomposed));
    expect(Buffer.from(key.getDataKey())).toEqual(Buffer.alloc(32, 7));
    expect(await unwrapKey(keyFile, 'zürich ist schön')).toMatchObject({
      ok: false,
      error: { code: 'wrong-passphrase', message: expect.stringContaining('not the passphrase') },
    });
  });

  it('holds neither key nor passphrase', async () => {
    const text = JSON.stringify(await aKeyFile());
    expect(text).not.toContain(PASSPHRASE);
    expect(text).not.toContain(Buffer.alloc(32, 7).toString('base64').slice(0, 20));
  });

  it('is refused with weaker or endless stretching, so that nobody can ask for it', async () => {
    const keyFile = await aKeyFile();
    expect(keyFileSchema.safeParse(keyFile).success).toBe(true);
    for (const kdf of [{ N: 1024 }, { N: 2 ** 24 }, { N: 2 ** 17 + 1 }, { r: 16 }, { p: 99 }]) {
      expect(keyFileSchema.safeParse({ ...keyFile, kdf: { ...keyFile.kdf, ...kdf } }).success).toBe(false);
    }
  });

  it('does not open when one of its fields was altered', async () => {
    const keyFile = await aKeyFile();
    const other = await aKeyFile(8);
    expect(await unwrapQuickly(keyFile, PASSPHRASE)).toMatchObject({ ok: true });
    for (const changes of [
      { keyCheck: other.keyCheck },
      { nonce: other.nonce },
      { wrappedKey: other.wrappedKey },
      { kdf: other.kdf },
    ]) {
      expect(await unwrapQuickly({ ...keyFile, ...changes }, PASSPHRASE)).toMatchObject({ ok: false });
    }
  });
});

describe('the key on disk', () => {
  it('survives the loss of either of its two files', async () => {
    for (const lost of ['keys.json', 'keys-copy.json']) {
      const stored = await aKeyFile();
      const disk = await aDisk(stored);
      disk.tamper(`${FOLDER}/${lost}`, (bytes) => bytes.fill(0, 10, 20));
      const keyFile = await readKeyFile({ disk, folder: FOLDER });
      expect(keyFile).toEqual(stored);
      if (keyFile) await repairKeyFile({ disk, folder: FOLDER }, keyFile);
      expect(await disk.readFile(`${FOLDER}/keys.json`)).toEqual(
        await disk.readFile(`${FOLDER}/keys-copy.json`),
      );
    }
  });

  it('is missed with a clear word when both are damaged', async () => {
    const disk = await aDisk();
    for (const name of ['keys.json', 'keys-copy.json']) disk.tamper(`${FOLDER}/${name}`, () => Buffer.of());
    expect(await unlockLibrary({ disk, folder: FOLDER }, PASSPHRASE)).toMatchObject({
      ok: false,
      error: { code: 'library-sealed', message: expect.stringContaining('each backup holds a copy') },
    });
  });

  it('is asked for before a file is read, and a wrong one is refused', async () => {
    const disk = await aDisk();
    await expect(requireKey({ disk, folder: FOLDER }, null)).rejects.toThrow(/Enter its passphrase/);
    await expect(requireKey({ disk, folder: FOLDER }, aCipher(9))).rejects.toThrow(/another library/);
    await expect(requireKey({ disk, folder: '/elsewhere' }, aCipher())).rejects.toThrow(/key file/);
  });

  it('has another passphrase after a change, in the backups too, and the same data key', async () => {
    const disk = await aDisk();
    const backup = `${FOLDER}/backups/one`;
    await disk.makeFolder(backup);
    await writeKeyFile({ disk, folder: backup }, await aKeyFile());
    const store = { disk, folders: [FOLDER, backup] as [string, string], stretch: quickStretch };
    expect(await changePassphrase(store, { current: 'wrong', next: 'new words' })).toMatchObject({
      ok: false,
      error: { code: 'wrong-passphrase' },
    });
    unwrap(await changePassphrase(store, { current: PASSPHRASE, next: 'new words' }));
    for (const folder of store.folders) {
      const place = { disk, folder, stretch: quickStretch };
      expect(await unlockLibrary(place, PASSPHRASE)).toMatchObject({ ok: false });
      const cipher = unwrap(await unlockLibrary(place, 'new words'));
      expect(cipher.getCheck()).toBe(aCipher().getCheck());
    }
  });

  it('opens with the old or the new passphrase wherever a change is interrupted', async () => {
    const started = await aDisk();
    const change = (disk: MemoryDisk) =>
      changePassphrase(
        { disk, folders: [FOLDER], stretch: quickStretch },
        { current: PASSPHRASE, next: 'new words' },
      );
    const whole = started.afterKill();
    unwrap(await change(whole));
    for (let index = 0; index < whole.countOperations(); index += 1) {
      for (const moment of ['before', 'half', 'after'] as const) {
        const disk = started.afterKill();
        disk.decide = (operation) => (operation.index === index ? { kind: 'power-cut', moment } : undefined);
        await change(disk);
        const place = { ...PLACE, disk: disk.afterPowerCut(aRandom(index)) };
        const opened = [await unlockLibrary(place, PASSPHRASE), await unlockLibrary(place, 'new words')];
        expect(
          opened.some(({ ok }) => ok),
          `operation ${index} ${moment}`,
        ).toBe(true);
      }
    }
  });
});

describe('a wiped key', () => {
  it('is zeros, and of no use', () => {
    const bytes = Buffer.alloc(32, 7);
    const cipher = new LibraryCipher(bytes);
    const kept = cipher.keepKey('lines');
    cipher.wipe();
    expect(kept.every((byte) => byte === 0)).toBe(true);
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    for (const use of [() => cipher.getDataKey(), () => cipher.keepKey('lines'), () => cipher.getCheck()]) {
      expect(use).toThrow(/locked/);
    }
  });
});
