import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefTextSchema } from '#core/model/blocks.ts';
import { readMarkdown } from '#electron/importing/markdown/read-markdown.ts';
import { someText } from '#test/support/text-arbitraries.ts';

function read(source: string): string[] {
  const { text, blocks } = readMarkdown(source);
  return blocks.map(({ start, end, ...block }) => {
    const rest = Object.values(block).join(' ');
    return `${rest}: ${text.slice(start, end)}`;
  });
}

describe('readMarkdown', () => {
  it('keeps the words of inline markup and drops the markup', () => {
    expect(
      read(
        '# A *title*\n\n**Bold**, ~~struck~~, `code`, [a link](http://x.example "t"), ![map of Kursk](a.png), <http://y.example>.',
      ),
    ).toEqual([
      'heading 1: A title',
      'paragraph: Bold, struck, code, a link, map of Kursk, http://y.example.',
    ]);
  });

  it('reads a line end as a space and a hard break as a line feed', () => {
    expect(read('one\ntwo  \nthree\\\nfour<br>five')).toEqual(['paragraph: one two\nthree\nfour\nfive']);
  });

  it('nests lists, with what stands before each item', () => {
    expect(read('- a\n  - b\n\n    3. c\n    4. d\n\n       more\n- [x] done\n- [ ] open')).toEqual([
      'list-item 1 •: a',
      'list-item 2 •: b',
      'list-item 3 3.: c',
      'list-item 3 4.: d',
      'list-item 3 : more',
      'list-item 1 ☑: done',
      'list-item 1 ☐: open',
    ]);
  });

  it('reads quotes, code, tables and footnotes', () => {
    expect(read('> said\n\n```\na  b\n  c\n```\n\n|A|B|\n|-|-|\n|1||\n\nX[^1].\n\n[^1]: Note.')).toEqual([
      'quote: said',
      'preformatted: a  b\n  c',
      'table-cell 0 0 0 true: A',
      'table-cell 0 0 1 true: B',
      'table-cell 0 1 0 false: 1',
      'table-cell 0 1 1 false: ',
      'paragraph: X[1].',
      'list-item 1 [1]: Note.',
    ]);
  });

  it('never interprets HTML: tags go, text stays', () => {
    expect(
      read(
        '<div onclick="x()">Block<script>alert(1)</script></div>\n\nA <b>bold</b> <img src=x onerror=y>word &amp; more',
      ),
    ).toEqual(['paragraph: Block', 'paragraph: A bold word & more']);
  });

  it('always gives what the schema accepts', () => {
    const someMarkdown = fc
      .array(
        fc.oneof(
          someText(4),
          fc.constantFrom(
            '# ',
            '- ',
            '> ',
            '|',
            '|-|\n',
            '```',
            '*',
            '[',
            '](',
            '<b>',
            '\n    ',
            '[^1]',
            '&#0;',
          ),
        ),
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(someMarkdown, (source) => {
        expect(briefTextSchema.safeParse(readMarkdown(source)).success).toBe(true);
      }),
    );
  });
});
