import { describe, expect, it } from 'vitest';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { aDocx, aParagraph, type DocxContent } from '#test/support/office-files.ts';

async function parse(content: DocxContent) {
  const parsed = await parseDocument({ bytes: aDocx(content), fileName: 'a.docx' });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

async function read(content: DocxContent): Promise<string[]> {
  const { text } = await parse(content);
  return text.blocks.map(
    ({ start, end, ...block }) => `${Object.values(block).join(' ')}: ${text.text.slice(start, end)}`,
  );
}

const STYLES =
  '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/></w:style>' +
  '<w:style w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>' +
  '<w:style w:styleId="Zitat"><w:name w:val="Intense Quote"/></w:style>' +
  '<w:style w:styleId="L"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>' +
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';

function inStyle(style: string): string {
  return `<w:pStyle w:val="${style}"/>`;
}

function inList(numId: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

describe('docx', () => {
  it('finds headings by what a style means, not by what it is called', async () => {
    expect(
      await read({
        styles: STYLES,
        body:
          aParagraph('Lage', inStyle('berschrift1')) +
          aParagraph('Inherited', inStyle('Mine')) +
          aParagraph('Ring', inStyle('Ring')) +
          aParagraph('Said', inStyle('Zitat')) +
          aParagraph('Direct', '<w:outlineLvl w:val="2"/>'),
      }),
    ).toEqual([
      'heading 1: Lage',
      'heading 1: Inherited',
      'paragraph: Ring',
      'quote: Said',
      'heading 3: Direct',
    ]);
  });

  it('counts list markers as Word does', async () => {
    expect(
      await read({
        styles: STYLES,
        numbering: NUMBERING,
        body:
          aParagraph('bullet', inStyle('L')) +
          aParagraph('three', inList(2, 0)) +
          aParagraph('a', inList(2, 1)) +
          aParagraph('b', inList(2, 1)) +
          aParagraph('', inList(2, 0)) +
          aParagraph('four', inList(2, 0)) +
          aParagraph('a again', inList(2, 1)) +
          aParagraph('taken out', inStyle('L') + inList(0, 0)),
      }),
    ).toEqual([
      'list-item 1 •: bullet',
      'list-item 1 3.: three',
      'list-item 2 3.a): a',
      'list-item 2 3.b): b',
      'list-item 1 4.: four',
      'list-item 2 4.a): a again',
      'paragraph: taken out',
    ]);
  });

  it('reads the accepted view of tracked changes and says so', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:r><w:t>bridge</w:t><w:tab/><w:t>is</w:t><w:br/><w:noBreakHyphen/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:hyperlink><w:r><w:t> link</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>';
    const { text, notes } = await parse({ body });
    expect(text.text).toBe('The new bridge\tis\n\u2011 link');
    expect(notes).toEqual([
      'The document has tracked changes: 1 insertion and 1 deletion. The text is as if all were accepted.',
      '1 piece of hidden text left out.',
    ]);
  });

  it('reads tables, frames of one cell, text boxes and footnotes', async () => {
    const cell = (content: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
    const body =
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(aParagraph('Unit'))}${cell(aParagraph('Men'))}</w:tr>` +
      `<w:tr>${cell(aParagraph('12') + aParagraph('Bde'))}${cell('<w:p/>')}</w:tr>` +
      `<w:tr>${cell(aParagraph('all'), '<w:gridSpan w:val="2"/>')}${cell(aParagraph('x'))}</w:tr></w:tbl>` +
      `<w:tbl><w:tr>${cell(aParagraph('Boxed'))}</w:tr></w:tbl>` +
      '<w:p><w:r><w:t>Body</w:t><w:footnoteReference w:id="2"/></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>' +
      `${aParagraph('In a box')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${aParagraph('In a box')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const footnotes = `<w:footnote w:id="0" w:type="separator">${aParagraph('x')}</w:footnote><w:footnote w:id="2">${aParagraph('The note.')}</w:footnote>`;
    expect(await read({ body, footnotes })).toEqual([
      'table-cell 0 0 0 true: Unit',
      'table-cell 0 0 1 true: Men',
      'table-cell 0 1 0 false: 12\nBde',
      'table-cell 0 1 1 false: ',
      'table-cell 0 2 0 false: all',
      'table-cell 0 2 2 false: x',
      'paragraph: Boxed',
      'paragraph: Body[1]',
      'paragraph: In a box',
      'list-item 1 [1]: The note.',
    ]);
  });

  it('marks pages where Word ended them, each once', async () => {
    const breaks = '<w:p><w:r><w:t>One</w:t><w:br w:type="page"/></w:r></w:p>';
    const next = '<w:p><w:r><w:lastRenderedPageBreak/><w:t>Two</w:t></w:r></w:p>';
    expect(await read({ body: breaks + next })).toEqual([
      'paragraph: One',
      'page-break 2: ',
      'paragraph: Two',
    ]);
    expect(await read({ body: breaks + aParagraph('Two') })).toEqual([
      'paragraph: One',
      'page-break 2: ',
      'paragraph: Two',
    ]);
  });

  it('hands on highlights and comments at their place in the text', async () => {
    const body =
      aParagraph('  First paragraph.') +
      '<w:p><w:r><w:t xml:space="preserve">  The </w:t></w:r><w:commentRangeStart w:id="7"/><w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>12th </w:t></w:r><w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>brigade</w:t></w:r><w:r><w:t xml:space="preserve"> moved</w:t></w:r></w:p>' +
      '<w:p><w:r><w:t>north</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:t>.</w:t></w:r></w:p>';
    const comments = `<w:comment w:id="7" w:author="R. Analyst">${aParagraph('Confirmed?')}</w:comment>`;
    const { text, marks } = await parse({ body, comments });
    expect(
      marks?.map(({ start, end, ...mark }) => ({ ...mark, words: text.text.slice(start, end) })),
    ).toEqual([
      { kind: 'highlight', note: '', author: '', words: '12th brigade' },
      { kind: 'comment', note: 'Confirmed?', author: 'R. Analyst', words: '12th brigade moved' },
      { kind: 'comment', note: 'Confirmed?', author: 'R. Analyst', words: 'north' },
    ]);
  });

  it('takes title, author and date from the properties, and shows banners of the page header', async () => {
    const { title, source, notes } = await parse({
      body: aParagraph('Text'),
      header: aParagraph('SECRET//NOFORN'),
      properties:
        '<dc:title>Rail traffic</dc:title><dc:creator>A. One</dc:creator><dcterms:created>2024-10-28T09:00:00Z</dcterms:created><dcterms:modified>2024-10-29T09:00:00Z</dcterms:modified><cp:lastModifiedBy>B. Two</cp:lastModifiedBy>',
      files: { 'word/vbaProject.bin': 'x' },
    });
    expect(title).toBe('Rail traffic');
    expect(source).toMatchObject({ author: 'A. One', published: '2024-10-28', importer: 'docx/1' });
    expect(notes).toEqual([
      'The document contains macros. They were not run.',
      'Page header or footer: SECRET//NOFORN',
      'Last saved 2024-10-29 by B. Two.',
    ]);
  });

  it('numbers headings and keeps the words of a mark in place', async () => {
    const body = `<w:p><w:pPr><w:outlineLvl w:val="0"/>${inList(2, 0)}</w:pPr><w:r><w:rPr><w:highlight w:val="red"/></w:rPr><w:t>Lage</w:t></w:r></w:p>`;
    const { text, marks } = await parse({ body, numbering: NUMBERING });
    expect(text.text).toBe('3. Lage');
    expect(marks).toMatchObject([{ start: 3, end: 7 }]);
  });
});
