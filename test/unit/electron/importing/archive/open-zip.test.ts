import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip, type ZipLimits } from '#electron/importing/archive/open-zip.ts';
import { utf8 } from '#test/support/bytes.ts';
import { aZip } from '#test/support/office-files.ts';

const LIMITS: ZipLimits = { maxEntries: 100, maxEntryBytes: 100_000, maxTotalBytes: 150_000 };

function open(bytes: Uint8Array, limits = LIMITS) {
  return openZip({ bytes, fileName: 'a.zip' }, limits);
}

describe('openZip', () => {
  it('lists and unpacks entries', async () => {
    const archive = await open(aZip({ 'a.txt': 'Kursk', 'folder/Зведення.txt': 'Міст' }));
    expect(archive.entries.map(({ name }) => name)).toEqual(['a.txt', 'folder/Зведення.txt']);
    expect(await archive.read('folder/Зведення.txt')).toEqual(utf8('Міст'));
    expect(await archive.read('gone.txt')).toBeUndefined();
  });

  it('stops at a bomb before it goes off', async () => {
    const bomb = aZip({ 'bomb.txt': new Uint8Array(5_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    await expect((await open(bomb)).read('bomb.txt')).rejects.toMatchObject({
      error: { code: 'file-too-large', message: expect.stringContaining('“a.zip” unpacks to more than') },
    });
  });

  it('does not believe what the directory says of sizes', async () => {
    const bomb = aZip({ 'bomb.txt': new Uint8Array(5_000_000) });
    const view = new DataView(bomb.buffer);
    for (let offset = 0; offset + 4 < bomb.length; offset += 1) {
      if (view.getUint32(offset, true) === 5_000_000) view.setUint32(offset, 10, true);
    }
    await expect((await open(bomb)).read('bomb.txt')).rejects.toThrow();
  });

  it('adds up what is read', async () => {
    const archive = await open(aZip({ a: new Uint8Array(90_000), b: new Uint8Array(90_000) }));
    await archive.read('a');
    await expect(archive.read('b')).rejects.toMatchObject({ error: { code: 'file-too-large' } });
  });

  it('refuses an archive of too many files', async () => {
    const files = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`${index}`, '']));
    await expect(open(aZip(files))).rejects.toMatchObject({ error: { code: 'file-too-large' } });
  });

  it('lists names that point elsewhere, and nothing is ever written there', async () => {
    const archive = await open(aZip({ '../../etc/passwd': 'x', '/abs': 'y', 'C:\\a': 'z' }));
    expect(archive.entries).toHaveLength(3);
  });

  it('throws on damage and never hangs', async () => {
    const whole = aZip({ 'a.txt': 'Kursk '.repeat(200), 'b/c.txt': 'Bridge' });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.nat(whole.length),
        async (at, value, length) => {
          const damaged = whole.slice(0, length);
          if (at < damaged.length) damaged[at] = value;
          try {
            const archive = await open(damaged);
            for (const { name } of archive.entries) await archive.read(name);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(Error);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
