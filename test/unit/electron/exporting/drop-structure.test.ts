import { describe, expect, it } from 'vitest';
import { dropStructure } from '#electron/exporting/drop-structure.ts';
import { openPdf } from '#electron/importing/pdf/open-pdf.ts';
import { aColumn, aPdf } from '#test/support/pdf-files.ts';

const ENTRIES = '/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/StructTreeRoot 3 0 R';

/** The entries that the print engine writes, in a file whose table of objects still fits. */
function aTaggedPdf(): Uint8Array {
  const bare = Buffer.from(aPdf([{ texts: aColumn(['Trains', 'at the border']) }])).toString('latin1');
  const marked = bare.replace('/Type /Catalog /Pages', `/Type /Catalog ${ENTRIES} /Pages`);
  const moved = marked.replace(/(\d{10}) 00000 n/g, (entry, offset: string) =>
    Number(offset) < 20
      ? entry
      : entry.replace(offset, String(Number(offset) + ENTRIES.length + 1).padStart(10, '0')),
  );
  const table = moved.indexOf('xref\n0');
  return Buffer.from(moved.replace(/startxref\n\d+/, `startxref\n${table}`), 'latin1');
}

async function readMarks(pdf: Uint8Array): Promise<unknown> {
  const opened = await openPdf(pdf, undefined);
  if (!opened.ok) throw new Error(opened.error);
  const page = await opened.value.getPage(1);
  const { items } = await page.getTextContent();
  const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return { marks: await opened.value.getMarkInfo(), words: words.replace(/\s+/g, ' ') };
}

describe('dropStructure', () => {
  it('takes both entries out and moves nothing', async () => {
    const tagged = aTaggedPdf();
    expect(await readMarks(tagged)).toMatchObject({ marks: { Marked: true } });
    const bare = dropStructure(tagged);
    expect(bare).toHaveLength(tagged.length);
    expect(await readMarks(bare)).toEqual({ marks: null, words: 'Trains at the border' });
    expect(Buffer.from(bare).toString('latin1')).not.toMatch(/MarkInfo|StructTreeRoot/);
  });

  it('leaves what it was given as it is', () => {
    const tagged = aTaggedPdf();
    const before = Uint8Array.from(tagged);
    dropStructure(tagged);
    expect(Uint8Array.from(tagged)).toEqual(before);
  });

  it('gives a file back that is written in another way', () => {
    const other = new TextEncoder().encode('%PDF-1.7 with object streams');
    expect(dropStructure(other)).toBe(other);
  });
});
