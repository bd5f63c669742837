import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pdfFormat } from '#core/formats/pdf/pdf-format.ts';
import { writeTypeSample } from '#core/formats/pdf/type-sample.ts';
import { anExportInput } from '#test/support/export-input.ts';
import { readExport } from '#test/support/golden.ts';

const fontsFolder = path.join(import.meta.dirname, '../../../../../node_modules/@fontsource');
const signs = [...writeTypeSample().source.replace(/<[^>]*>/g, '')].map((sign) => sign.codePointAt(0) ?? 0);

/** The ranges of each file of a typeface, from its style sheet. */
function readRanges(file: string): readonly (readonly (readonly [number, number])[])[] {
  const sheet = readFileSync(path.join(fontsFolder, file), 'utf8');
  return [...sheet.matchAll(/unicode-range:([^;}]*)/g)].map(([, ranges = '']) =>
    ranges.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  );
}

describe('writeTypeSample', () => {
  it.each(['inter', 'source-serif-4'])('has a sign of every file of %s', (name) => {
    for (const weight of [400, 600, 700]) {
      const files = readRanges(`${name}/${weight}.css`);
      expect(files.length).toBeGreaterThan(3);
      for (const ranges of files)
        expect(
          signs.some((sign) => ranges.some(([from, to]) => sign >= from && sign <= to)),
          `${name} ${weight} ${JSON.stringify(ranges[0])}`,
        ).toBe(true);
    }
  });

  it('is all that a screen shows of the page and nothing that paper does', () => {
    const page = readExport(pdfFormat.serialize(anExportInput()));
    expect(page).toContain('@media screen{.sheet,.banner{display:none}}');
    expect(page).toContain('@media print{.type-sample{display:none}}');
    expect(page.indexOf('class="type-sample"')).toBeLessThan(page.indexOf('class="sheet"'));
  });
});
