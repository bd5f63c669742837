import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFormat } from '#core/formats/evidence/csv-format.ts';
import { neutraliseFormula } from '#core/formats/evidence/evidence-rows.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { anExportInput } from '#test/support/export-input.ts';
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
          expect(row.note?.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '')).toBe(input.annotations[index]?.note);
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
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
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1"])('disarms %j', (cell) => {
    expect(neutraliseFormula(cell)).toBe(`'${cell}`);
  });

  it.each(['plain', ' =1', "'tis", '1-2', ''])('leaves %j alone', (cell) => {
    expect(neutraliseFormula(cell)).toBe(cell);
  });
});
