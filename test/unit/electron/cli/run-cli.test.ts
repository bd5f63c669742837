import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '#core/formats/registry.ts';
import type { CliContext } from '#electron/cli/cli-context.ts';
import { CLI_COMMANDS, isCommandLine, runCli } from '#electron/cli/run-cli.ts';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { readTableFile } from '#electron/importing/table/read-table-file.ts';
import { readSeed } from '#test/support/read-seed.ts';
import {
  aNewBrief,
  aNewId,
  openTestLibrary,
  unwrap,
  withTemporaryFolder,
} from '#test/support/storage-fixtures.ts';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly errors: readonly string[];
}

async function run(argv: readonly string[], changes: Partial<CliContext> = {}): Promise<Run> {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCli(argv, {
    writeOut: (content) =>
      out.push(typeof content === 'string' ? content : Buffer.from(content).toString('latin1')),
    writeError: (line) => errors.push(line),
    readInput: async () => new TextEncoder().encode('From a pipe.\n'),
    now: () => new Date('2026-01-05T09:00:00.000Z'),
    newId: () => aNewId('cli'),
    author: () => 'R. Analyst',
    version: '0.0.0-test',
    parse: parseDocument,
    readTable: readTableFile,
    print: null,
    ...changes,
  });
  return { code, out: out.join(''), errors };
}

/** A library with one sample brief, closed again; and a folder beside it for what is written. */
function withLibraryFolder(work: (library: string, folder: string) => Promise<void>): Promise<void> {
  return withTemporaryFolder(async (folder) => {
    const place = path.join(folder, 'library');
    const library = await openTestLibrary(place);
    const seed = await readSeed('rail-traffic-tumangang');
    unwrap(await library.addBrief(seed));
    await library.close();
    await work(place, folder);
  });
}

async function addAnother(library: string): Promise<void> {
  const open = await openTestLibrary(library);
  unwrap(await open.addBrief(aNewBrief('another')));
  await open.close();
}

const BRIEF = 'rail-traffic-tumangang';

describe('runCli', () => {
  it('lists briefs for people and for programs', () =>
    withLibraryFolder(async (library) => {
      const plain = await run(['list', '--library', library]);
      expect(plain.out).toBe(
        'rail-traffic-tumangang\t17\tTLP:AMBER\tRail traffic at the Tumangang crossing, weeks 40 to 43\n',
      );
      const json = await run(['list', '--library', library, '--json']);
      expect(JSON.parse(json.out)).toMatchObject([{ id: BRIEF, passages: 17, markings: ['TLP:AMBER'] }]);
    }));

  it.each(EXPORT_FORMATS.filter(({ id }) => id !== 'pdf').map((format) => [format.id, format.extension]))(
    'exports as %s',
    (format, extension) =>
      withLibraryFolder(async (library, folder) => {
        const out = path.join(folder, `out.${extension}`);
        const done = await run([
          'export',
          '--library',
          library,
          '--brief',
          BRIEF,
          '--format',
          format,
          '--out',
          out,
        ]);
        expect(done).toMatchObject({ code: 0, errors: [] });
        expect(done.out).toContain(`written\t${out}\n`);
        expect((await readFile(out)).length).toBeGreaterThan(100);
      }),
  );

  it('writes one file to standard output and says losses elsewhere', () =>
    withLibraryFolder(async (library) => {
      const done = await run([
        'export',
        '--library',
        library,
        '--brief',
        BRIEF,
        '--format',
        'stix',
        '--out',
        '-',
      ]);
      expect(JSON.parse(done.out)).toMatchObject({ type: 'bundle' });
      expect(done.errors.join('\n')).toContain(`lost\t${BRIEF}\t`);
      const two = await run([
        'export',
        '--library',
        library,
        '--brief',
        BRIEF,
        '--format',
        'brat',
        '--out',
        '-',
      ]);
      expect(two.code).toBe(2);
    }));

  it('filters, sanitises and reports as JSON', () =>
    withLibraryFolder(async (library, folder) => {
      const out = path.join(folder, 'copy.md');
      const done = await run([
        ...['export', '--library', library, '--brief', BRIEF, '--format', 'markdown', '--out', out],
        ...['--release', 'tlp2:amber', '--status', 'accepted', '--report', '--json'],
      ]);
      const answer = JSON.parse(done.out);
      expect(answer.files).toEqual([out, path.join(folder, 'copy.export-report.txt')]);
      expect(answer.briefs[0]).toMatchObject({ id: BRIEF, withheld: expect.any(Number) });
    }));

  it('does not replace a file unless told to', () =>
    withLibraryFolder(async (library, folder) => {
      const out = path.join(folder, 'a.csv');
      await writeFile(out, 'mine');
      const argv = ['export', '--library', library, '--brief', BRIEF, '--format', 'csv', '--out', out];
      expect(await run(argv)).toMatchObject({ code: 1, out: '' });
      expect(await readFile(out, 'utf8')).toBe('mine');
      expect(await run([...argv, '--force'])).toMatchObject({ code: 0 });
      expect(await readFile(out, 'utf8')).not.toBe('mine');
    }));

  it('writes all briefs or none, and names the one that is refused', () =>
    withLibraryFolder(async (library, folder) => {
      await addAnother(library);
      const print: CliContext['print'] = async ({ html }) =>
        html.includes('Tumangang')
          ? {
              ok: false,
              error: { code: 'export-refused', message: 'Nothing was exported: it was too long.' },
            }
          : { ok: true, value: new TextEncoder().encode('%PDF-') };
      const out = path.join(folder, 'all');
      const argv = ['export', '--library', library, '--all', '--format', 'pdf', '--out', out];
      expect(await run(argv, { print })).toEqual({
        code: 1,
        out: '',
        errors: [`briefmark export: ${BRIEF}: Nothing was exported: it was too long`],
      });
      expect(await readdir(folder)).toEqual(['library']);
      const done = await run([...argv, '--keep-going', '--json'], { print });
      expect(done.code).toBe(1);
      expect(done.errors).toEqual([`briefmark export: ${BRIEF}: Nothing was exported: it was too long.`]);
      expect(JSON.parse(done.out)).toMatchObject({
        briefs: [{ id: 'another' }],
        refused: [{ id: BRIEF }],
      });
      expect(await readdir(out)).toHaveLength(1);
    }));

  it('writes nothing when every brief is refused, whether it keeps going or not', () =>
    withLibraryFolder(async (library, folder) => {
      await addAnother(library);
      const out = path.join(folder, 'all');
      const argv = ['export', '--library', library, '--all', '--format', 'pdf', '--out', out];
      const done = await run([...argv, '--keep-going']);
      expect(done).toMatchObject({ code: 1, out: '' });
      expect(done.errors).toHaveLength(2);
      expect(await readdir(folder)).toEqual(['library']);
    }));

  it('prints PDF only where somebody can print', () =>
    withLibraryFolder(async (library, folder) => {
      const argv = ['export', '--library', library, '--brief', BRIEF, '--format', 'pdf', '--out'];
      const refused = await run([...argv, path.join(folder, 'a.pdf')]);
      expect(refused.code).toBe(1);
      expect(refused.errors).toHaveLength(1);
      const print: CliContext['print'] = async ({ html, pageSize }) => ({
        ok: true,
        value: new TextEncoder().encode(`${pageSize} ${html.length > 1000}`),
      });
      await run([...argv, path.join(folder, 'b.pdf'), '--page-size', 'Letter'], { print });
      expect(await readFile(path.join(folder, 'b.pdf'), 'utf8')).toBe('Letter true');
    }));

  it('imports files and standard input, once', () =>
    withLibraryFolder(async (library, folder) => {
      const file = path.join(folder, 'notes.md');
      await writeFile(file, '# Notes\n\nNine trains.\n');
      const first = await run(['import', '--library', library, '--name', 'pipe.txt', file, '-']);
      expect(first.code).toBe(0);
      expect(first.out.split('\n').filter((line) => line.startsWith('imported'))).toHaveLength(2);
      const again = await run(['import', '--library', library, file]);
      expect(again.out).toContain('known\t');
      const listed = await run(['list', '--library', library, '--json']);
      expect(JSON.parse(listed.out)).toHaveLength(3);
    }));

  it('says what annotations of another program would add, and adds them when told to', () =>
    withLibraryFolder(async (library, folder) => {
      const text = path.join(folder, 'convoy.txt');
      const annotations = path.join(folder, 'convoy.ann');
      await writeFile(text, 'Anna saw lorries.');
      await writeFile(annotations, 'T1\tperson 0 4\tAnna\n');
      const argv = ['import', '--library', library, '--merge', annotations, text, '--json'];
      expect(JSON.parse((await run(argv)).out)).toMatchObject({
        isApplied: false,
        briefs: [{ passages: 1 }],
      });
      expect(JSON.parse((await run(['list', '--library', library, '--json'])).out)).toHaveLength(1);
      expect(await run([...argv, '--apply'])).toMatchObject({ code: 0 });
      expect(JSON.parse((await run(['list', '--library', library, '--json'])).out)).toHaveLength(2);
      const again = JSON.parse((await run(argv)).out);
      expect(again.briefs).toMatchObject([{ passages: 0, known: 1 }]);
    }));

  it('goes on after a file that is refused, and says so in the exit code', () =>
    withLibraryFolder(async (library, folder) => {
      const file = path.join(folder, 'notes.md');
      await writeFile(file, '# Notes\n');
      const done = await run([
        'import',
        '--library',
        library,
        path.join(folder, 'missing.txt'),
        file,
        '--json',
      ]);
      expect(done.code).toBe(1);
      expect(done.errors).toHaveLength(1);
      expect(JSON.parse(done.out)).toMatchObject([{ outcome: 'refused' }, { outcome: 'imported' }]);
    }));

  it('verifies, and finds a changed byte', () =>
    withLibraryFolder(async (library) => {
      expect(await run(['verify', '--library', library])).toMatchObject({ code: 0 });
      const sources = path.join(library, 'briefs', BRIEF);
      const source = (await readdir(sources)).find((name) => name.startsWith('source.')) ?? '';
      await writeFile(path.join(sources, source), 'altered');
      const done = await run(['verify', '--library', library, '--json']);
      expect(done.code).toBe(4);
      expect(JSON.parse(done.out).problems.length).toBeGreaterThan(0);
    }));

  it('reads beside an open window but does not write into its library', () =>
    withLibraryFolder(async (library, folder) => {
      const open = await openTestLibrary(library);
      expect(await run(['list', '--library', library])).toMatchObject({ code: 0 });
      await writeFile(path.join(folder, 'a.txt'), 'x');
      const done = await run(['import', '--library', library, path.join(folder, 'a.txt')]);
      await open.close();
      expect(done.code).toBe(3);
      expect(done.errors).toHaveLength(1);
    }));

  it.each([
    [['list'], '--library is missing'],
    [['list', '--library', '/x', '--colour'], '--colour'],
    [['bogus'], 'no command “bogus”'],
    [['import', '--library', '/x'], 'name a file'],
    [['export', '--library', '/x', '--format', 'telegram', '--brief', 'a', '--out', '-'], 'telegram'],
    [
      ['export', '--library', '/x', '--format', 'csv', '--status', 'maybe', '--out', '-'],
      'draft, accepted, rejected',
    ],
    [['export', '--library', '/x', '--format', 'csv', '--release', 'green', '--out', '-'], 'SCHEME:LEVEL'],
  ])('answers %j with one line and exit code 2', async (argv, words) => {
    const done = await run(argv);
    expect(done.code).toBe(2);
    expect(done.out).toBe('');
    expect(done.errors).toHaveLength(1);
    expect(done.errors[0]).toContain(words);
    expect(done.errors[0]).not.toContain('\n');
  });

  it('says that there is no library, with exit code 3, and makes none', () =>
    withTemporaryFolder(async (folder) => {
      const place = path.join(folder, 'nothing');
      const done = await run(['list', '--library', place]);
      expect(done.code).toBe(3);
      expect(await readdir(folder)).toEqual([]);
    }));

  it('says that a brief is not there', () =>
    withLibraryFolder(async (library) => {
      const done = await run([
        'export',
        '--library',
        library,
        '--brief',
        'x',
        '--format',
        'csv',
        '--out',
        '-',
      ]);
      expect(done).toMatchObject({ code: 1, out: '' });
      expect(done.errors[0]).toContain('There is no brief “x”');
    }));

  it.each(CLI_COMMANDS.map((command) => [command.name, command] as const))(
    'explains %s with examples',
    async (name, { options, examples }) => {
      const help = await run([name, '--help']);
      expect(help.code).toBe(0);
      for (const option of options) expect(help.out).toContain(`--${option.name}`);
      for (const example of examples) expect(help.out).toContain(example);
      expect((await run(['--help'])).out).toContain(name);
    },
  );

  it('knows its commands from files for the window', () => {
    expect(isCommandLine(['export', '--json'])).toBe(true);
    expect(isCommandLine(['--help'])).toBe(true);
    expect(isCommandLine(['report.docx'])).toBe(false);
    expect(isCommandLine([])).toBe(false);
  });
});
