import { describe, expect, it } from 'vitest';
import { type BriefId, briefIdSchema } from '#core/model/ids.ts';
import type { Library } from '#electron/storage/library.ts';
import { openLibrary } from '#electron/storage/open-library.ts';
import { MemoryDisk, READING_OPERATIONS } from '#test/support/memory-disk.ts';
import {
  aBriefTransaction,
  aLibraryTransaction,
  aNewBrief,
  createAnnotation,
  openTestLibrary,
  TEST_OPTIONS,
  unwrap,
} from '#test/support/storage-fixtures.ts';

const FOLDER = '/library';
const BRIEF = briefIdSchema.parse('brief-1');
const MARKS = 6;
const briefFile = (name: string) => `${FOLDER}/briefs/brief-1/${name}`;

/** A library with one brief of six marks; closed in order, or as a crash leaves it: without checkpoints. */
async function aDisk({ isClosed }: { isClosed: boolean }): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const library = await openTestLibrary(FOLDER, { fileSystem: disk });
  unwrap(await library.addBrief(aNewBrief(BRIEF)));
  for (let base = 0; base < MARKS; base += 1) {
    unwrap(await library.apply(aBriefTransaction(BRIEF, base, [createAnnotation(`mark-${base}`)])));
  }
  if (isClosed) await library.close();
  return disk.afterKill();
}

function reopen(disk: MemoryDisk): Promise<Library> {
  return openTestLibrary(FOLDER, { fileSystem: disk, takeOver: true });
}

async function readMarks(library: Library, id: BriefId = BRIEF): Promise<readonly string[]> {
  return [...unwrap(await library.readBrief(id)).state.annotations.keys()];
}

async function readNotices(library: Library): Promise<string> {
  const brief = await library.readBrief(BRIEF);
  return [...library.notices, ...(brief.ok ? brief.value.notices : [brief.error.message])].join('\n');
}

const ALL_MARKS = Array.from({ length: MARKS }, (_, index) => `mark-${index}`);
const cut = (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1);
const zero = (bytes: Uint8Array) => new Uint8Array(bytes.length);

function flipAt(place: (bytes: Uint8Array) => number): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => {
    const index = place(bytes);
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    return bytes;
  };
}

/** In the line of history that holds the given text. */
function flipNear(text: string): (bytes: Uint8Array) => Uint8Array {
  return flipAt((bytes) => Buffer.from(bytes).indexOf(text) + 3);
}

describe('a damaged checkpoint', () => {
  it.each([
    ['cut', cut],
    ['zeroed', zero],
    ['changed by one bit', flipNear('mark-3')],
    ['emptied', () => new Uint8Array()],
  ])('of a brief that is %s is rebuilt from the history and kept aside', async (_how, change) => {
    const disk = await aDisk({ isClosed: true });
    disk.tamper(briefFile('state.json'), change);
    const library = await reopen(disk);
    expect(await readMarks(library)).toEqual(ALL_MARKS);
    expect(await readNotices(library)).toMatch(/rebuilt from the history.*kept as quarantine\//s);
    expect((await library.apply(aBriefTransaction(BRIEF, MARKS))).ok).toBe(true);
    expect(disk.listFiles().filter((file) => file.includes('/quarantine/'))).toHaveLength(1);
  });

  it('of the library is rebuilt from the history', async () => {
    const disk = await aDisk({ isClosed: true });
    disk.tamper(`${FOLDER}/library.json`, zero);
    const library = await reopen(disk);
    expect(await readMarks(library)).toEqual(ALL_MARKS);
    expect(library.notices.join()).toMatch(/rebuilt from the history/);
  });

  it('that is missing is rebuilt without a word', async () => {
    const disk = await aDisk({ isClosed: true });
    await disk.removeFile(briefFile('state.json'));
    const library = await reopen(disk);
    expect(await readMarks(library)).toEqual(ALL_MARKS);
    expect(await readNotices(library)).toBe('');
  });
});

describe('a damaged history', () => {
  it('whose last line is torn loses nothing that was saved, and the rest is kept aside', async () => {
    const disk = await aDisk({ isClosed: false });
    disk.tamper(briefFile('history.jsonl'), (bytes) =>
      Buffer.concat([bytes, Buffer.from('{"author":"R. A')]),
    );
    const library = await reopen(disk);
    expect(await readMarks(library)).toEqual(ALL_MARKS);
    expect(await readNotices(library)).toMatch(/15 bytes at the end.*kept as quarantine\//s);
    expect((await library.apply(aBriefTransaction(BRIEF, MARKS))).ok).toBe(true);
    await library.close();
    expect(await readNotices(await reopen(disk))).toBe('');
  });

  it.each([
    ['before the checkpoint', true],
    ['without a checkpoint', false],
  ])('altered in the middle, %s, opens read-only and shows what can be read', async (_where, isClosed) => {
    const disk = await aDisk({ isClosed });
    disk.tamper(briefFile('history.jsonl'), flipNear('mark-2'));
    const library = await reopen(disk);
    const marks = await readMarks(library);
    expect(marks).toEqual(isClosed ? ALL_MARKS : ALL_MARKS.filter((name) => name !== 'mark-2'));
    expect(await readNotices(library)).toMatch(/for reading only.*altered at change 3/);
    expect(await library.apply(aBriefTransaction(BRIEF, MARKS))).toMatchObject({
      ok: false,
      error: { code: 'library-damaged' },
    });
  });

  it.each([
    ['cut', cut],
    ['zeroed', zero],
    ['emptied', () => new Uint8Array()],
  ])('that is %s after a checkpoint shows the checkpoint, read-only', async (_how, change) => {
    const disk = await aDisk({ isClosed: true });
    disk.tamper(briefFile('history.jsonl'), change);
    const library = await reopen(disk);
    expect(await readMarks(library)).toEqual(ALL_MARKS);
    expect(await readNotices(library)).toMatch(/for reading only/);
  });

  it('with a sequence number twice opens read-only', async () => {
    const disk = await aDisk({ isClosed: true });
    disk.tamper(briefFile('history.jsonl'), (bytes) => {
      const lines = Buffer.from(bytes).toString().split('\n');
      return Buffer.from([...lines.slice(0, 4), lines[3], ...lines.slice(4)].join('\n'));
    });
    const library = await reopen(disk);
    expect(await readMarks(library)).toEqual(ALL_MARKS);
    expect(await readNotices(library)).toMatch(/line 3 stands where line 4 should be/);
  });

  it('of the library opens the whole library read-only', async () => {
    const disk = await aDisk({ isClosed: true });
    disk.tamper(`${FOLDER}/history.jsonl`, flipNear('brief/add'));
    const library = await reopen(disk);
    expect(await readMarks(library)).toEqual(ALL_MARKS);
    expect(library.notices.join()).toMatch(/The library is open for reading only/);
    expect(
      await library.apply(aLibraryTransaction(1, [{ kind: 'library/rename', name: 'B' }])),
    ).toMatchObject({
      ok: false,
      error: { code: 'library-damaged' },
    });
  });

  it('together with its checkpoint keeps the brief listed and says what to do', async () => {
    const disk = await aDisk({ isClosed: true });
    disk.tamper(briefFile('history.jsonl'), zero);
    disk.tamper(briefFile('state.json'), zero);
    const library = await reopen(disk);
    expect(library.getState().briefs.has(BRIEF)).toBe(true);
    expect(await library.readBrief(BRIEF)).toMatchObject({ ok: false, error: { code: 'library-damaged' } });
    expect(await readNotices(library)).toMatch(/restore a backup/);
  });
});

describe('a folder in which something is missing or too much', () => {
  it.each([
    ['missing', undefined],
    ['changed by one bit', flipNear('crossing')],
    ['cut', cut],
    ['zeroed', zero],
  ])('says that the text of a brief is %s, and keeps its marks', async (_how, change) => {
    const disk = await aDisk({ isClosed: true });
    if (change) disk.tamper(briefFile('text.json'), change);
    else await disk.removeFile(briefFile('text.json'));
    const library = await reopen(disk);
    const opened = await library.readBrief(BRIEF);
    expect(opened).toMatchObject({ ok: false, error: { code: 'library-damaged' } });
    expect(await library.readText(BRIEF)).toMatchObject({ error: { code: 'library-damaged' } });
    expect(library.getCounts().get(BRIEF)?.annotations).toBe(MARKS);
  });

  it('refuses the text of another brief', async () => {
    const disk = await aDisk({ isClosed: true });
    const library = await reopen(disk);
    unwrap(await library.addBrief(aNewBrief('brief-2', { text: { text: 'Another text.', blocks: [] } })));
    await library.close();
    const other = await disk.readFile(`${FOLDER}/briefs/brief-2/text.json`);
    disk.tamper(briefFile('text.json'), () => other);
    const reopened = await reopen(disk);
    expect(await reopened.readText(BRIEF)).toMatchObject({ error: { code: 'library-damaged' } });
    expect(await reopened.readBrief(BRIEF)).toMatchObject({ error: { code: 'library-damaged' } });
  });

  it('reads the text of a brief without its marks, and of none that is not there', async () => {
    const disk = await aDisk({ isClosed: true });
    disk.tamper(briefFile('history.jsonl'), zero);
    disk.tamper(briefFile('state.json'), zero);
    const library = await reopen(disk);
    expect(unwrap(await library.readText(BRIEF)).text).toContain('crossing');
    expect(await library.readText(briefIdSchema.parse('brief-9'))).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('says that the original file is missing, and opens the brief', async () => {
    const disk = await aDisk({ isClosed: true });
    await disk.removeFile(briefFile('source.txt'));
    const library = await reopen(disk);
    expect(await readMarks(library)).toEqual(ALL_MARKS);
    expect(await readNotices(library)).toMatch(/original file of this brief is missing/);
  });

  it('leaves foreign files alone and names them', async () => {
    const disk = await aDisk({ isClosed: true });
    for (const file of [
      `${FOLDER}/history (conflicted copy).jsonl`,
      `${FOLDER}/briefs/notes.txt`,
      briefFile('state (1).json'),
      `${FOLDER}/.DS_Store`,
    ]) {
      await (await disk.open(file, 'create')).write(Buffer.from('foreign'));
    }
    const library = await reopen(disk);
    const notices = await readNotices(library);
    expect(notices).toMatch(/conflicted copy.*notes\.txt.*state \(1\)\.json/s);
    expect(notices).not.toContain('DS_Store');
    expect(disk.listFiles()).toContain(`${FOLDER}/history (conflicted copy).jsonl`);
    expect((await library.apply(aBriefTransaction(BRIEF, MARKS))).ok).toBe(true);
  });

  it('puts a brief that no index names aside, whole', async () => {
    const disk = await aDisk({ isClosed: true });
    await disk.makeFolder(`${FOLDER}/briefs/unknown`);
    await (await disk.open(`${FOLDER}/briefs/unknown/source.txt`, 'create')).write(Buffer.from('bytes'));
    const library = await reopen(disk);
    expect(library.notices.join()).toMatch(/import that was not finished.*quarantine\//);
    expect(disk.listFiles().some((file) => /quarantine\/.*unknown\/source\.txt$/.test(file))).toBe(true);
  });

  it('is no place for a new library when it holds the remains of one', async () => {
    const disk = await aDisk({ isClosed: true });
    await disk.removeFile(`${FOLDER}/library.json`);
    await disk.removeFile(`${FOLDER}/history.jsonl`);
    const opened = await openLibrary({ ...TEST_OPTIONS, folder: FOLDER, fileSystem: disk });
    expect(opened).toMatchObject({ ok: false, error: { code: 'library-damaged' } });
    expect(disk.listFiles()).toContain(briefFile('history.jsonl'));
  });
});

describe('a library of a newer format', () => {
  const newer = (bytes: Uint8Array) =>
    Buffer.from(Buffer.from(bytes).toString().replace('"formatVersion":1', '"formatVersion":2'));

  it('is refused and left as it is', async () => {
    const disk = await aDisk({ isClosed: false });
    await disk.removeFile(`${FOLDER}/library.json`).catch(() => undefined);
    const { sealLine, NO_PREVIOUS_HASH } = await import('#electron/storage/history-line.ts');
    const header = sealLine({ seq: 0, formatVersion: 2, document: 'library' }, NO_PREVIOUS_HASH);
    disk.tamper(`${FOLDER}/history.jsonl`, () => header.bytes);
    const before = disk.listFiles();
    const opened = await openLibrary({ ...TEST_OPTIONS, folder: FOLDER, fileSystem: disk, takeOver: true });
    expect(opened).toMatchObject({ ok: false, error: { code: 'library-newer' } });
    expect(disk.listFiles()).toEqual(before.filter((file) => !file.endsWith('lock.json')));
  });

  it('is told from one whose version was changed by damage', async () => {
    const disk = await aDisk({ isClosed: true });
    disk.tamper(`${FOLDER}/library.json`, newer);
    const library = await reopen(disk);
    expect(library.notices.join()).toMatch(/rebuilt from the history/);
  });
});

describe('a library opened for reading only', () => {
  it('shows everything, takes nothing and writes nothing', async () => {
    const disk = await aDisk({ isClosed: false });
    disk.tamper(briefFile('history.jsonl'), (bytes) => Buffer.concat([bytes, Buffer.from('{"torn')]));
    const writes: string[] = [];
    disk.decide = ({ name, path }) => {
      if (!READING_OPERATIONS.has(name)) writes.push(`${name} ${path}`);
      return undefined;
    };
    const library = await openTestLibrary(FOLDER, { fileSystem: disk, isReadOnly: true });
    expect(await readMarks(library)).toEqual(ALL_MARKS);
    expect(await library.apply(aBriefTransaction(BRIEF, MARKS))).toMatchObject({
      error: { code: 'disk-read-only' },
    });
    expect(await library.addBrief(aNewBrief('brief-2'))).toMatchObject({ error: { code: 'disk-read-only' } });
    await library.close();
    expect(writes).toEqual([]);
  });

  it('does not come into being by being looked at', async () => {
    const disk = new MemoryDisk();
    const opened = await openLibrary({ ...TEST_OPTIONS, folder: FOLDER, fileSystem: disk, isReadOnly: true });
    expect(opened).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(disk.listFiles()).toEqual([]);
  });
});
