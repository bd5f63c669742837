import { describe, expect, it } from 'vitest';
import { readEpub } from '#electron/importing/epub/read-epub.ts';
import { joinTexts } from '#electron/importing/join-texts.ts';
import { aZip } from '#test/support/office-files.ts';

function aBook(files: Record<string, string>, spine: readonly string[] = Object.keys(files)) {
  const items = spine.map(
    (name, index) => `<item id="i${index}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const refs = spine.map((_, index) => `<itemref idref="i${index}"/>`);
  return {
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package><metadata><dc:title>The Crossing</dc:title><dc:creator>R. A.</dc:creator><dc:publisher>House</dc:publisher><dc:date>2024-10</dc:date><dc:language>en-GB</dc:language></metadata><manifest>${items.join('')}</manifest><spine>${refs.join('')}</spine></package>`,
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`OEBPS/${name}`, content])),
  };
}

async function read(files: Record<string, string>) {
  const reading = await readEpub({ bytes: aZip(files), fileName: 'a.epub' });
  if (reading === 'locked') throw new Error('locked');
  return reading;
}

describe('readEpub', () => {
  it('reads chapters in the order of the spine, with headings, lists and tables', async () => {
    const table = '<table><tr><td>a</td><td>b</td></tr></table>';
    const { text } = await read(
      aBook(
        {
          'b.xhtml': `<h1>Two</h1><ul><li>item</li></ul>${table}`,
          'a.xhtml': `<h1>One</h1><p>x</p>${table}`,
        },
        ['a.xhtml', 'b.xhtml'],
      ),
    );
    expect(text.text.indexOf('One')).toBeLessThan(text.text.indexOf('Two'));
    expect(text.blocks.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'table-cell',
      'table-cell',
      'heading',
      'list-item',
      'table-cell',
      'table-cell',
    ]);
    expect(text.blocks.flatMap((block) => (block.type === 'table-cell' ? [block.table] : []))).toEqual([
      0, 0, 1, 1,
    ]);
  });

  it('takes the source from the package', async () => {
    expect(await read(aBook({ 'a.xhtml': '<p>x</p>' }))).toMatchObject({
      title: 'The Crossing',
      author: 'R. A.',
      origin: 'House',
      published: '2024-10',
      language: 'en-GB',
    });
  });

  it('says which chapters are missing, and looks for none outside', async () => {
    const { notes, text } = await read(
      aBook({ 'a.xhtml': '<p>x</p>' }, ['a.xhtml', '../../../etc/passwd', 'gone.xhtml']),
    );
    expect(text.text).toBe('x');
    expect(notes).toEqual(['2 of 3 chapters are missing from the file.']);
  });

  it('knows a book that a shop has locked', async () => {
    const files = {
      ...aBook({ 'a.xhtml': 'x' }),
      'META-INF/encryption.xml':
        '<encryption><enc:EncryptedData><enc:CipherReference URI="OEBPS/a.xhtml"/></enc:EncryptedData></encryption>',
    };
    expect(await readEpub({ bytes: aZip(files), fileName: 'a.epub' })).toBe('locked');
  });
});

describe('joinTexts', () => {
  it('sets texts apart and moves their blocks along', () => {
    const part = { text: 'ab', blocks: [{ type: 'paragraph' as const, start: 0, end: 2 }] };
    expect(joinTexts([part, { text: '', blocks: [] }, part])).toEqual({
      text: 'ab\n\nab',
      blocks: [
        { type: 'paragraph', start: 0, end: 2 },
        { type: 'paragraph', start: 4, end: 6 },
      ],
    });
  });
});
