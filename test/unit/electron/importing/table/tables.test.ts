import { describe, expect, it } from 'vitest';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { guessDelimiter, readCsv } from '#electron/importing/table/read-csv.ts';
import { readXlsx } from '#electron/importing/table/read-xlsx.ts';
import { writeTables } from '#electron/importing/table/table-text.ts';
import { aZip } from '#test/support/office-files.ts';

describe('readCsv', () => {
  it.each([
    [
      'a,b\n1,2',
      ',',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\n1,5;2',
      ';',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a\tb\n1\t2\n',
      '\t',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a|b\n\n1|2',
      '|',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('reads %j', (text, delimiter, rows) => {
    expect(guessDelimiter(text)).toBe(delimiter);
    expect(readCsv(text)).toEqual(rows);
  });

  it('reads quoted fields with delimiters, lines and quotes in them', () => {
    expect(readCsv('name,note\n"Kim, A.","said ""no""\nand left"\n')).toEqual([
      ['name', 'note'],
      ['Kim, A.', 'said "no"\nand left'],
    ]);
  });

  it('keeps empty fields in their columns and forgives an open quote', () => {
    expect(readCsv('a,,c,\n"open,b')).toEqual([['a', '', 'c', ''], ['open,b']]);
  });
});

const RELS =
  '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/><Relationship Id="r2" Target="/xl/worksheets/two.xml"/></Relationships>';
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>';

function aWorkbook(sheet: string, files: Record<string, string> = {}) {
  return aZip({
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="Calls" r:id="r1"/><sheet name="Ships" r:id="r2"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': RELS,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml':
      '<sst><si><t>Ship</t></si><si><r><t>Yoshino</t></r><r><t> Maru</t></r><rPh><t>ヨシノ</t></rPh></si></sst>',
    'xl/worksheets/one.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/worksheets/two.xml':
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>',
    ...files,
  });
}

describe('readXlsx', () => {
  it('reads strings, numbers, dates and truth values at their columns', async () => {
    const { sheets } = await readXlsx({
      bytes: aWorkbook(
        '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row><c r="A2"><v>4.5</v></c><c r="B2" s="1"><v>45593</v></c><c r="C2" s="2"><v>45593.5</v></c><c r="D2" t="b"><v>1</v></c></row>',
      ),
      fileName: 'a.xlsx',
    });
    expect(sheets).toEqual([
      {
        name: 'Calls',
        rows: [
          ['Ship', '', 'Yoshino Maru'],
          ['4.5', '2024-10-28', '2024-10-28 12:00', 'TRUE'],
        ],
      },
      { name: 'Ships', rows: [['x']] },
    ]);
  });

  it('goes out of a part to no other file and says that macros are there', async () => {
    const bytes = aWorkbook('<row><c><v>1</v></c></row>', {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="../../../etc/passwd"/><Relationship Id="r2" TargetMode="External" Target="http://x/"/></Relationships>',
      'xl/vbaProject.bin': 'x',
    });
    expect(await readXlsx({ bytes, fileName: 'a.xlsx' })).toEqual({ sheets: [], hasMacros: true, notes: [] });
  });
});

describe('writeTables', () => {
  it('cuts a table of ten thousand columns and says so', () => {
    const { text, notes } = writeTables([
      { name: '', rows: [Array.from({ length: 10_000 }, (_, index) => `c${index}`)] },
    ]);
    expect(text.blocks).toHaveLength(500);
    expect(notes).toEqual(['Only the first 500 columns were taken over.']);
  });

  it('cuts a table that is too long and says how much', () => {
    const rows = Array.from({ length: 2000 }, (_, row) =>
      Array.from({ length: 100 }, (__, column) => `${row}.${column}`),
    );
    expect(writeTables([{ name: '', rows }]).notes).toEqual([
      'The table is too long: its last 100 rows were left out.',
    ]);
  });
});

describe('parseDocument on tables', () => {
  it('reads a CSV file as a table with a header', async () => {
    const parsed = await parseDocument({
      bytes: Buffer.from('ship,port\nMaru,Rajin\n'),
      fileName: 'calls.csv',
    });
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(parsed.value.source).toMatchObject({ importer: 'csv/1', mediaType: 'text/csv' });
    expect(parsed.value.text.text).toBe('ship\tport\nMaru\tRajin');
    expect(parsed.value.text.blocks).toMatchObject([
      { isHeader: true },
      { isHeader: true },
      { isHeader: false },
      {},
    ]);
  });

  it('reads a workbook by its bytes, whatever its name', async () => {
    const parsed = await parseDocument({
      bytes: aWorkbook('<row><c r="A1"><v>1</v></c></row>'),
      fileName: 'calls.bin',
    });
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(parsed.value.text.text).toBe('Calls\n\n1\n\nShips\n\nx');
  });
});
