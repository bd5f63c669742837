import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getColumnName } from '#core/formats/evidence/write-workbook.ts';
import { xlsxFormat } from '#core/formats/evidence/xlsx-format.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { replaceForbidden } from '#core/formats/xml.ts';
import { anyExport } from '#test/support/any-export.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { expectGolden, readZip, unwrap } from '#test/support/golden.ts';
import { childElements, findElements, parseXml, readText } from '#test/support/parse-xml.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

/** Reads a sheet as a spreadsheet does: cells by their place, `_xHHHH_` taken back, styles and types kept. */
function readSheet(input: ExportInput, number: number): readonly Readonly<Record<string, string>>[] {
  const sheet = parseXml(readZip(xlsxFormat.serialize(input))[`xl/worksheets/sheet${number}.xml`] ?? '');
  if (findElements(sheet, 'f').length > 0) throw new Error('a formula');
  const [head, ...rows] = findElements(sheet, 'row').map((row) =>
    Object.fromEntries(
      childElements(row).map((cell) => [
        cell.attributes.r?.replace(/\d+$/, ''),
        readText(cell).replace(/_x([0-9A-F]{4})_/g, (_all, code) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        ),
      ]),
    ),
  );
  return rows.map((row) =>
    Object.fromEntries(Object.entries(head ?? {}).map(([column, name]) => [name, row[column] ?? ''])),
  );
}

describe('xlsxFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('xlsx', 'rich', xlsxFormat.serialize(aRichExport()));
  });

  it('gives every text back as text, whatever it holds', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const rows = readSheet(input, 1);
        expect(rows.map(({ note }) => note)).toEqual(
          input.annotations.map(({ note }) => replaceForbidden(note)),
        );
        expect(rows.map((row) => row['passage id'])).toEqual(input.annotations.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });

  it('has sheets for passages, entities, relations and the source', () => {
    expect(readSheet(aRichExport(), 1)[7]).toMatchObject({
      confidence: 'moderate',
      start: '280',
      'likelihood range': '80–95 %',
    });
    expect(readSheet(aRichExport(), 2).map(({ name }) => name)).toEqual([
      'Rajin',
      'Pak Il-su',
      '11th Rail Brigade',
    ]);
    expect(readSheet(aRichExport(), 3).map(({ relation }) => relation)).toEqual(['commands', 'corroborates']);
    expect(readSheet(aRichExport(), 4)).toContainEqual({ field: 'Origin', value: 'Wire report' });
  });

  it('keeps a text that looks like an escape of the format, and one that looks like a formula', () => {
    const text = aText([[{ type: 'paragraph' }, 'Alpha']]);
    const annotations = [aPassage(text, 'Alpha', { note: '=1+1 _x0041_' })];
    expect(readSheet(anExportInput({ text, annotations }), 1)[0]?.note).toBe('=1+1 _x0041_');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1"])(
    'holds %j as a text that a spreadsheet neither runs nor turns into a formula when it is edited',
    (note) => {
      const text = aText([[{ type: 'paragraph' }, 'Alpha']]);
      const input = anExportInput({ text, annotations: [aPassage(text, 'Alpha', { note })] });
      const files = readZip(xlsxFormat.serialize(input));
      const sheet = parseXml(files['xl/worksheets/sheet1.xml'] ?? '');
      const cell = findElements(sheet, 'c').find((one) => readText(one) === note);
      expect(cell?.attributes).toMatchObject({ t: 'inlineStr', s: '2' });
      const style = findElements(parseXml(files['xl/styles.xml'] ?? ''), 'cellXfs').flatMap(childElements)[2];
      expect(style?.attributes).toMatchObject({ numFmtId: '49', quotePrefix: '1' });
      expect(findElements(sheet, 'f')).toEqual([]);
    },
  );

  it('cuts what no cell can hold, and says so', () => {
    const text = aText([[{ type: 'paragraph' }, 'Alpha']]);
    const input = anExportInput({
      text,
      annotations: [aPassage(text, 'Alpha', { note: '🚂'.repeat(20_000) })],
    });
    expect(readSheet(input, 1)[0]?.note).toHaveLength(32_766);
    expect(unwrap(xlsxFormat.serialize(input)).losses).toEqual(['1 text cut at 32,767 characters']);
  });

  it('names every part in its content types', () => {
    const files = readZip(xlsxFormat.serialize(aRichExport()));
    for (const path of Object.keys(files)) {
      const isNamed = files['[Content_Types].xml']?.includes(`PartName="/${path}"`) ?? false;
      expect(isNamed || path.endsWith('.rels') || path === '[Content_Types].xml').toBe(true);
      expect(() => parseXml(files[path] ?? '')).not.toThrow();
    }
  });
});

describe('getColumnName', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names column %i %s', (index, name) => {
    expect(getColumnName(index)).toBe(name);
  });
});
