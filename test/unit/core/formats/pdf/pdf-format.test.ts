import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfFormat } from '#core/formats/pdf/pdf-format.ts';
import { anyExport } from '#test/support/any-export.ts';
import { aBrief } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { expectGolden, readExport, unwrap } from '#test/support/golden.ts';
import { anExportOfMany } from '#test/support/many-passages.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

describe('pdfFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('pdf', 'rich', pdfFormat.serialize(aRichExport()));
  });

  it('is a page to be printed, with the marking above and below each sheet', () => {
    const marking = { scheme: 'tlp2', level: 'amber', controls: [] };
    const input = anExportInput({ brief: aBrief({ title: 'Trains & <b>wagons</b>', markings: [marking] }) });
    const printed = unwrap(pdfFormat.serialize(input)).files[0]?.printed;
    expect(printed?.header).toContain('TLP:AMBER');
    expect(printed?.footer).toContain('TLP:AMBER');
    expect(printed?.footer).toContain('Trains &amp; &lt;b&gt;wagons&lt;/b&gt;');
    expect(printed?.footer).toContain('class="pageNumber"');
  });

  it('shows no chip where nothing is marked', () => {
    const printed = unwrap(pdfFormat.serialize(anExportInput())).files[0]?.printed;
    expect(printed?.header).not.toContain('background');
  });

  it('loads its typefaces and nothing else, and runs nothing', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const page = readExport(pdfFormat.serialize(input));
        expect(page).not.toMatch(/<script|<img|<iframe|<object|\son\w+="/i);
        const loaded = [...page.matchAll(/url\("([^"]*)"\)/g)].map(([, address]) => address);
        expect(loaded).toHaveLength(6);
        expect(loaded.every((address) => address?.startsWith('fonts/'))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('refuses a passage that is not where it says', () => {
    const text = aText([[{ type: 'paragraph' }, 'Rajin.']]);
    const moved = { ...text, text: 'Kursk.' };
    const input = anExportInput({ text: moved, annotations: [aPassage(text, 'Rajin')] });
    expect(pdfFormat.serialize(input)).toMatchObject({ ok: false, error: { code: 'export-refused' } });
  });

  it('has links and a table for the index up to a thousand passages, and loses nothing', () => {
    const made = unwrap(pdfFormat.serialize(anExportOfMany(1000)));
    expect(made.losses).toEqual([]);
    const page = readExport(pdfFormat.serialize(anExportOfMany(1000)));
    // from its note, from its entity and from the index
    expect(page.match(/href="#r1000"/g)).toHaveLength(3);
    expect(page).toContain('<table class="passages">');
  });

  it('has a line for each passage and no links above that, and says so', () => {
    const made = pdfFormat.serialize(anExportOfMany(1001));
    expect(unwrap(made).losses).toEqual([expect.stringContaining('more than 1,000 passages')]);
    const page = readExport(made);
    expect(page).not.toMatch(/href="#[rn]/);
    expect(page).not.toContain('<table class="passages">');
    expect(page.match(/<li class="note /g)).toHaveLength(1001);
    expect(page.slice(page.indexOf('class="lines"')).match(/<li>/g)).toHaveLength(1001);
  });
});
