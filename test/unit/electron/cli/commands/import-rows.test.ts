import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '#electron/cli/run-cli.ts';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { readTableFile } from '#electron/importing/table/read-table-file.ts';
import { aNewId, openTestLibrary, unwrap, withTemporaryFolder } from '#test/support/storage-fixtures.ts';

const CALLS = 'day,ship,report,remarks\n2024-10-28,Yoshino,Left Rason.,late\n2024-10-29,Haneul,,\n';

interface Setup {
  readonly library: string;
  readonly file: string;
  readonly run: (...argv: readonly string[]) => Promise<{ code: number; out: string; errors: string[] }>;
}

function withTable(work: (setup: Setup) => Promise<void>): Promise<void> {
  return withTemporaryFolder(async (folder) => {
    const library = path.join(folder, 'library');
    await (await openTestLibrary(library)).close();
    const file = path.join(folder, 'calls.csv');
    await writeFile(file, CALLS);
    await work({
      library,
      file,
      run: async (...argv) => {
        const out: string[] = [];
        const errors: string[] = [];
        const code = await runCli(['import', '--library', library, '--rows', ...argv], {
          writeOut: (content) => out.push(String(content)),
          writeError: (line) => errors.push(line),
          readInput: async () => new Uint8Array(0),
          now: () => new Date('2026-01-05T09:00:00.000Z'),
          newId: () => aNewId('row'),
          author: () => 'R. Analyst',
          version: '0.0.0-test',
          parse: parseDocument,
          readTable: readTableFile,
          print: null,
        });
        return { code, out: out.join(''), errors };
      },
    });
  });
}

async function readBriefs(folder: string) {
  const library = await openTestLibrary(folder);
  const briefs = await Promise.all(
    [...library.getState().briefs.values()].map(async ({ id, title, source }) => ({
      title,
      published: source.published,
      text: unwrap(await library.readBrief(id)).text.text,
    })),
  );
  await library.close();
  return briefs;
}

describe('briefmark import --rows', () => {
  it('makes a brief of each row with text, and says of each what became of it', () =>
    withTable(async ({ run, file, library }) => {
      const { code, out, errors } = await run('--title-column', 'ship', '--date-column', 'day', file);
      expect(errors).toEqual([]);
      expect(code).toBe(0);
      expect(out.split('\n').map((line) => line.replace(/row-\d+/, 'id'))).toEqual([
        'imported\tid\tYoshino',
        'skipped\tcalls.csv, row 3\thas no text in the chosen columns',
        '',
      ]);
      expect(await readBriefs(library)).toEqual([
        { title: 'Yoshino', published: '2024-10-28', text: 'Left Rason.' },
      ]);
    }));

  it('takes several text columns, in the order that they are named', () =>
    withTable(async ({ run, file, library }) => {
      await run('--text-column', 'remarks', '--text-column', 'report', file);
      expect((await readBriefs(library))[0]?.text).toBe('remarks: late\n\nreport: Left Rason.');
    }));

  it('knows a row again, unless it is wanted again', () =>
    withTable(async ({ run, file }) => {
      await run(file);
      const again = await run('--json', file);
      expect(JSON.parse(again.out)).toMatchObject([{ outcome: 'known' }, { outcome: 'skipped' }]);
      expect(JSON.parse((await run('--json', '--again', file)).out)).toMatchObject([
        { outcome: 'imported' },
        { outcome: 'skipped' },
      ]);
    }));

  it('writes nothing when a column is not there', () =>
    withTable(async ({ run, file, library }) => {
      const { code, errors } = await run('--text-column', 'story', file);
      expect(code).toBe(2);
      expect(errors.join(' ')).toContain('--text-column takes day, ship, report, remarks; not “story”');
      expect(await readBriefs(library)).toEqual([]);
    }));

  it('names a sheet that is not there, and a file that is no table', () =>
    withTable(async ({ run, file, library }) => {
      expect((await run('--sheet', 'Week 40', file)).code).toBe(2);
      const other = path.join(path.dirname(file), 'report.txt');
      await writeFile(other, 'A report.');
      const { code, errors } = await run(other);
      expect(code).toBe(1);
      expect(errors.join(' ')).toContain('“report.txt” is no table');
      expect(await readBriefs(library)).toEqual([]);
    }));
});
