import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { briefIdSchema } from '#core/model/ids.ts';
import { backupRecordSchema } from '#electron/storage/backup-record.ts';
import { briefPagesFileSchema } from '#electron/storage/brief-pages.ts';
import { briefTextFileSchema } from '#electron/storage/brief-text.ts';
import { briefCheckpointSchema, libraryCheckpointSchema } from '#electron/storage/checkpoint-schema.ts';
import { countsFileSchema } from '#electron/storage/counts-cache.ts';
import {
  briefEntrySchema,
  briefHeaderSchema,
  libraryEntrySchema,
  libraryHeaderSchema,
} from '#electron/storage/history-line.ts';
import { getBriefPaths, getLibraryPaths } from '#electron/storage/library-layout.ts';
import { aRun, somePages } from '#test/support/source-pages.ts';
import {
  aBriefTransaction,
  aNewBrief,
  openTestLibrary,
  unwrap,
  withTemporaryFolder,
} from '#test/support/storage-fixtures.ts';

const docs = path.join(import.meta.dirname, '../../../docs');

/** File in docs/schemas → what it describes. Files that end with a seal have one member more than the app's own schema. */
const SCHEMAS = {
  'library.json': { title: 'library.json', schema: sealed(libraryCheckpointSchema) },
  'state.json': { title: 'briefs/<id>/state.json', schema: sealed(briefCheckpointSchema) },
  'text.json': { title: 'briefs/<id>/text.json', schema: sealed(briefTextFileSchema) },
  'pages.json': { title: 'briefs/<id>/pages.json', schema: sealed(briefPagesFileSchema) },
  'counts.json': { title: 'counts.json', schema: sealed(countsFileSchema) },
  'backup.json': { title: 'backups/<id>/backup.json', schema: sealed(backupRecordSchema) },
  'library-history-line.json': {
    title: 'a line of history.jsonl: the first is a header, the others are entries',
    schema: z.union([libraryHeaderSchema, libraryEntrySchema]),
  },
  'brief-history-line.json': {
    title: 'a line of briefs/<id>/history.jsonl: the first is a header, the others are entries',
    schema: z.union([briefHeaderSchema, briefEntrySchema]),
  },
} as const;

function sealed<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  return schema.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
}

function describeSchema(name: keyof typeof SCHEMAS): object {
  const { title, schema } = SCHEMAS[name];
  return { title: `Briefmark library, format 1: ${title}`, ...z.toJSONSchema(schema) };
}

function compile(name: keyof typeof SCHEMAS) {
  return addFormats(new Ajv2020({ strict: false })).compile(describeSchema(name));
}

/** A library as the app leaves it, and its files. */
async function withLibrary(work: (folder: string) => Promise<void>): Promise<void> {
  await withTemporaryFolder(async (temporary) => {
    const folder = path.join(temporary, 'library');
    const library = await openTestLibrary(folder);
    const brief = unwrap(await library.addBrief(aNewBrief('brief-1', { pages: somePages([aRun(0, 5)]) })));
    unwrap(await library.apply(aBriefTransaction(brief.id, 0)));
    unwrap(await library.backups.create('by-hand'));
    await library.close();
    await work(folder);
  });
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

describe('docs/schemas', () => {
  it.each(Object.keys(SCHEMAS))('%s is what the app checks', async (name) => {
    const known = z
      .enum([
        'library.json',
        'state.json',
        'text.json',
        'pages.json',
        'counts.json',
        'backup.json',
        'library-history-line.json',
        'brief-history-line.json',
      ])
      .parse(name);
    const spelled = `${JSON.stringify(describeSchema(known), null, 1)}\n`;
    await expect(spelled).toMatchFileSnapshot(
      path.join(docs, 'schemas', `${name.replace('.json', '')}.schema.json`),
    );
  });

  it('accept every file of a library, to the line', async () => {
    await withLibrary(async (folder) => {
      const paths = getLibraryPaths(folder);
      const brief = getBriefPaths(folder, briefIdSchema.parse('brief-1'));
      const [backup = ''] = await readdir(paths.backups);
      const files = [
        ['library.json', paths.checkpoint],
        ['counts.json', paths.counts],
        ['state.json', brief.checkpoint],
        ['text.json', brief.text],
        ['pages.json', brief.pages],
        ['backup.json', path.join(paths.backups, backup, 'backup.json')],
      ] as const;
      for (const [name, file] of files) {
        const validate = compile(name);
        expect([name, validate(await readJson(file)), validate.errors]).toEqual([name, true, null]);
      }
      for (const [name, file] of [
        ['library-history-line.json', paths.history],
        ['brief-history-line.json', brief.history],
      ] as const) {
        const validate = compile(name);
        const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
        expect(lines.length).toBeGreaterThan(1);
        for (const line of lines) expect([validate(JSON.parse(line)), validate.errors]).toEqual([true, null]);
      }
    });
  });

  it('refuse a planted error', async () => {
    await withLibrary(async (folder) => {
      const validate = compile('library.json');
      const record = z
        .record(z.string(), z.unknown())
        .parse(await readJson(getLibraryPaths(folder).checkpoint));
      expect(validate({ ...record, revision: -1 })).toBe(false);
      expect(validate({ ...record, sha256: 'short' })).toBe(false);
    });
  });
});

describe('docs/library-format.md', () => {
  it('says how to check a file and a history without Briefmark', async () => {
    await withLibrary(async (folder) => {
      const raw = await readFile(getLibraryPaths(folder).checkpoint);
      const seal = createHash('sha256')
        .update(raw.subarray(0, raw.lastIndexOf('"sha256":')))
        .digest('hex');
      expect(await readJson(getLibraryPaths(folder).checkpoint)).toMatchObject({ sha256: seal });

      const lines = (await readFile(getLibraryPaths(folder).history, 'utf8')).trimEnd().split('\n');
      let previous = '0'.repeat(64);
      for (const line of lines) {
        const { previousHash, hash, ...fields } = z.record(z.string(), z.unknown()).parse(JSON.parse(line));
        // The lines are canonical JSON already: without the two members, so is the rest.
        const canonical = line
          .replace(`"hash":"${String(hash)}",`, '')
          .replace(`"previousHash":"${String(previousHash)}",`, '');
        expect(JSON.parse(canonical)).toEqual(fields);
        expect(previousHash).toBe(previous);
        expect(createHash('sha256').update(`${previous}${canonical}`).digest('hex')).toBe(hash);
        previous = String(hash);
      }
    });
  });

  it('names every file of a library and every schema', async () => {
    const page = await readFile(path.join(docs, 'library-format.md'), 'utf8');
    const library = Object.values(getLibraryPaths('/l')).map((file) => path.basename(file));
    const { source: _source, folder: _folder, ...files } = getBriefPaths('/l', briefIdSchema.parse('b'));
    const brief = Object.values(files).map((file) => path.basename(file));
    for (const name of [...library, ...brief])
      expect(page, name).toMatch(new RegExp(`[\`/]${name.replace('.', '.')}`));
    for (const name of await readdir(path.join(docs, 'schemas'))) expect(page, name).toContain(name);
  });
});
