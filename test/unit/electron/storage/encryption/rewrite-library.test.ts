import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { LIBRARY_PARTS } from '#electron/storage/encryption/finish-rewriting.ts';
import { getLibraryPaths } from '#electron/storage/library-layout.ts';
import { openLibrary } from '#electron/storage/open-library.ts';
import { verifyLibrary } from '#electron/storage/verify-library.ts';
import { findPlaintext } from '#test/support/find-plaintext.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import {
  getKeys,
  inspect,
  NEW_KEY,
  OLD_KEY,
  prepareLibrary,
  rewrite,
} from '#test/support/rewrite-scenario.ts';
import { aBriefTransaction, TEST_OPTIONS, unwrap } from '#test/support/storage-fixtures.ts';
import { FOLDER, openScenarioLibrary } from '#test/support/storage-scenario.ts';

const WORDS = ['Alpha team', 'rail traffic', 'R. Analyst', 'annotation/create', 'Action 1', '🚂'];
const BRIEF = briefIdSchema.parse('brief-1');

async function aDisk(key: typeof OLD_KEY | null) {
  const disk = new MemoryDisk();
  const scenario = await prepareLibrary(disk, key);
  return { disk, scenario };
}

describe.each(['encrypt', 'decrypt', 'other key'] as const)('rewriteLibrary: %s', (rewriting) => {
  const [before, after] = getKeys(rewriting);

  it('keeps every brief, mark and line, and what is left is whole', async () => {
    const { disk, scenario } = await aDisk(before);
    unwrap(await rewrite(disk, rewriting));
    expect(await inspect(disk, scenario, rewriting)).toEqual({ condition: 'new', problems: [] });
    const library = unwrap(await openScenarioLibrary(disk, { cipher: after }));
    expect(unwrap(await verifyLibrary(library)).problems).toEqual([]);
    await library.close();
    expect(
      disk.listFiles().filter((file) => /rewritten|replaced|unfinished|rewrite\.json/.test(file)),
    ).toEqual([]);
  });

  it('keeps backups, and the saved state still spares the replay', async () => {
    const { disk } = await aDisk(before);
    unwrap(await rewrite(disk, rewriting));
    const folder =
      disk
        .listFiles()
        .find((file) => file.endsWith('/backup.json'))
        ?.replace('/backup.json', '') ?? '';
    const options = { ...TEST_OPTIONS, folder, fileSystem: disk, isReadOnly: true, cipher: after };
    const backup = unwrap(await openLibrary(options));
    expect(backup.notices).toEqual([]);
    expect(unwrap(await verifyLibrary(backup)).problems).toEqual([]);
    expect(unwrap(await backup.readBrief(BRIEF)).state.annotations.size).toBeGreaterThan(4);
  });

  it('can be worked on afterwards', async () => {
    const { disk } = await aDisk(before);
    unwrap(await rewrite(disk, rewriting));
    const library = unwrap(await openScenarioLibrary(disk, { cipher: after }));
    const { revision } = unwrap(await library.readBrief(BRIEF));
    unwrap(await library.apply(aBriefTransaction(BRIEF, revision)));
    expect(unwrap(await verifyLibrary(library)).problems).toEqual([]);
    await library.close();
  });

  it('leaves the library as it was when the disk is full half-way', async () => {
    const { disk, scenario } = await aDisk(before);
    disk.limitFreeBytes(9000);
    expect(await rewrite(disk, rewriting)).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    disk.limitFreeBytes(Number.POSITIVE_INFINITY);
    expect(await inspect(disk, scenario, rewriting)).toEqual({ condition: 'old', problems: [] });
    expect(disk.listFiles().filter((file) => /rewritten|replaced/.test(file))).toEqual([]);
  });
});

describe('rewriteLibrary', () => {
  it('leaves nothing readable behind: backups, quarantine and halves of files included', async () => {
    const { disk } = await aDisk(null);
    const half = await disk.open(`${FOLDER}/library.json.unfinished`, 'create');
    await half.write(Buffer.from('Alpha team, half a file'));
    await half.sync();
    expect((await findPlaintext(disk, WORDS)).length).toBeGreaterThan(10);
    unwrap(await rewrite(disk, 'encrypt'));
    expect(disk.listFiles().some((file) => file.includes('/quarantine/'))).toBe(true);
    expect(disk.listFiles().some((file) => file.includes('/backups/'))).toBe(true);
    expect(await findPlaintext(disk, WORDS)).toEqual([]);
  });

  it('makes quarantine readable again with everything else', async () => {
    const { disk } = await aDisk(null);
    const isTail = (file: string) => file.includes('/quarantine/');
    const find = async () => Buffer.from(await disk.readFile(disk.listFiles().find(isTail) ?? '')).toString();
    const tail = await find();
    unwrap(await rewrite(disk, 'encrypt'));
    expect(await find()).not.toBe(tail);
    unwrap(await rewrite(disk, 'decrypt', { from: NEW_KEY }));
    expect(await find()).toBe(tail);
  });

  it('gives the histories back to the byte when encryption is taken off', async () => {
    const { disk } = await aDisk(null);
    const read = async (name: string) => Buffer.from(await disk.readFile(`${FOLDER}/${name}`)).toString();
    const before = [
      await read('history.jsonl'),
      await read('briefs/brief-2/history.jsonl'),
      await read('library.json'),
    ];
    unwrap(await rewrite(disk, 'encrypt'));
    unwrap(await rewrite(disk, 'decrypt', { from: NEW_KEY }));
    expect([
      await read('history.jsonl'),
      await read('briefs/brief-2/history.jsonl'),
      await read('library.json'),
    ]).toEqual(before);
  });

  it('lets backups share what has not changed, as before', async () => {
    const { disk } = await aDisk(null);
    const library = unwrap(await openScenarioLibrary(disk));
    unwrap(await library.backups.create('before-migration'));
    await library.close();
    let links = 0;
    disk.decide = ({ name }) => {
      if (name === 'link') links += 1;
      return undefined;
    };
    unwrap(await rewrite(disk, 'encrypt'));
    expect(links).toBeGreaterThan(6);
  });

  it('keeps a damaged line to be found, and does not mend it in silence', async () => {
    const { disk } = await aDisk(null);
    disk.tamper(`${FOLDER}/briefs/brief-2/history.jsonl`, (bytes) => bytes.fill(0x2e, 400, 420));
    const options = { ...TEST_OPTIONS, folder: FOLDER, fileSystem: disk };
    const read = async (cipher: typeof OLD_KEY | null) => {
      const library = unwrap(await openLibrary({ ...options, cipher, takeOver: true }));
      const { problems } = unwrap(await verifyLibrary(library));
      await library.close();
      return problems.map(({ file, line }) => ({ file, line }));
    };
    const before = await read(null);
    expect(before).not.toEqual([]);
    unwrap(await rewrite(disk, 'encrypt'));
    expect(await read(NEW_KEY)).toEqual(before);
  });

  it('refuses a library that is open elsewhere, one whose key it does not have, and files it does not know', async () => {
    const { disk } = await aDisk(OLD_KEY);
    expect(await rewrite(disk, 'encrypt')).toMatchObject({ ok: false, error: { code: 'library-sealed' } });
    const library = unwrap(await openScenarioLibrary(disk, { cipher: OLD_KEY }));
    const processes = { getOwn: () => ({ pid: 2, host: 'b', started: '' }), mayBeAlive: () => true };
    expect(await rewrite(disk, 'decrypt', { processes })).toMatchObject({
      ok: false,
      error: { code: 'library-locked' },
    });
    await library.close();
    await disk.makeFolder(`${FOLDER}/briefs/brief-1/my pictures`);
    expect(await rewrite(disk, 'decrypt')).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(disk.listFiles().some((file) => file.includes('rewritten'))).toBe(false);
  });

  it('knows every file that a library may have: one that it forgot would stay readable', () => {
    const names = Object.values(getLibraryPaths('')).filter(
      (name) => !/^(lock|rewrite|backup)\.json$/.test(name),
    );
    expect(names.toSorted()).toEqual([...LIBRARY_PARTS].toSorted());
  });

  it('tells how far it is', async () => {
    const { disk } = await aDisk(null);
    const seen: number[] = [];
    unwrap(await rewrite(disk, 'encrypt', { onProgress: (done) => seen.push(done) }));
    expect(seen).toEqual([1, 2]);
  });

  it('is refused to a reader while it is unfinished, and finished by the next writer', async () => {
    const { disk, scenario } = await aDisk(null);
    disk.decide = ({ name, path }) =>
      name === 'rename' && path.endsWith('briefs.rewritten')
        ? { kind: 'power-cut', moment: 'before' }
        : undefined;
    await rewrite(disk, 'encrypt');
    const left = disk.afterKill();
    const reading = { ...TEST_OPTIONS, folder: FOLDER, fileSystem: left, isReadOnly: true, cipher: NEW_KEY };
    expect(await openLibrary(reading)).toMatchObject({
      ok: false,
      error: { code: 'library-locked', message: expect.stringContaining('interrupted') },
    });
    expect(await inspect(left, scenario, 'encrypt')).toEqual({ condition: 'new', problems: [] });
  });
});
