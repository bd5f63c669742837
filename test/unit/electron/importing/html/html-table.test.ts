import { describe, expect, it } from 'vitest';
import { readTable } from '#electron/importing/html/html-table.ts';
import { findNamed, parseHtml } from '#electron/importing/html/markup-tree.ts';

function read(markup: string) {
  const [table] = findNamed(parseHtml(markup), 'table');
  if (table === undefined) throw new Error('a table expected');
  return readTable(table);
}

const places = (markup: string) => read(markup).map(({ row, column, text }) => [row, column, text]);

describe('readTable', () => {
  it('reads row by row and says where each cell stands', () => {
    expect(places('<table><tr><td>a<td>b<tr><td>c<td>d</table>')).toEqual([
      [0, 0, 'a'],
      [0, 1, 'b'],
      [1, 0, 'c'],
      [1, 1, 'd'],
    ]);
  });

  it('knows heads by their row group and by their element', () => {
    const cells = read('<table><thead><tr><td>date</thead><tbody><tr><th>1 Oct<td>12</tbody></table>');
    expect(cells.map(({ text, isHeader }) => [text, isHeader])).toEqual([
      ['date', true],
      ['1 Oct', true],
      ['12', false],
    ]);
  });

  it('pushes cells to the right of one that spans columns', () => {
    expect(places('<table><tr><td colspan=2>wide<td>b</table>')).toEqual([
      [0, 0, 'wide'],
      [0, 2, 'b'],
    ]);
  });

  it('pushes cells to the right of one that reaches down from above, for as long as it does', () => {
    const markup = '<table><tr><td rowspan=2>tall<td>b<tr><td>c<tr><td>d</table>';
    expect(places(markup)).toEqual([
      [0, 0, 'tall'],
      [0, 1, 'b'],
      [1, 1, 'c'],
      [2, 0, 'd'],
    ]);
  });

  it('puts paragraphs and breaks of a cell on one line', () => {
    expect(read('<table><tr><td>one<br>two<p>three</p>four</table>')[0]?.text).toBe('one two three four');
  });

  it('leaves out scripts and what is hidden', () => {
    const cells = read('<table><tr><td>seen<script>x()</script><span hidden>not seen</span></table>');
    expect(cells[0]?.text).toBe('seen');
  });

  it.each(['0', '-3', 'many', ''])('takes a span of "%s" for one column', (span) => {
    expect(places(`<table><tr><td colspan="${span}">a<td>b</table>`)[1]).toEqual([0, 1, 'b']);
  });

  it('caps a span that a page states, as browsers do', () => {
    expect(places('<table><tr><td colspan=99999999>a<td>b</table>')[1]).toEqual([0, 1000, 'b']);
  });

  it('reads the cells of a table in a cell as words of that cell', () => {
    const cells = read('<table><tr><td>outer<table><tr><td>in<td>ner</table></table>');
    expect(cells).toHaveLength(1);
    expect(cells[0]?.text).toBe('outer in ner');
  });
});
