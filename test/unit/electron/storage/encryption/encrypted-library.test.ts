import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BriefId, briefIdSchema } from '#core/model/ids.ts';
import { copyLibraryTo, listBackups } from '#electron/storage/backups.ts';
import { accessLibrary } from '#electron/storage/encryption/storage-access.ts';
import type { Library } from '#electron/storage/library.ts';
import { type OpenLibraryOptions, openLibrary } from '#electron/storage/open-library.ts';
import { verifyLibrary } from '#electron/storage/verify-library.ts';
import { aBrief, anEntity } from '#test/support/builders.ts';
import { aCipher, aKeyFile } from '#test/support/encryption.ts';
import { findPlaintext, SECRETS } from '#test/support/find-plaintext.ts';
import { MemoryDisk } from '#test/support/memory-disk.ts';
import { aRandom } from '#test/support/random.ts';
import {
  aBriefText,
  aBriefTransaction,
  aLibraryTransaction,
  aNewBrief,
  createAnnotation,
  openTestLibrary,
  TEST_OPTIONS,
  unwrap,
} from '#test/support/storage-fixtures.ts';
import { FOLDER, Scenario } from '#test/support/storage-scenario.ts';

const cipher = aCipher();
const BRIEF_1 = briefIdSchema.parse('brief-1');
const BRIEF_2 = briefIdSchema.parse('brief-2');
const BRIEFS = [BRIEF_1, BRIEF_2];

async function open(disk: MemoryDisk, options: Partial<OpenLibraryOptions> = {}): Promise<Library> {
  const newKeyFile = await aKeyFile();
  return openTestLibrary(FOLDER, { fileSystem: disk, cipher, newKeyFile, takeOver: true, ...options });
}

/** Everything that a person would type or import holds a word that can be looked for. */
async function aLibrary(disk: MemoryDisk): Promise<Library> {
  const library = await open(disk);
  const entity = anEntity({ id: 'entity-1', name: SECRETS.entity });
  unwrap(await library.apply(aLibraryTransaction(0, [{ kind: 'entity/create', entity }])));
  for (const id of BRIEFS) {
    const text = aBriefText(`Report on ${SECRETS.text}, number ${id}.`);
    const sourceBytes = Buffer.from(`${id} ${SECRETS.source}`);
    const sha256 = createHash('sha256').update(sourceBytes).digest('hex');
    const source = { ...aBrief().source, sha256, byteLength: sourceBytes.length };
    const brief = aBrief({ id, title: SECRETS.title, source });
    unwrap(await library.addBrief({ ...aNewBrief(id, { text, sourceBytes }), brief, label: SECRETS.title }));
    await addMark(library, id, 0);
  }
  return library;
}

async function addMark(library: Library, id: BriefId, base: number): Promise<void> {
  const mark = createAnnotation(`${id}-mark-${base}`, { note: `${SECRETS.note} ${base}` });
  unwrap(await library.apply(aBriefTransaction(id, base, [mark])));
}

/** What a person sees, and what she is told about it. */
async function look(disk: MemoryDisk) {
  const opened = await openLibrary({
    ...TEST_OPTIONS,
    folder: FOLDER,
    fileSystem: disk,
    cipher,
    takeOver: true,
  });
  if (!opened.ok) return { shown: '', told: [opened.error.message] };
  const told = [...opened.value.notices];
  const shown: unknown[] = [[...opened.value.getState().briefs.values()].map(({ title }) => title)];
  for (const id of BRIEFS) {
    const brief = await opened.value.readBrief(id);
    if (brief.ok) {
      told.push(...brief.value.notices);
      shown.push(brief.value.text.text, [...brief.value.state.annotations.values()]);
    } else told.push(brief.error.message);
  }
  await opened.value.close();
  return { shown: JSON.stringify(shown), told };
}

describe('an encrypted library', () => {
  it('works like any other one, and every byte of it is checked', async () => {
    const disk = new MemoryDisk();
    const library = await aLibrary(disk);
    await library.close();
    const again = await open(disk);
    expect(again.notices).toEqual([]);
    expect(unwrap(await again.readBrief(BRIEF_1)).text.text).toContain(SECRETS.text);
    expect(unwrap(await verifyLibrary(again)).problems).toEqual([]);
    await again.close();
  });

  it('holds nothing readable: no title, name, note, text or original, also in backups and quarantine', async () => {
    const disk = new MemoryDisk();
    const library = await aLibrary(disk);
    unwrap(await library.backups.create('by-hand'));
    await library.close();
    // A torn line goes to quarantine, a damaged state too, and an import that was cut short.
    const history = `${FOLDER}/briefs/brief-1/history.jsonl`;
    disk.tamper(history, (bytes) => Buffer.concat([bytes, bytes.subarray(-300, -20)]));
    disk.tamper(`${FOLDER}/briefs/brief-2/state.json`, (bytes) => bytes.fill(0, 200, 220));
    await disk.removeFile(`${FOLDER}/counts.json`);
    const logged: unknown[] = [];
    const again = await open(disk, { log: (...line) => logged.push(line) });
    for (const id of BRIEFS) unwrap(await again.readBrief(id));
    await again.close();
    expect(disk.listFiles().filter((file) => file.includes('/quarantine/'))).toHaveLength(2);
    expect(disk.listFiles().filter((file) => file.includes('/backups/')).length).toBeGreaterThan(8);
    expect(await findPlaintext(disk)).toEqual([]);
    expect(logged.length).toBeGreaterThan(0);
    for (const secret of Object.values(SECRETS)) expect(JSON.stringify(logged)).not.toContain(secret);
  });

  it('holds nothing readable at any step on the way', async () => {
    const whole = new MemoryDisk();
    await new Scenario(whole, 1, { cipher, newKeyFile: await aKeyFile() }).run();
    // The words of the session itself, which the test above does not choose.
    const words = ['Alpha team', 'rail traffic', 'R. Analyst', 'annotation/create', aBrief().title, '🚂'];
    for (let index = 0; index < whole.countOperations(); index += 3) {
      const disk = new MemoryDisk();
      disk.decide = (operation) =>
        operation.index === index ? { kind: 'power-cut', moment: 'half' } : undefined;
      await new Scenario(disk, 1, { cipher, newKeyFile: await aKeyFile() }).run();
      expect(await findPlaintext(disk.afterKill(), words), `operation ${index}`).toEqual([]);
    }
  });

  it('finds the words when it is not encrypted: the search can fail', async () => {
    const disk = new MemoryDisk();
    const library = await openTestLibrary(FOLDER, { fileSystem: disk });
    const brief = { ...aNewBrief().brief, title: SECRETS.title };
    unwrap(await library.addBrief({ ...aNewBrief(), brief }));
    await library.close();
    expect((await findPlaintext(disk)).length).toBeGreaterThan(0);
  });

  it('asks for its key, changes nothing without it, and refuses that of another library', async () => {
    const disk = new MemoryDisk();
    await (await aLibrary(disk)).close();
    const before = await snapshot(disk);
    for (const [given, code] of [
      [null, 'library-sealed'],
      [aCipher(9), 'library-damaged'],
    ] as const) {
      const opened = await openLibrary({ ...TEST_OPTIONS, folder: FOLDER, fileSystem: disk, cipher: given });
      expect(opened).toMatchObject({ ok: false, error: { code } });
      expect(await snapshot(disk)).toEqual(before);
    }
  });

  it('is not taken for a damaged one when its key files are gone', async () => {
    const disk = new MemoryDisk();
    await (await aLibrary(disk)).close();
    await disk.removeFile(`${FOLDER}/keys.json`);
    await disk.removeFile(`${FOLDER}/keys-copy.json`);
    const before = await snapshot(disk);
    for (const given of [null, cipher]) {
      const opened = await openLibrary({ ...TEST_OPTIONS, folder: FOLDER, fileSystem: disk, cipher: given });
      expect(opened).toMatchObject({ ok: false, error: { code: 'library-sealed' } });
      expect(await snapshot(disk)).toEqual(before);
    }
  });

  it('writes no more once its key is wiped', async () => {
    const wiped = aCipher();
    const library = await open(new MemoryDisk(), { cipher: wiped });
    unwrap(await library.addBrief(aNewBrief('brief-1')));
    wiped.wipe();
    const refused = await library.apply(aBriefTransaction(BRIEF_1, 0));
    expect(refused).toMatchObject({ ok: false });
  });
});

describe('files of an encrypted library', () => {
  async function aClosedLibrary() {
    const disk = new MemoryDisk();
    const library = await aLibrary(disk);
    await library.close();
    return { disk, expected: await look(disk.afterKill()) };
  }

  it('are told when one byte of them is another', async () => {
    const { disk, expected } = await aClosedLibrary();
    const random = aRandom(11);
    const files = disk.listFiles().filter((file) => !/lock|keys/.test(file));
    for (const file of files) {
      for (let times = 0; times < 12; times += 1) {
        const damaged = disk.afterKill();
        damaged.tamper(file, (bytes) => {
          const index = Math.floor(random() * bytes.length);
          bytes[index] = (bytes[index] ?? 0) ^ (1 << Math.floor(random() * 8));
          return bytes;
        });
        const found = await look(damaged);
        const isDerived = /counts\.json|source/.test(file);
        if (!isDerived) expect(found.told, file).not.toEqual([]);
        // Whatever is shown is true; a damaged brief may show less, and says so.
        if (found.told.length === 0) expect(found.shown).toBe(expected.shown);
      }
    }
  });

  it('cannot be exchanged for one another', async () => {
    const { disk } = await aClosedLibrary();
    const files = disk.listFiles().filter((file) => !/lock|keys|counts|source/.test(file));
    for (const file of files) {
      for (const other of files.filter((candidate) => candidate !== file)) {
        const swapped = disk.afterKill();
        const bytes = await swapped.readFile(other);
        swapped.tamper(file, () => bytes);
        expect((await look(swapped)).told, `${other} as ${file}`).not.toEqual([]);
      }
    }
  });

  it('cannot be exchanged for older ones: it is told, or makes no difference', async () => {
    const disk = new MemoryDisk();
    const library = await aLibrary(disk);
    await library.close();
    const old = disk.afterKill();
    const later = await open(disk);
    await addMark(later, BRIEF_1, 1);
    const edits = [{ kind: 'library/rename', name: 'Renamed' } as const];
    unwrap(await later.apply(aLibraryTransaction(later.getRevision(), edits)));
    await later.close();
    const expected = await look(disk.afterKill());
    expect(expected.told).toEqual([]);
    const told: string[] = [];
    for (const file of old.listFiles().filter((name) => !/lock/.test(name))) {
      const rolledBack = disk.afterKill();
      const bytes = await old.readFile(file);
      rolledBack.tamper(file, () => bytes);
      const found = await look(rolledBack);
      if (found.told.length > 0) told.push(path.relative(FOLDER, file));
      else expect(found.shown, file).toBe(expected.shown);
    }
    expect(told).toEqual(['briefs/brief-1/history.jsonl', 'history.jsonl']);
  });

  it('cannot be exchanged for older ones a whole brief at a time', async () => {
    const disk = new MemoryDisk();
    const library = await aLibrary(disk);
    await library.close();
    const old = disk.afterKill();
    const later = await open(disk);
    await addMark(later, BRIEF_1, 1);
    await later.close();
    for (const name of ['history.jsonl', 'state.json']) {
      const file = `${FOLDER}/briefs/brief-1/${name}`;
      const bytes = await old.readFile(file);
      disk.tamper(file, () => bytes);
    }
    expect((await look(disk)).told.join(' ')).toMatch(/lines at the end of the history are missing/);
  });
});

describe('a backup of an encrypted library', () => {
  it('opens with the same key, and restores to a library that is encrypted', async () => {
    const disk = new MemoryDisk();
    const library = await aLibrary(disk);
    const { folder } = unwrap(await library.backups.create('by-hand'));
    unwrap(await library.backups.create('by-hand'));
    await library.close();
    const looked = await openTestLibrary(folder, { fileSystem: disk, cipher, isReadOnly: true });
    expect(looked.getState().briefs.size).toBe(2);
    expect(unwrap(await verifyLibrary(looked)).problems).toEqual([]);
    unwrap(await copyLibraryTo(disk, { from: folder, to: '/home/restored' }));
    const sealed = await openLibrary({ ...TEST_OPTIONS, folder: '/home/restored', fileSystem: disk });
    expect(sealed).toMatchObject({ ok: false, error: { code: 'library-sealed' } });
    const restored = await openTestLibrary('/home/restored', { fileSystem: disk, cipher });
    await addMark(restored, BRIEF_2, 1);
    expect(unwrap(await verifyLibrary(restored)).problems).toEqual([]);
    await restored.close();
    expect(await findPlaintext(disk)).toEqual([]);
  });

  it('is listed with the key, and is no name in a list without it', async () => {
    const disk = new MemoryDisk();
    const library = await aLibrary(disk);
    unwrap(await library.backups.create('by-hand'));
    await library.close();
    const { fileSystem } = accessLibrary(disk, FOLDER, cipher);
    expect(await listBackups(fileSystem, FOLDER)).toMatchObject([{ libraryName: 'My library' }]);
    expect(await listBackups(disk, FOLDER)).toEqual([]);
  });
});

async function snapshot(disk: MemoryDisk): Promise<Readonly<Record<string, string>>> {
  const files = disk.listFiles().filter((file) => !/lock\.json/.test(file));
  const entries = files.map(async (file) => [
    file,
    Buffer.from(await disk.readFile(file)).toString('base64'),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}
