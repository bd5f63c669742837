import { describe, expect, it } from 'vitest';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { parsedDocumentSchema } from '#electron/importing/parsed-document.ts';
import { readCsv } from '#electron/importing/table/read-csv.ts';
import { completeRow, makeRowDocument } from '#electron/importing/table/row-document.ts';
import { unwrap } from '#test/support/storage-fixtures.ts';

const COLUMNS = { title: 1, text: [2], author: 3, published: 0, origin: 4 };
const SOURCE = {
  fileName: 'calls.csv',
  sheetName: '',
  header: ['date', 'ship', 'report', 'by', 'source'],
  row: [
    '28 October 2024',
    'Yoshino\nMaru',
    'Left port, "late".\n\nWas not seen again.',
    'Kim',
    'Harbour office',
  ],
  number: 12,
};

async function complete(source = SOURCE, columns = COLUMNS) {
  const document = makeRowDocument(source, columns);
  return completeRow(document, unwrap(await parseDocument(document.request)));
}

describe('a row as a document', () => {
  it('has the chosen text, and the other columns in its source record', async () => {
    const { title, text, source } = await complete();
    expect(title).toBe('Yoshino Maru');
    expect(text.text).toBe('Left port, "late".\n\nWas not seen again.');
    expect(text.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(source).toMatchObject({
      author: 'Kim',
      origin: 'Harbour office',
      published: '2024-10-28',
      importer: 'table-row/1',
    });
  });

  it('keeps the whole row with its header as the original', () => {
    const { candidate, label } = makeRowDocument(SOURCE, COLUMNS);
    expect(label).toBe('calls.csv, row 12');
    expect(candidate.fileName).toBe('calls.csv, row 12.csv');
    const original = new TextDecoder().decode(candidate.bytes);
    expect(readCsv(original.replaceAll('\r\n', '\n'))).toEqual([SOURCE.header, SOURCE.row]);
  });

  it('is the same document whatever columns are chosen, so that it is not taken twice', () => {
    const one = makeRowDocument(SOURCE, COLUMNS).candidate.sha256;
    expect(makeRowDocument(SOURCE, { ...COLUMNS, text: [1, 2] }).candidate.sha256).toBe(one);
    expect(makeRowDocument({ ...SOURCE, row: ['other'] }, COLUMNS).candidate.sha256).not.toBe(one);
  });

  it('takes the start of the text for a title when there is no column for it', async () => {
    const row = ['', '', `${'word '.repeat(40)}\nSecond line.`, '', ''];
    const { title } = await complete({ ...SOURCE, row }, { ...COLUMNS, title: 1 });
    expect(title.startsWith('word word')).toBe(true);
    expect(title.endsWith(' …')).toBe(true);
    expect(title.length).toBeLessThan(90);
  });

  it('names the sheet of a workbook', () => {
    expect(makeRowDocument({ ...SOURCE, sheetName: 'Week 40' }, COLUMNS).label).toBe(
      'calls.csv, Week 40, row 12',
    );
  });

  it('is one that the model accepts, however long its cells', async () => {
    const row = Array.from({ length: 5 }, () => `🚢${'x'.repeat(3000)}`);
    const document = await complete({ ...SOURCE, fileName: `${'n'.repeat(600)}.csv`, row });
    expect(parsedDocumentSchema.safeParse(document).success).toBe(true);
    expect(
      makeRowDocument({ ...SOURCE, fileName: 'n'.repeat(600) }, COLUMNS).candidate.fileName,
    ).toHaveLength(500);
  });
});
