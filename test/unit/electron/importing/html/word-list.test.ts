import { describe, expect, it } from 'vitest';
import { readHtml } from '#electron/importing/html/read-html.ts';

/** As Word puts a list on the clipboard: paragraphs, the markers as text. */
function anItem(text: string, marker: string, level: number): string {
  return `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}</p>`;
}

describe('lists of Word in HTML', () => {
  it('are list items with their level and marker, which is no text twice', () => {
    const markup = `<body><h1>Findings</h1>${anItem('First', '·', 1)}${anItem('Under it', 'o', 2)}${anItem('Counted', '2.', 1)}<p>After</p></body>`;
    const { text } = readHtml(markup);
    expect(text.blocks.map(({ type, start, end }) => `${type}: ${text.text.slice(start, end)}`)).toEqual([
      'heading: Findings',
      'list-item: First',
      'list-item: Under it',
      'list-item: Counted',
      'paragraph: After',
    ]);
    expect(text.blocks.slice(1, 4)).toMatchObject([
      { level: 1, marker: '•' },
      { level: 2, marker: '•' },
      { level: 1, marker: '2.' },
    ]);
  });

  it('leaves paragraphs with other styles alone', () => {
    const { text } = readHtml("<body><p style='mso-list:none'>Not an item.</p></body>");
    expect(text.blocks).toMatchObject([{ type: 'paragraph' }]);
  });
});
