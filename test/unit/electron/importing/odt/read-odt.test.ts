import { describe, expect, it } from 'vitest';
import { readOdt } from '#electron/importing/odt/read-odt.ts';
import { aZip } from '#test/support/office-files.ts';

async function read(
  body: string,
  { styles = '', files = {} }: { styles?: string; files?: Record<string, string> } = {},
) {
  const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const reading = await readOdt({ bytes: aZip({ 'content.xml': content, ...files }), fileName: 'a.odt' });
  if (reading === 'locked') throw new Error('locked');
  return reading;
}

async function outline(body: string, styles = ''): Promise<string[]> {
  const { text } = await read(body, { styles });
  return text.blocks.map(({ type, start, end }) => `${type}: ${text.text.slice(start, end)}`);
}

const NUMBERED =
  '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>';

describe('readOdt', () => {
  it('reads headings, paragraphs, and white space as it is meant', async () => {
    expect(
      await outline(
        '<text:h text:outline-level="2">Head</text:h><text:p>a  b<text:s text:c="2"/>c<text:tab/>d<text:line-break/>e</text:p>',
      ),
    ).toEqual(['heading: Head', 'paragraph: a b  c\td\ne']);
  });

  it('reads numbered lists, bullets and lists in lists', async () => {
    const { text } = await read(
      '<text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>in</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>',
      { styles: NUMBERED },
    );
    expect(text.blocks).toMatchObject([
      { marker: '1.', level: 1 },
      { marker: '•', level: 2 },
      { marker: '2.', level: 1 },
    ]);
  });

  it('reads tables with header rows, spans and repeated cells', async () => {
    const { text } = await read(
      '<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>h</text:p></table:table-cell><table:table-cell><text:p>k</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell><table:covered-table-cell/><table:table-cell/></table:table-row></table:table>',
    );
    expect(text.blocks).toMatchObject([
      { row: 0, column: 0, isHeader: true },
      { row: 0, column: 2, isHeader: true },
      { row: 1, column: 0, isHeader: false },
      { row: 1, column: 2 },
    ]);
  });

  it('puts notes at the end and leaves out comments and deletions, and says so', async () => {
    const { text, notes } = await read(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Said<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By whom?</text:p></text:note-body></text:note> so<office:annotation><text:p>why</text:p></office:annotation>.</text:p>',
    );
    expect(text.text).toBe('Said[1] so.\n\n[1] By whom?');
    expect(notes).toEqual([
      'The document has tracked changes. The text is as if all were accepted.',
      '1 comment left out.',
    ]);
  });

  it('takes the source from the properties', async () => {
    const meta =
      '<office:meta><dc:title>Rail</dc:title><meta:initial-creator>R. A.</meta:initial-creator><meta:creation-date>2024-10-28T10:00:00</meta:creation-date></office:meta>';
    expect(await read('<text:p>x</text:p>', { files: { 'meta.xml': meta } })).toMatchObject({
      title: 'Rail',
      author: 'R. A.',
      published: '2024-10-28',
    });
  });

  it('knows a document with a password', async () => {
    const bytes = aZip({
      'META-INF/manifest.xml':
        '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      'content.xml': 'x',
    });
    expect(await readOdt({ bytes, fileName: 'a.odt' })).toBe('locked');
  });

  it('expands no entity and survives nesting without end', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    const deep = `${'<text:section>'.repeat(5000)}<text:p>deep</text:p>`;
    expect((await read(`${bomb}<text:p>&b;</text:p>`)).text.text).not.toContain('aaaa');
    expect((await read(`<text:p>top</text:p>${deep}`)).text.text).toBe('top');
  });
});
