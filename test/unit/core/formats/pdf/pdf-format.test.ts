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

  it('has the structure of everything up to five thousand passages, and says where it has none', () => {
    const print = (count: number) => unwrap(pdfFormat.serialize(anExportOfMany(count)));
    const [most, more] = [print(5000), print(5001)];
    expect(most.files[0]?.printed?.isTagged).toBe(true);
    expect(most.files[0]?.content).not.toMatch(/class="row" aria-hidden/);
    expect(more.files[0]?.printed?.isTagged).toBe(false);
    expect(more.files[0]?.content).toMatch(/class="row" aria-hidden/);
    expect(more.losses).toEqual([
      expect.stringContaining('more than 1,000 passages'),
      expect.stringContaining('more than 5,000 passages: structure for screen readers'),
    ]);
  });

  it('sets type a little smaller where there are very many passages', () => {
    const page = (count: number) => readExport(pdfFormat.serialize(anExportOfMany(count)));
    expect(page(1001)).toContain('.text{font-size:9pt');
    expect(page(1000)).not.toContain('.text{font-size:9pt');
  });
});
