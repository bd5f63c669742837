import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { readOriginal } from '#electron/storage/read-original.ts';
import { verifyLibrary } from '#electron/storage/verify-library.ts';
import { aCipher, aKeyFile } from '#test/support/encryption.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import { aRun, somePages } from '#test/support/source-pages.ts';
import { aBriefText, aNewBrief, openTestLibrary, unwrap } from '#test/support/storage-fixtures.ts';

const FOLDER = '/library';
const BRIEF = briefIdSchema.parse('brief-1');
const HOME = `${FOLDER}/briefs/brief-1`;
const PAGES = somePages([aRun(0, 5), aRun(6, 10)], [aRun(11, 20, { isRightToLeft: true })]);

async function aLibrary(disk = new MemoryDisk(), options: Parameters<typeof openTestLibrary>[1] = {}) {
  const library = await openTestLibrary(FOLDER, { fileSystem: disk, ...options });
  unwrap(await library.addBrief(aNewBrief('brief-1', { pages: PAGES, sourceExtension: '.pdf' })));
  return { disk, library };
}

describe('readOriginal', () => {
  it('hands out the file, byte for byte, and where the text stands on its pages', async () => {
    const { library } = await aLibrary();
    const original = unwrap(await readOriginal(library, BRIEF));
    expect(Buffer.compare(original.bytes, aNewBrief().sourceBytes)).toBe(0);
    expect(original.text).toBe(aBriefText().text);
    expect(original.pages).toEqual(PAGES);
  });

  it('writes neither file nor pages in the open when the library is encrypted', async () => {
    const disk = new MemoryDisk();
    const { library } = await aLibrary(disk, { cipher: aCipher(), newKeyFile: await aKeyFile() });
    expect(unwrap(await readOriginal(library, BRIEF)).pages).toEqual(PAGES);
    const stored = Buffer.from(await disk.readFile(`${HOME}/pages.json`)).toString('latin1');
    expect(stored).not.toContain('runs');
  });

  it('keeps nothing of pages for a brief that has none', async () => {
    const { disk, library } = await aLibrary();
    unwrap(await library.addBrief(aNewBrief('brief-2')));
    expect(unwrap(await readOriginal(library, briefIdSchema.parse('brief-2'))).pages).toBeNull();
    expect(await disk.getFileSize(`${FOLDER}/briefs/brief-2/pages.json`)).toBeUndefined();
  });

  it('refuses a file that is not the one that was imported', async () => {
    const { disk, library } = await aLibrary();
    disk.tamper(`${HOME}/source.pdf`, () => Buffer.from('another report'));
    expect(await readOriginal(library, BRIEF)).toMatchObject({
      error: { code: 'library-damaged', message: expect.stringContaining('SHA-256 differs') },
    });
  });

  it('says when the file is gone, and when the brief is', async () => {
    const { disk, library } = await aLibrary();
    await disk.removeFile(`${HOME}/source.pdf`);
    expect(await readOriginal(library, BRIEF)).toMatchObject({ error: { code: 'not-found' } });
    const unknown = briefIdSchema.parse('nobody');
    expect(await readOriginal(library, unknown)).toMatchObject({ error: { code: 'not-found' } });
  });

  it.each([
    ['damaged', (bytes: Uint8Array) => bytes.slice(0, -9)],
    ['empty', () => new Uint8Array()],
  ])('takes pages that are %s for none, because they can be found anew', async (_, change) => {
    const { disk, library } = await aLibrary();
    disk.tamper(`${HOME}/pages.json`, change);
    expect(unwrap(await readOriginal(library, BRIEF)).pages).toBeNull();
    const { problems } = unwrap(await verifyLibrary(library));
    expect(problems).toMatchObject([
      { file: 'briefs/brief-1/pages.json', message: expect.stringContaining('Nothing is lost') },
    ]);
  });

  it('does not take the pages of another brief', async () => {
    const { disk, library } = await aLibrary();
    unwrap(await library.addBrief(aNewBrief('brief-2', { pages: somePages([aRun(0, 3)]) })));
    const other = await disk.readFile(`${FOLDER}/briefs/brief-2/pages.json`);
    disk.tamper(`${HOME}/pages.json`, () => other);
    expect(unwrap(await readOriginal(library, BRIEF)).pages).toBeNull();
  });

  it('tells nobody of foreign files because of them', async () => {
    const { library } = await aLibrary();
    expect(unwrap(await library.readBrief(BRIEF)).notices).toEqual([]);
    expect(unwrap(await verifyLibrary(library)).problems).toEqual([]);
  });
});
