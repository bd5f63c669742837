import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefTextSchema } from '#core/model/blocks.ts';
import { readHtml } from '#electron/importing/html/read-html.ts';
import { someText } from '#test/support/text-arbitraries.ts';

function read(markup: string): string[] {
  const { text, blocks } = readHtml(markup).text;
  return blocks.map(
    ({ start, end, ...block }) => `${Object.values(block).join(' ')}: ${text.slice(start, end)}`,
  );
}

const PROSE =
  'The brigade moved to the north on Monday, crossed the river before dawn and dug in on the far bank.';

describe('readHtml', () => {
  it('reads headings, paragraphs, lists, quotes and code', () => {
    expect(
      read(
        '<h1>Rail <em>traffic</em></h1><p>One <b>bold</b>\n  word<br>and &amp; more</p><ol start="3"><li>three<ul><li>inner</li></ul><li>four</ol><blockquote><p>said</blockquote><pre>a  b\n  c</pre>',
      ),
    ).toEqual([
      'heading 1: Rail traffic',
      'paragraph: One bold word\nand & more',
      'list-item 1 3.: three',
      'list-item 2 •: inner',
      'list-item 1 4.: four',
      'quote: said',
      'preformatted: a  b\n  c',
    ]);
  });

  it('reads a table of data cell by cell, spans included', () => {
    expect(
      read(
        '<table><caption>Strength</caption><thead><tr><td>Unit<td>Men</thead><tr><td rowspan=2>12 Bde<td><p>400<p>more<tr><td>500<tr><td colspan=2>All</table>',
      ),
    ).toEqual([
      'paragraph: Strength',
      'table-cell 0 0 0 true: Unit',
      'table-cell 0 0 1 true: Men',
      'table-cell 0 1 0 false: 12 Bde',
      'table-cell 0 1 1 false: 400 more',
      'table-cell 0 2 1 false: 500',
      'table-cell 0 3 0 false: All',
    ]);
  });

  it('reads a table that arranges the page as what is in it', () => {
    expect(read('<table><tr><td><p>One</p><td><table><tr><td>A<td>B</table></table>')).toEqual([
      'paragraph: One',
      'table-cell 0 0 0 false: A',
      'table-cell 0 0 1 false: B',
    ]);
  });

  it('leaves out what runs, what is hidden and what navigates', () => {
    expect(
      read(
        `<nav>Home</nav><div class="cookie-banner">We use cookies</div><p>${PROSE}</p><script>alert(1)</script><style>p{}</style><p hidden>secret</p><p style="color:red; display : none">white</p><form>Search</form><noscript>x</noscript><svg><text>y</text></svg><footer>Imprint</footer>`,
      ),
    ).toEqual([`paragraph: ${PROSE}`]);
  });

  it('takes the article out of a page and says so', () => {
    const page = `<body><div class=top><a href=/>Home</a><p>Short teaser of another story that is not meant.</p></div><article><h1>Title</h1><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></article><div>More</div></body>`;
    expect(read(page)).toHaveLength(4);
    expect(readHtml(page).notes).toEqual([expect.stringContaining('Only the article was taken over')]);
  });

  it('finds the article by its paragraphs when nothing marks it', () => {
    const page = `<body><div id=a><ul><li><a href=1>Link one</a><li><a href=2>Link two</a></ul></div><div id=b><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></div><div id=c><p>Short.</p></div></body>`;
    expect(read(page)).toEqual([`paragraph: ${PROSE}`, `paragraph: ${PROSE}`, `paragraph: ${PROSE}`]);
  });

  it('keeps the whole page when no part of it stands out', () => {
    const page = '<body><div><p>One.</p></div><div><p>Two.</p></div></body>';
    expect(read(page)).toEqual(['paragraph: One.', 'paragraph: Two.']);
    expect(readHtml(page).notes).toEqual([]);
  });

  it.each([
    ['nested elements', '<div>'.repeat(30_000)],
    ['nested lists', '<ul><li>'.repeat(20_000)],
    ['open brackets', '<'.repeat(200_000)],
    ['a table of 10,000 columns', `<table><tr>${'<td>x'.repeat(10_000)}</table>`],
    ['absurd spans', `<table>${'<tr><td rowspan=99999 colspan=99999>x<td>y'.repeat(50)}</table>`],
    ['attributes', `<p ${'a=1 '.repeat(50_000)}>text`],
  ])('survives %s', (_, markup) => {
    expect(briefTextSchema.safeParse(readHtml(`${markup}<p>end`).text).success).toBe(true);
  });

  it('always gives what the schema accepts', () => {
    const someMarkup = fc
      .array(
        fc.oneof(
          someText(3),
          fc.constantFrom(
            '<p>',
            '</p>',
            '<div>',
            '</div>',
            '<li>',
            '<ul>',
            '</ul>',
            '<table>',
            '<tr>',
            '<td>',
            '</table>',
            '<h2>',
            '<pre>',
            '</pre>',
            '<br>',
            '&amp;',
            '&#xD800;',
            '<!--',
            '-->',
            '<article>',
            '<',
          ),
        ),
        { maxLength: 40 },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(someMarkup, (markup) => {
        expect(briefTextSchema.safeParse(readHtml(markup).text).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
