import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CliContext } from '#electron/cli/cli-context.ts';
import { runCli } from '#electron/cli/run-cli.ts';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { readTableFile } from '#electron/importing/table/read-table-file.ts';
import { wrapKey } from '#electron/storage/encryption/key-file.ts';
import { aCipher, PASSPHRASE } from '#test/support/encryption.ts';
import { readSeed } from '#test/support/read-seed.ts';
import { aNewId, openTestLibrary, unwrap } from '#test/support/storage-fixtures.ts';

const BRIEF = 'rail-traffic-tumangang';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly errors: readonly string[];
}

async function run(argv: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  const out: string[] = [];
  const errors: string[] = [];
  const context: CliContext = {
    writeOut: (content) => out.push(String(content)),
    writeError: (line) => errors.push(line),
    readInput: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
    now: () => new Date('2026-01-05T09:00:00.000Z'),
    newId: () => aNewId('cli'),
    author: () => 'R. Analyst',
    version: '0.0.0-test',
    parse: parseDocument,
    readTable: readTableFile,
    print: null,
  };
  const code = await runCli(argv, context);
  return { code, out: out.join(''), errors };
}

describe('an encrypted library on the command line', () => {
  let folder = '';
  let library = '';

  /** Stretched as in the app: it takes half a second for each command, so one library serves all tests. */
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'briefmark-passphrase-'));
    library = path.join(folder, 'library');
    const cipher = aCipher();
    const opened = await openTestLibrary(library, { cipher, newKeyFile: await wrapKey(cipher, PASSPHRASE) });
    unwrap(await opened.addBrief(await readSeed(BRIEF)));
    await opened.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const file = async (words: string | Uint8Array) => {
    const place = path.join(folder, aNewId('passphrase'));
    await writeFile(place, words);
    return place;
  };

  it('says how to give the passphrase when none is given', async () => {
    expect(await run(['list', '--library', library])).toEqual({
      code: 3,
      out: '',
      errors: [
        'briefmark list: This library is encrypted. Give its passphrase with --passphrase-file or --passphrase-stdin',
      ],
    });
  });

  it.each([
    ['alone', PASSPHRASE],
    ['with a line end', `${PASSPHRASE}\n`],
    ['with a line end of Windows and a byte order mark', `\uFEFF${PASSPHRASE}\r\n`],
    ['before other lines', `${PASSPHRASE}\nlogin: analyst\n`],
  ])('lists with the passphrase %s, from a file and from standard input', async (_what, words) => {
    const fromFile = await run([
      'list',
      '--library',
      library,
      '--passphrase-file',
      await file(words),
      '--json',
    ]);
    expect(JSON.parse(fromFile.out)).toMatchObject([{ id: BRIEF, passages: 17 }]);
    const piped = await run(['list', '--library', library, '--passphrase-stdin', '--json'], words);
    expect(piped).toEqual({ code: 0, out: fromFile.out, errors: [] });
  });

  it('exports, verifies and imports', async () => {
    const key = ['--library', library, '--passphrase-file', await file(PASSPHRASE)];
    const exported = await run(['export', ...key, '--brief', BRIEF, '--format', 'stix', '--out', '-']);
    expect(JSON.parse(exported.out)).toMatchObject({ type: 'bundle' });
    expect(await run(['verify', ...key])).toMatchObject({ code: 0 });
    const notes = path.join(folder, 'notes.md');
    await writeFile(notes, '# Notes\n\nNine trains.\n');
    expect(await run(['import', ...key, notes])).toMatchObject({ code: 0, errors: [] });
    const piped = await run(['import', ...key, '--name', 'a.txt', '-'], 'From a pipe.\n');
    expect(piped.out).toMatch(/^imported\t/);
    expect(JSON.parse((await run(['list', ...key, '--json'])).out)).toHaveLength(3);
  });

  it('ends with code 3 and one line for a wrong passphrase, without saying it', async () => {
    const done = await run(['list', '--library', library, '--passphrase-stdin'], ' correct horse \n');
    expect(done).toMatchObject({ code: 3, out: '' });
    expect(done.errors).toHaveLength(1);
    expect(done.errors[0]).toContain('not the passphrase');
    expect(done.errors[0]).not.toContain('correct horse');
  });

  it.each([
    ['both ways at once', ['--passphrase-stdin', '--passphrase-file', '/x'], 'exclude each other'],
    ['an empty first line', ['--passphrase-stdin'], 'is empty'],
  ])('refuses %s as a mistake of the command line', async (_what, options, words) => {
    const done = await run(['list', '--library', library, ...options], '\nsecond line\n');
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.errors[0]).toContain(words);
  });

  it('refuses what cannot be a passphrase: bytes that are no text, and a file that was named by mistake', async () => {
    const bytes = await run(
      ['list', '--library', library, '--passphrase-stdin'],
      new Uint8Array([0xff, 0xfe]),
    );
    expect(bytes).toMatchObject({ code: 2 });
    expect(bytes.errors[0]).toContain('no UTF-8 text');
    const long = await file('x'.repeat(10_000));
    const done = await run(['list', '--library', library, '--passphrase-file', long]);
    expect(done).toMatchObject({ code: 2 });
    expect(done.errors[0]).toContain('too long');
  });

  it('refuses to read passphrase and document from the same standard input', async () => {
    const done = await run(['import', '--library', library, '--passphrase-stdin', '-'], PASSPHRASE);
    expect(done).toMatchObject({ code: 2 });
    expect(done.errors[0]).toContain('standard input cannot hold both');
  });

  it('names a passphrase file that is not there', async () => {
    const done = await run(['list', '--library', library, '--passphrase-file', path.join(folder, 'gone')]);
    expect(done).toMatchObject({ code: 1, out: '' });
    expect(done.errors[0]).toContain('could not be read');
  });

  it('takes no passphrase as an argument', async () => {
    const done = await run(['list', '--library', library, '--passphrase', PASSPHRASE]);
    expect(done).toMatchObject({ code: 2 });
  });

  it('opens a library that is not encrypted as well', async () => {
    const open = path.join(folder, 'open');
    await (await openTestLibrary(open)).close();
    expect(await run(['list', '--library', open, '--passphrase-stdin'], PASSPHRASE)).toMatchObject({
      code: 0,
    });
  });
});
