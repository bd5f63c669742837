import { describe, expect, it } from 'vitest';
import { MAX_TABLE_ROWS, readTableFile } from '#electron/importing/table/read-table-file.ts';
import { utf8 } from '#test/support/bytes.ts';
import { aZip } from '#test/support/office-files.ts';
import { unwrap } from '#test/support/storage-fixtures.ts';

function aWorkbook(sheets: Readonly<Record<string, string>>) {
  const names = Object.keys(sheets);
  return aZip({
    'xl/workbook.xml': `<workbook><sheets>${names.map((name, index) => `<sheet name="${name}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_name, index) => `<Relationship Id="r${index}" Target="worksheets/${index}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, index) => [
        `xl/worksheets/${index}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  });
}
const row = (...cells: readonly string[]) =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

describe('readTableFile', () => {
  it('gives the cells of a CSV file', async () => {
    const read = await readTableFile({ bytes: utf8('ship;port\nYoshino;Rason\n'), fileName: 'calls.csv' });
    expect(unwrap(read)).toEqual({
      sheets: [
        {
          name: '',
          rows: [
            ['ship', 'port'],
            ['Yoshino', 'Rason'],
          ],
        },
      ],
      notes: [],
    });
  });

  it('gives the sheets of a workbook that have rows, whatever its name', async () => {
    const bytes = aWorkbook({ Calls: row('ship') + row('Yoshino'), Empty: row('only a header') });
    const { sheets } = unwrap(await readTableFile({ bytes, fileName: 'calls.dat' }));
    expect(sheets.map(({ name }) => name)).toEqual(['Calls']);
  });

  it('cuts a table that is too long, and says so', async () => {
    const bytes = utf8(`n\n${'1\n'.repeat(MAX_TABLE_ROWS + 5)}`);
    const { sheets, notes } = unwrap(await readTableFile({ bytes, fileName: 'long.csv' }));
    expect(sheets[0]?.rows).toHaveLength(MAX_TABLE_ROWS + 1);
    expect(notes).toEqual(['Only the first 10000 rows of a table become briefs.']);
  });

  it('cuts a table that is too wide, and says so', async () => {
    const line = Array.from({ length: 600 }, (_, index) => index).join(',');
    const { sheets, notes } = unwrap(
      await readTableFile({ bytes: utf8(`${line}\n${line}\n`), fileName: 'wide.csv' }),
    );
    expect(sheets[0]?.rows.map(({ length }) => length)).toEqual([500, 500]);
    expect(notes).toEqual(['Only the first 500 columns were taken over.']);
  });

  it.each([
    ['a document', 'report.txt', 'A report.', 'file-unsupported', /“report.txt” is no table/],
    ['a header alone', 'head.csv', 'ship,port\n', 'file-empty', /“head.csv” .*no rows/],
    ['nothing', 'empty.csv', '', 'file-empty', /“empty.csv” is empty/],
  ])('refuses %s by name', async (_what, fileName, content, code, message) => {
    expect(await readTableFile({ bytes: utf8(content), fileName })).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(message) },
    });
  });
});
