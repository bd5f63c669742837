import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '#electron/importing/parse-document.ts';
import type { ParsedDocument } from '#electron/importing/parsed-document.ts';

/** Sample briefs as LibreOffice writes them (`test/support/make-office-fixtures.mjs`), against their Markdown. */

const ROOT = path.join(import.meta.dirname, '../../../..');
const BRIEFS = ['rail-traffic-tumangang', 'port-calls-multilingual'];
const FORMATS = ['html', 'docx', 'odt', 'rtf'];

async function parse(file: string): Promise<ParsedDocument> {
  const parsed = await parseDocument({
    bytes: await readFile(path.join(ROOT, file)),
    fileName: path.basename(file),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Blocks as `type: words`: what a reader sees, without what producers add to lists and tables. */
function outline({ text }: ParsedDocument): string[] {
  return text.blocks
    .filter(({ type }) => type !== 'page-break')
    .map(({ type, start, end }) => `${type}: ${text.text.slice(start, end).replace(/\s+/g, ' ').trim()}`);
}

describe.each(BRIEFS)('%s', (name) => {
  it.each(FORMATS)('as .%s has the same words in the same blocks as the Markdown', async (format) => {
    const expected = await parse(`seeds/${name}/brief.md`);
    const found = await parse(`test/fixtures/office/${name}.${format}`);
    expect(outline(found)).toEqual(outline(expected));
    expect(found.language).toBe(expected.language);
  });

  it('as .epub has the words in the same order; LibreOffice writes no structure into it', async () => {
    const expected = await parse(`seeds/${name}/brief.md`);
    const found = await parse(`test/fixtures/office/${name}.epub`);
    const words = ({ text }: ParsedDocument): readonly string[] =>
      text.text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
    const missing = words(expected).filter((word) => !words(found).includes(word));
    expect(missing.length).toBeLessThanOrEqual(words(expected).length * 0.02);
    expect(found.language).toBe(expected.language);
  });

  it('as .pdf has nearly the same words in the same order, headings and list items', async () => {
    const expected = await parse(`seeds/${name}/brief.md`);
    const found = await parse(`test/fixtures/office/${name}.pdf`);
    const words = ({ text }: ParsedDocument): readonly string[] =>
      text.text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
    const missing = words(expected).filter((word) => !words(found).includes(word));
    // What LibreOffice drew with a font that has no name for the glyph cannot be read back.
    expect(missing.length).toBeLessThanOrEqual(words(expected).length * 0.01);
    const kinds = (document: ParsedDocument) =>
      outline(document).filter((block) => /^(heading|list-item)/.test(block)).length;
    expect(kinds(found)).toBe(kinds(expected));
  });
});
