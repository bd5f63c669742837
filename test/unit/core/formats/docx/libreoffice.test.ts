import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { docxFormat } from '#core/formats/docx/docx-format.ts';
import { csvFormat } from '#core/formats/evidence/csv-format.ts';
import { xlsxFormat } from '#core/formats/evidence/xlsx-format.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { unwrap } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const isWanted = process.env.BRIEFMARK_WITH_OFFICE === '1';
if (!isWanted)
  console.info('skipped: set BRIEFMARK_WITH_OFFICE=1 to open Word and Excel exports in LibreOffice');

describe.skipIf(!isWanted)('exports opened in LibreOffice', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefmark-office-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function convert(name: string, content: string | Uint8Array, target: string): string {
    writeFileSync(path.join(folder, name), content);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', target, '--outdir', folder, name], {
      cwd: folder,
      stdio: 'pipe',
    });
    return path.join(folder, `${path.parse(name).name}.${target.split(':')[0]}`);
  }

  it('reads the Word document, comments included, and prints it', () => {
    const content = unwrap(docxFormat.serialize(aRichExport())).files[0]?.content ?? '';
    expect(
      readFileSync(convert('brief.docx', content, 'pdf'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const flat = readFileSync(convert('brief.docx', content, 'fodt'), 'utf8');
    expect(flat.match(/<office:annotation /g)).toHaveLength(15);
    expect(flat).toContain('Rests on axle weight alone.');
  }, 120_000);

  it('keeps who wrote a comment and when, the banner above and below, headings, lists, portions and the annex', () => {
    const content = unwrap(docxFormat.serialize(aRichExport())).files[0]?.content ?? '';
    const flat = readFileSync(convert('kept.docx', content, 'fodt'), 'utf8');
    const words = (markup: string) => markup.replace(/<[^>]*>/g, '');
    const between = (name: string) =>
      words(new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`).exec(flat)?.[0] ?? '');
    expect(between('style:header')).toContain('TLP:AMBER');
    expect(between('style:footer')).toContain('TLP:AMBER');
    expect(flat).toMatch(
      /<dc:creator>R\. Analyst<\/dc:creator>\s*<dc:date>2024-10-28T12:00:00(\.0+)?<\/dc:date>/,
    );
    expect(flat).toMatch(/<text:h [^>]*text:outline-level="1"[^>]*>.*?Rail traffic at the crossing/);
    expect(flat).toMatch(/<text:h [^>]*text:outline-level="2"[^>]*>.*?What was seen/);
    expect(flat.match(/<text:list-item>/g)?.length).toBeGreaterThanOrEqual(3);
    const tables = [...flat.matchAll(/<table:table [\s\S]*?<\/table:table>/g)].map(([table]) => words(table));
    expect(tables.some((table) => table.includes('Also known as') && table.includes('Park Il Soo'))).toBe(
      true,
    );
    expect(tables.some((table) => table.includes('Assessment') && table.includes('80–95 %'))).toBe(true);
    expect(words(flat)).toContain('(TLP:AMBER) ');
  }, 120_000);

  it('reads the workbook as text, formulas included', () => {
    const content = unwrap(xlsxFormat.serialize(aRichExport())).files[0]?.content ?? '';
    expect(readFileSync(convert('brief.xlsx', content, 'csv'), 'utf8')).toContain(
      '=HYPERLINK(""http://x.example"")',
    );
  }, 120_000);

  it('runs no formula of an evidence sheet, whatever the words', () => {
    const text = aText([[{ type: 'paragraph' }, '=1+1 Alpha']]);
    const signs = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', 'a;=1+1'];
    const annotations = signs.map((note, index) =>
      aPassage(text, '=1+1 Alpha', { id: `passage-${index}`, note, tags: [note], author: note }),
    );
    const input = anExportInput({ text, annotations });
    const csv = unwrap(csvFormat.serialize(input)).files[0]?.content ?? '';
    const xlsx = unwrap(xlsxFormat.serialize(input)).files[0]?.content ?? '';
    const countFormulas = (name: string, content: string | Uint8Array) =>
      readFileSync(convert(name, content, 'fods'), 'utf8').match(/table:formula=/g)?.length ?? 0;
    expect(countFormulas('sheet.csv', csv)).toBe(0);
    expect(countFormulas('book.xlsx', xlsx)).toBe(0);
    // LibreOffice does run formulas of such files when nothing disarms them
    expect(countFormulas('raw.csv', String(csv).replaceAll(`"'=`, '"='))).toBeGreaterThan(0);
  }, 120_000);

  it('sees a planted error: a document cut in half', () => {
    const content = unwrap(docxFormat.serialize(aRichExport())).files[0]?.content ?? '';
    const file = convert('cut.docx', content.slice(0, content.length / 2), 'pdf');
    expect(existsSync(file)).toBe(false);
  }, 120_000);
});
