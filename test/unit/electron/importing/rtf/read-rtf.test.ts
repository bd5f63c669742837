import { describe, expect, it } from 'vitest';
import { readRtf } from '#electron/importing/rtf/read-rtf.ts';

function read(body: string) {
  return readRtf(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`, 'latin1'));
}

function outline(body: string): string[] {
  const { text } = read(body);
  return text.blocks.map(({ type, start, end }) => `${type}: ${text.text.slice(start, end)}`);
}

describe('readRtf', () => {
  it('reads paragraphs, and breaks of lines in them', () => {
    expect(outline('One.\\par Two\\line lines.\\par')).toEqual(['paragraph: One.', 'paragraph: Two\nlines.']);
  });

  it('reads bytes in the code page of their font', () => {
    const fonts =
      '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 Gothic;}}';
    expect(outline(`${fonts}\\f0 caf\\'e9 \\'93x\\'94 \\f1 \\'cc\\'e8\\'f0 \\f2 \\'93\\'fa\\par`)).toEqual([
      'paragraph: café “x” Мир 日',
    ]);
  });

  it('reads Unicode and passes over what stands in for it', () => {
    expect(outline("\\u1052?\\u-10179 ?\\u-8704 ? \\uc2\\u26085\\'93\\'fa!\\par")).toEqual([
      'paragraph: М😀 日!',
    ]);
  });

  it('reads headings by level and by name of their style, quotations, and lists with their markers', () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s1 heading 2;}{\\s2 Quotations;}}';
    const list =
      '{\\listtext\\pard\\plain 1.\\tab}\\ilvl0 First\\par {\\listtext\\u8226 ?\\tab}\\ilvl1 Under\\par';
    expect(
      outline(
        `${styles}\\pard\\s1 Head\\par\\pard\\outlinelevel0 Top\\par\\pard\\s2 Said\\par\\pard ${list}`,
      ),
    ).toEqual(['heading: Head', 'heading: Top', 'quote: Said', 'list-item: First', 'list-item: Under']);
    expect(read(list).text.blocks).toMatchObject([
      { marker: '1.', level: 1 },
      { marker: '•', level: 2 },
    ]);
  });

  it('reads tables cell by cell', () => {
    const { blocks } = read(
      '\\trowd\\pard\\intbl a\\cell b\\cell\\row\\trowd\\intbl c\\cell d\\cell\\row\\pard after\\par',
    ).text;
    expect(
      blocks.map((block) => (block.type === 'table-cell' ? [block.row, block.column] : block.type)),
    ).toEqual([[0, 0], [0, 1], [1, 0], [1, 1], 'paragraph']);
  });

  it('puts footnotes at the end, and says where they belong', () => {
    expect(outline('Said{\\footnote\\pard By whom?} so.\\par')).toEqual([
      'paragraph: Said[1] so.',
      'list-item: By whom?',
    ]);
  });

  it('leaves out deletions, hidden text, pictures, objects and fields, and says so', () => {
    const { text, notes } = read(
      'a{\\deleted gone}b{\\v hidden}c{\\pict 0102}{\\object{\\*\\objdata 0102}}{\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt link}}\\par',
    );
    expect(text.text).toBe('abclink');
    expect(notes).toEqual([
      'The document has tracked changes. The text is as if all were accepted.',
      'Hidden text was left out.',
    ]);
  });

  it('passes over raw bytes with braces in them', () => {
    expect(outline('a{\\pict\\bin4 }}{{}b\\par')).toEqual(['paragraph: ab']);
  });

  it('takes title, author and date from the document', () => {
    expect(
      read('{\\info{\\title Rail}{\\author R. A.}{\\creatim\\yr2024\\mo10\\dy8\\hr1}}x\\par'),
    ).toMatchObject({
      title: 'Rail',
      author: 'R. A.',
      published: '2024-10-08',
    });
  });

  it('survives nesting without end and braces without partner', () => {
    expect(read(`${'{'.repeat(100_000)}deep\\par`).text.text).toBe('deep');
    expect(readRtf(Buffer.from('{\\rtf1 a}}}}} b\\par')).text.text).toContain('a');
  });
});
