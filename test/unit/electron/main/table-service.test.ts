import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '#core/ipc/contract.ts';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { readTableFile } from '#electron/importing/table/read-table-file.ts';
import { TableService } from '#electron/main/table-service.ts';
import type { Library } from '#electron/storage/library.ts';
import { aNewId, openTestLibrary, unwrap, withTemporaryFolder } from '#test/support/storage-fixtures.ts';

const COLUMNS = { title: 1, text: [2], author: null, published: 0, origin: null };
const CALLS = [
  'day,ship,report',
  '2024-10-28,Yoshino Maru,Left Rason.',
  '2024-10-29,Haneul,',
  '2024-10-28,Yoshino Maru,Left Rason.',
  '2024-10-30,Najmat,"Berthed twice, it is said."',
].join('\n');

interface Setup {
  readonly library: Library;
  readonly service: TableService;
  readonly file: string;
  readonly progress: string[];
}

async function withTable(content: string, work: (setup: Setup) => Promise<void>): Promise<void> {
  await withTemporaryFolder(async (base) => {
    const library = await openTestLibrary(path.join(base, 'library'));
    await mkdir(path.join(base, 'inbox'));
    const file = path.join(base, 'inbox', 'calls.csv');
    await writeFile(file, content);
    const progress: string[] = [];
    const service = new TableService({
      library,
      readTable: readTableFile,
      parse: parseDocument,
      now: () => new Date('2026-01-06T09:00:00.000Z'),
      newId: () => aNewId('table'),
      onProgress: ({ done, total, fileName }) => progress.push(`${done}/${total} ${fileName}`),
    });
    await work({ library, service, file, progress });
    await library.close();
  });
}

const say = (outcomes: readonly ImportOutcome[]) =>
  outcomes.map((each) => {
    const what = each.outcome === 'imported' ? each.brief.title : '';
    return `${each.fileName} ${each.outcome}: ${each.outcome === 'skipped' ? each.reason : what}`;
  });

describe('TableService', () => {
  it('shows a table before anything is made of it', () =>
    withTable(CALLS, async ({ service, library, file }) => {
      const preview = unwrap(await service.preview(file));
      expect(preview).toMatchObject({ fileName: 'calls.csv', notes: [] });
      expect(preview.sheets).toEqual([
        {
          name: '',
          header: ['day', 'ship', 'report'],
          rows: CALLS.split('\n')
            .slice(1)
            .map((line) =>
              line.includes('"') ? ['2024-10-30', 'Najmat', 'Berthed twice, it is said.'] : line.split(','),
            ),
          rowCount: 4,
        },
      ]);
      expect(library.getState().briefs.size).toBe(0);
    }));

  it('makes a brief of each row, and says of the others why not', () =>
    withTable(CALLS, async ({ service, library, file, progress }) => {
      const { ticket } = unwrap(await service.preview(file));
      const { outcomes, libraryRevision } = unwrap(
        await service.importRows({ ticket, sheet: 0, columns: COLUMNS }),
      );
      expect(say(outcomes)).toEqual([
        'calls.csv, row 2 imported: Yoshino Maru',
        'calls.csv, row 3 skipped: The row has no text in the chosen columns.',
        'calls.csv, row 4 skipped: The same row is in the library as “Yoshino Maru”.',
        'calls.csv, row 5 imported: Najmat',
      ]);
      expect(libraryRevision).toBe(library.getRevision());
      expect(progress[3]).toBe('3/4 calls.csv, row 5');
      const [first] = library.getState().briefs.values();
      expect(first?.source).toMatchObject({ published: '2024-10-28', fileName: 'calls.csv, row 2.csv' });
      if (first === undefined) throw new Error('There is no brief.');
      expect(unwrap(await library.readBrief(first.id)).text.text).toBe('Left Rason.');
    }));

  it('takes the rows of one table once: the ticket is used up', () =>
    withTable(CALLS, async ({ service, file }) => {
      const { ticket } = unwrap(await service.preview(file));
      expect(await service.importRows({ ticket, sheet: 7, columns: COLUMNS })).toMatchObject({ ok: false });
      unwrap(await service.importRows({ ticket, sheet: 0, columns: COLUMNS }));
      expect(await service.importRows({ ticket, sheet: 0, columns: COLUMNS })).toMatchObject({
        ok: false,
        error: { code: 'not-found', message: expect.stringContaining('Choose the file again') },
      });
    }));

  it('takes no row twice when the table is imported again', () =>
    withTable(CALLS, async ({ service, library, file }) => {
      for (let time = 0; time < 2; time += 1) {
        const { ticket } = unwrap(await service.preview(file));
        unwrap(await service.importRows({ ticket, sheet: 0, columns: COLUMNS }));
      }
      expect(library.getState().briefs.size).toBe(2);
    }));

  it('keeps what was imported when it is cancelled, and says what was not', () =>
    withTable(
      `n,text\n${Array.from({ length: 30 }, (_, index) => `${index},Report ${index}`).join('\n')}`,
      async ({ service, library, file, progress }) => {
        const { ticket } = unwrap(await service.preview(file));
        const running = service.importRows({
          ticket,
          sheet: 0,
          columns: { ...COLUMNS, title: null, text: [1], published: null },
        });
        while (progress.length < 10) await new Promise(setImmediate);
        service.cancel();
        const { outcomes } = unwrap(await running);
        const count = (kind: ImportOutcome['outcome']) =>
          outcomes.filter(({ outcome }) => outcome === kind).length;
        expect(outcomes).toHaveLength(30);
        expect(count('imported')).toBeGreaterThan(0);
        expect(count('imported')).toBeLessThan(30);
        expect(library.getState().briefs.size).toBe(count('imported'));
        expect(say(outcomes).at(-1)).toBe(
          'calls.csv, row 31 skipped: The import was cancelled before this row.',
        );
      },
    ));

  it('refuses what is no table', () =>
    withTable('ship,port', async ({ service, file }) => {
      expect(await service.preview(file)).toMatchObject({ ok: false, error: { code: 'file-empty' } });
    }));
});
