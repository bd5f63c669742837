import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFormat } from '#core/formats/evidence/csv-format.ts';
import { neutraliseFormula } from '#core/formats/evidence/evidence-rows.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { readCsv } from '#electron/importing/table/read-csv.ts';
import { anyExport } from '#test/support/any-export.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

/** RFC 4180 read by its grammar, apart from the writer: CRLF ends a record, quotes double inside quotes. */
function parseCsv(source: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let position = 0;
  while (position < source.length) {
    const record: string[] = [];
    for (let isMore = true; isMore; ) {
      const field = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(source.slice(position));
      if (field === null) throw new Error(`not RFC 4180 at ${position}`);
      record.push(field[1]?.replaceAll('""', '"') ?? field[2] ?? '');
      position += field[0].length;
      isMore = field[3] === ',';
    }
    records.push(record);
  }
  return records;
}

/** What docs/formats.md tells a reader to do. */
function restore(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])|(?<=[;\t])'(?='*[=+\-@＝＋－＠])/g, '');
}

function readRows(input: ExportInput): readonly Readonly<Record<string, string>>[] {
  const source = readExport(csvFormat.serialize(input));
  expect(source.startsWith('\uFEFF')).toBe(true);
  const [names = [], ...rows] = parseCsv(source.slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, index) => [name, row[index] ?? '']));
  });
}

describe('csvFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('csv', 'rich', csvFormat.serialize(aRichExport()));
  });

  it('has one row for each passage with its whole assessment and its source', () => {
    const rows = readRows(aRichExport());
    expect(rows).toHaveLength(15);
    expect(rows.find((row) => row['passage id'] === 'a-judgment')).toMatchObject({
      quote: 'It is very likely that they carried munitions',
      positions: '280-325',
      confidence: 'moderate',
      likelihood: 'very likely',
      'likelihood range': '80–95 %',
      yardstick: 'icd203',
      'source reliability': 'C',
      'information credibility': '3',
      marking: 'TLP:AMBER',
      'source sha256': '0'.repeat(64),
    });
  });

  it('has every field of the evidence, by name, each where the brief says it', () => {
    const [names = []] = parseCsv(readExport(csvFormat.serialize(aRichExport())).slice(1));
    expect(names).toEqual(
      expect.arrayContaining([
        ...['quote', 'before', 'after', 'start', 'end', 'positions', 'offset unit', 'placement'],
        ...['label', 'entity', 'entity type', 'entity aliases'],
        ...['confidence', 'likelihood', 'likelihood range', 'yardstick'],
        ...['source reliability', 'reliability stated for', 'information credibility'],
        ...['marking', 'status', 'tags', 'note', 'author', 'created', 'modified'],
        ...['brief', 'source', 'published', 'source sha256', 'passage id'],
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
    const { text, brief } = aRichExport();
    const row = readRows(aRichExport()).find((one) => one['passage id'] === 'a-event');
    const [start, end] = [Number(row?.start), Number(row?.end)];
    expect(text.text.slice(start, end)).toBe(row?.quote);
    expect(text.text.slice(0, start).endsWith(row?.before ?? '?')).toBe(true);
    expect(text.text.slice(end).startsWith(row?.after ?? '?')).toBe(true);
    expect(row).toMatchObject({
      'offset unit': 'UTF-16 code units',
      'source reliability': brief.reliability,
      'reliability stated for': 'brief',
      tags: 'rail; movement',
      author: 'R. Analyst',
      created: '2024-10-28T12:00:00.000Z',
      modified: '2024-10-28T12:00:00.000Z',
      source: brief.source.origin,
    });
    expect(readRows(aRichExport()).find((one) => one['passage id'] === 'a-judgment')).toMatchObject({
      'reliability stated for': 'passage',
    });
  });

  it('is read back the same by the importer of tables, which shares nothing with the writer', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const source = readExport(csvFormat.serialize(input));
        const expected = parseCsv(source.slice(1)).flat();
        expect(readCsv(source.slice(1), ',').flat()).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it.each([';', '\t'])('begins no formula either where %j parts cells', (separator) => {
    const isFormula = (cell: string) => /^[=+\-@]/.test(cell);
    const text = aText([[{ type: 'paragraph' }, `Rates;=HYPERLINK("http://x.example");-1\t@SUM(A1)`]]);
    const planted = anExportInput({ text, annotations: [aPassage(text, text.text)] });
    const source = readExport(csvFormat.serialize(planted));
    expect(readCsv(source, separator).flat().filter(isFormula)).toEqual([]);
    const raw = source.replaceAll("'", '');
    expect(readCsv(raw, separator).flat().filter(isFormula)).not.toEqual([]);
  });

  it('joins the positions of a discontinuous passage and keeps orphans', () => {
    const rows = readRows(aRichExport());
    expect(rows.find((row) => row['passage id'] === 'a-split')?.positions).toBe('215-250;374-404');
    expect(rows.at(-1)).toMatchObject({ placement: 'orphan', quote: 'the size was not given' });
  });

  it('gives every cell back, and none that a spreadsheet would run', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const rows = readRows(input);
        expect(rows).toHaveLength(input.annotations.length);
        for (const [index, row] of rows.entries()) {
          expect(restore(row.note ?? '')).toBe(input.annotations[index]?.note);
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\t\r\n]|(^|[;\t])[=+\-@]/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says that relations have no place', () => {
    expect(unwrap(csvFormat.serialize(aRichExport())).losses).toEqual(['2 relations']);
    expect(unwrap(csvFormat.serialize(anExportInput())).losses).toEqual([]);
  });
});

describe('neutraliseFormula', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\ta', '\r=1', '＝1', "'=1", "''-1"])('disarms %j', (cell) => {
    expect(neutraliseFormula(cell)).toBe(`'${cell}`);
  });

  it.each([
    ['a;=HYPERLINK("http://x")', `a;'=HYPERLINK("http://x")`],
    ['a\t@SUM(A1);+1', "a\t'@SUM(A1);'+1"],
    ["a;'=1", "a;''=1"],
    ['\t=1', "'\t'=1"],
  ])('disarms %j where another separator would begin a cell', (cell, expected) => {
    expect(neutraliseFormula(cell)).toBe(expected);
    expect(restore(expected)).toBe(cell);
  });

  it.each(['plain', ' =1', 'a; =1', 'a=b', '1;2', "'tis", '1-2', ''])('leaves %j alone', (cell) => {
    expect(neutraliseFormula(cell)).toBe(cell);
  });
});
