import { cp } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { listBackups } from '#electron/storage/backups.ts';
import { FORMAT_VERSION, type StoredFormat, upgradeRecord } from '#electron/storage/format-version.ts';
import { nodeFileSystem } from '#electron/storage/node-file-system.ts';
import { openLibrary } from '#electron/storage/open-library.ts';
import { verifyLibrary } from '#electron/storage/verify-library.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import {
  aBriefTransaction,
  aNewBrief,
  createAnnotation,
  openTestLibrary,
  TEST_OPTIONS,
  unwrap,
  withTemporaryFolder,
} from '#test/support/storage-fixtures.ts';

const FOLDER = '/library';
const BRIEF = briefIdSchema.parse('brief-1');

/** A format to come, in which notes are written in capitals. */
const NEXT: StoredFormat = {
  version: FORMAT_VERSION + 1,
  migrations: [
    {
      to: FORMAT_VERSION + 1,
      upgrades: {
        'brief-entry': (line) =>
          JSON.parse(JSON.stringify(line).replaceAll('"note":"seen"', '"note":"SEEN"')),
        'brief-checkpoint': (state) =>
          JSON.parse(JSON.stringify(state).replaceAll('"note":"seen"', '"note":"SEEN"')),
      },
    },
  ],
};

async function aLibraryOfToday({ isClosed = true } = {}): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const library = await openTestLibrary(FOLDER, { fileSystem: disk });
  unwrap(await library.addBrief(aNewBrief(BRIEF)));
  unwrap(await library.apply(aBriefTransaction(BRIEF, 0, [createAnnotation('a', { note: 'seen' })])));
  if (isClosed) await library.close();
  return disk.afterKill();
}

function openNext(disk: MemoryDisk) {
  return openLibrary({ ...TEST_OPTIONS, folder: FOLDER, fileSystem: disk, format: NEXT, takeOver: true });
}

async function readNotes(disk: MemoryDisk): Promise<readonly string[]> {
  const library = unwrap(await openNext(disk));
  const { state } = unwrap(await library.readBrief(BRIEF));
  await library.close();
  return [...state.annotations.values()].map(({ note }) => note);
}

describe('upgradeRecord', () => {
  it('takes every step from the version of the record to the present one', () => {
    const step = (to: number) => ({
      to,
      upgrades: { text: (record: object) => ({ ...record, [`by${to}`]: true }) },
    });
    const format = { version: 4, migrations: [step(2), step(3), step(4)] };
    expect(upgradeRecord(format, 'text', { formatVersion: 2 })).toEqual({
      formatVersion: 4,
      by3: true,
      by4: true,
    });
    expect(upgradeRecord(format, 'text', { formatVersion: 4 })).toEqual({ formatVersion: 4 });
    expect(upgradeRecord(format, 'brief-entry', { formatVersion: 1 })).toEqual({ formatVersion: 4 });
  });

  it('refuses what is newer and hands on what is no record', () => {
    const format = { version: 1, migrations: [] };
    expect(() => upgradeRecord(format, 'text', { formatVersion: 2 })).toThrow('newer Briefmark');
    expect(upgradeRecord(format, 'text', 'noise')).toBe('noise');
  });
});

describe('a library of an older format', () => {
  it.each([true, false])('is read as the present one, with a checkpoint: %s', async (isClosed) => {
    expect(await readNotes(await aLibraryOfToday({ isClosed }))).toEqual(['SEEN']);
  });

  it('is backed up, as it was, before the first write', async () => {
    const disk = await aLibraryOfToday();
    unwrap(await openNext(disk));
    const [backup] = await listBackups(disk, FOLDER);
    expect(backup).toMatchObject({ reason: 'before-migration' });
    const old = await openTestLibrary(backup?.folder ?? '', { fileSystem: disk, isReadOnly: true });
    expect(unwrap(await verifyLibrary(old)).problems).toEqual([]);
  });

  it('is not opened for writing when it cannot be backed up', async () => {
    const disk = await aLibraryOfToday();
    disk.limitFreeBytes(600);
    expect(await openNext(disk)).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    disk.limitFreeBytes(Number.POSITIVE_INFINITY);
    const old = await openTestLibrary(FOLDER, { fileSystem: disk, takeOver: true });
    expect(old.notices).toEqual([]);
  });

  it('is upgraded once, keeps its old lines as they were, and takes new ones', async () => {
    const disk = await aLibraryOfToday();
    const oldLines = Buffer.from(await disk.readFile(`${FOLDER}/briefs/brief-1/history.jsonl`));
    const first = unwrap(await openNext(disk));
    unwrap(await first.apply(aBriefTransaction(BRIEF, 1, [createAnnotation('b', { note: 'seen' })])));
    await first.close();
    const lines = Buffer.from(await disk.readFile(`${FOLDER}/briefs/brief-1/history.jsonl`));
    expect(lines.subarray(0, oldLines.length).equals(oldLines)).toBe(true);
    expect(await readNotes(disk)).toEqual(['SEEN', 'seen']);
    expect(await listBackups(disk, FOLDER)).toHaveLength(1);
    expect(unwrap(await verifyLibrary(unwrap(await openNext(disk)))).problems).toEqual([]);
  });

  it('is then refused by the older Briefmark', async () => {
    const disk = await aLibraryOfToday();
    await unwrap(await openNext(disk)).close();
    const refused = await openLibrary({ ...TEST_OPTIONS, folder: FOLDER, fileSystem: disk });
    expect(refused).toMatchObject({ ok: false, error: { code: 'library-newer' } });
  });

  it('survives a power cut at every step of the migration', async () => {
    const trial = await aLibraryOfToday();
    await unwrap(await openNext(trial)).close();
    for (let index = 0; index < trial.countOperations(); index += 1) {
      const disk = await aLibraryOfToday();
      disk.decide = (operation) =>
        operation.index === index ? { kind: 'power-cut', moment: 'after' } : undefined;
      const opened = await openNext(disk);
      if (opened.ok) await opened.value.close();
      expect(await readNotes(disk.afterPowerCut(() => 0.99)), `step ${index}`).toEqual(['SEEN']);
      expect(await readNotes(disk.afterKill()), `step ${index}`).toEqual(['SEEN']);
    }
  });
});

describe('the frozen library of format 1', () => {
  it('opens, is sound, and says what it said when it was written', async () => {
    await withTemporaryFolder(async (temporary) => {
      const folder = path.join(temporary, 'library');
      await cp(path.join(import.meta.dirname, 'golden/format-1'), folder, { recursive: true });
      const library = await openTestLibrary(folder, { fileSystem: nodeFileSystem });
      expect(library.notices).toEqual([]);
      expect(unwrap(await verifyLibrary(library))).toMatchObject({ briefCount: 1, problems: [] });
      expect(library.getState()).toMatchObject({ name: 'Case 7' });
      expect([...library.getState().entities.values()].map(({ name }) => name)).toEqual(['Mark Rutte']);
      const { state, text, revision } = unwrap(await library.readBrief(BRIEF));
      expect(revision).toBe(3);
      expect(text.text).toContain('rail traffic 🚂 at the crossing');
      expect([...state.annotations.values()].map(({ id, note, entityId }) => [id, note, entityId])).toEqual([
        ['mark-1', 'seen twice 🚂', 'entity-1'],
        ['mark-2', '', null],
      ]);
      expect([...state.relations.keys()]).toEqual(['relation-1']);
      await library.close();
    });
  });
});
