import { describe, expect, it } from 'vitest';
import { groupIdSchema } from '#core/model/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type NewEntry, NO_PREVIOUS_HASH, sealLine } from '#electron/storage/history-line.ts';
import { HistoryWriter, type HistoryWriterOptions } from '#electron/storage/history-writer.ts';
import { PLAIN_LINES } from '#electron/storage/line-codec.ts';
import { scanHistory } from '#electron/storage/scan-history.ts';
import { writeFileDurably } from '#electron/storage/write-file.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';

const FILE = '/history.jsonl';
const HEADER = sealLine({ seq: 0 }, NO_PREVIOUS_HASH);

function anEntry(label: string): NewEntry<unknown> {
  const groupId = groupIdSchema.parse('group');
  return { time: '2026-01-05T09:00:00.000Z', author: 'R. Analyst', groupId, cause: 'do', label, edits: [{}] };
}

async function aWriter(
  disk: MemoryDisk,
  options: Partial<HistoryWriterOptions> = {},
): Promise<HistoryWriter> {
  await writeFileDurably(disk, { file: FILE, mode: 'replace', chunks: [HEADER.bytes] });
  await disk.syncFolder('/');
  return new HistoryWriter({
    fileSystem: disk,
    file: FILE,
    position: scanHistory(HEADER.bytes).end,
    formatVersion: 1,
    lines: PLAIN_LINES,
    hasTornTail: false,
    checkOwnership: async () => ok(undefined),
    onWritten: () => undefined,
    onFailure: () => undefined,
    ...options,
  });
}

async function readLabels(disk: MemoryDisk): Promise<readonly unknown[]> {
  const scan = scanHistory(await disk.readFile(FILE));
  expect(scan.damage).toBeNull();
  return scan.lines.slice(1).map(({ fields }) => fields.label);
}

function countSyncs(disk: MemoryDisk): () => number {
  let syncs = 0;
  disk.decide = ({ name }) => {
    if (name === 'sync') syncs += 1;
    return undefined;
  };
  return () => syncs;
}

describe('HistoryWriter', () => {
  it('acknowledges a line only when a power cut could no longer take it', async () => {
    const disk = new MemoryDisk();
    const writer = await aWriter(disk);
    expect(await writer.append(anEntry('a'))).toEqual(ok(1));
    const survived = disk.afterPowerCut(() => 0.99);
    expect(await readLabels(survived)).toEqual(['a']);
  });

  it('lets lines that wait together share one sync', async () => {
    const disk = new MemoryDisk();
    const writer = await aWriter(disk);
    const getSyncs = countSyncs(disk);
    const outcomes = await Promise.all(['a', 'b', 'c'].map((label) => writer.append(anEntry(label))));
    expect(outcomes).toEqual([ok(1), ok(2), ok(3)]);
    expect(getSyncs()).toBe(1);
    expect(await readLabels(disk)).toEqual(['a', 'b', 'c']);
  });

  it('says in each line what was on disk when it was written', async () => {
    const disk = new MemoryDisk();
    const writer = await aWriter(disk);
    await writer.append(anEntry('a'));
    await Promise.all([writer.append(anEntry('b')), writer.append(anEntry('c'))]);
    const { lines } = scanHistory(await disk.readFile(FILE));
    expect(lines.slice(1).map(({ fields }) => fields.durableSeq)).toEqual([0, 1, 1]);
  });

  it('writes a line only after what it refers to, and refuses it when that fails', async () => {
    const disk = new MemoryDisk();
    const writer = await aWriter(disk);
    let open: (outcome: Result<unknown>) => void = () => undefined;
    const gate = new Promise<Result<unknown>>((resolve) => {
      open = resolve;
    });
    const gated = writer.append(anEntry('mark'), gate);
    await Promise.resolve();
    expect(await readLabels(disk)).toEqual([]);
    open(ok(undefined));
    expect(await gated).toEqual(ok(1));
    const failure = { code: 'disk-full', message: 'Full.' } as const;
    expect(await writer.append(anEntry('lost'), Promise.resolve(err(failure)))).toEqual(err(failure));
    expect(await readLabels(disk)).toEqual(['mark']);
  });

  it.each(['write', 'sync', 'getFileSize'])('can be asked again after %s failed', async (name) => {
    const disk = new MemoryDisk();
    const failures: string[] = [];
    const writer = await aWriter(disk, { onFailure: ({ code }) => failures.push(code) });
    await writer.append(anEntry('a'));
    let hasFailed = false;
    disk.decide = (operation) => {
      if (operation.name !== name || hasFailed) return undefined;
      hasFailed = true;
      return { kind: 'error', code: 'ENOSPC', isHalfDone: true };
    };
    const refused = await Promise.all([writer.append(anEntry('b')), writer.append(anEntry('c'))]);
    expect(refused).toMatchObject([{ error: { code: 'disk-full' } }, { error: { code: 'disk-full' } }]);
    expect(failures).toEqual(['disk-full']);
    await Promise.all([writer.append(anEntry('d')), writer.append(anEntry('e'))]);
    expect(await readLabels(disk.afterPowerCut(() => 0.99))).toEqual(['a', 'd', 'e']);
  });

  it('starts with the cutting back when the disk refused that too', async () => {
    const disk = new MemoryDisk();
    const writer = await aWriter(disk);
    disk.decide = ({ name }) =>
      name === 'sync' || name === 'truncate' ? { kind: 'error', code: 'EIO', isHalfDone: false } : undefined;
    expect((await writer.append(anEntry('a'))).ok).toBe(false);
    expect((await writer.append(anEntry('a'))).ok).toBe(false);
    disk.decide = () => undefined;
    expect(await writer.append(anEntry('a'))).toEqual(ok(1));
    expect(await readLabels(disk)).toEqual(['a']);
  });

  it('does not trust a handle whose sync failed', async () => {
    const disk = new MemoryDisk();
    const writer = await aWriter(disk);
    const opened: string[] = [];
    let hasFailed = false;
    disk.decide = ({ name }) => {
      if (name === 'open') opened.push(name);
      if (name !== 'sync' || hasFailed) return undefined;
      hasFailed = true;
      return { kind: 'error', code: 'EIO', isHalfDone: false };
    };
    expect((await writer.append(anEntry('a'))).ok).toBe(false);
    expect((await writer.append(anEntry('a'))).ok).toBe(true);
    expect(opened).toHaveLength(2);
    expect(await readLabels(disk)).toEqual(['a']);
  });

  it('writes nothing when another process owns the library', async () => {
    const disk = new MemoryDisk();
    const taken = err({ code: 'library-locked', message: 'Taken over.' } as const);
    const writer = await aWriter(disk, { checkOwnership: async () => taken });
    expect(await writer.append(anEntry('a'))).toEqual(taken);
    expect(await readLabels(disk)).toEqual([]);
  });

  it('leaves alone what another program appended, and says so', async () => {
    const disk = new MemoryDisk();
    const writer = await aWriter(disk);
    await writer.append(anEntry('a'));
    disk.tamper(FILE, (bytes) => Buffer.concat([bytes, Buffer.from('{"by":"another"}\n')]));
    const refused = await writer.append(anEntry('b'));
    expect(refused).toMatchObject({ ok: false, error: { code: 'library-locked' } });
    expect(await writer.append(anEntry('c'))).toMatchObject({ ok: false });
    expect(Buffer.from(await disk.readFile(FILE)).toString()).toContain('another');
  });

  it('does not acknowledge a line in a file that was deleted', async () => {
    const disk = new MemoryDisk();
    const writer = await aWriter(disk);
    await writer.append(anEntry('a'));
    disk.decide = ({ name }) => {
      if (name === 'write') {
        disk.decide = () => undefined;
        void disk.removeFile(FILE);
      }
      return undefined;
    };
    expect(await writer.append(anEntry('b'))).toMatchObject({ ok: false });
    expect(await writer.append(anEntry('c'))).toMatchObject({ ok: false, error: { code: 'disk-failed' } });
  });

  it('cuts off a torn tail before it writes', async () => {
    const disk = new MemoryDisk();
    const writer = await aWriter(disk, { hasTornTail: true });
    disk.tamper(FILE, (bytes) => Buffer.concat([bytes, Buffer.from('{"seq":1,"tor')]));
    expect(await writer.append(anEntry('a'))).toEqual(ok(1));
    expect(await readLabels(disk)).toEqual(['a']);
  });
});
