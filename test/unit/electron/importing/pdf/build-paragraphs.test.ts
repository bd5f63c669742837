import { describe, expect, it } from 'vitest';
import { buildParagraphs } from '#electron/importing/pdf/build-paragraphs.ts';
import type { PdfFragment } from '#electron/importing/pdf/pdf-fragment.ts';
import { buildLines } from '#electron/importing/pdf/pdf-line.ts';
import { aColumn, aFragment } from '#test/support/pdf-fragments.ts';

const LONG = [
  'The delegation arrived in the early morning and went',
  'straight to the building where ministers waited for',
];

function build(fragments: readonly PdfFragment[]) {
  return buildParagraphs(buildLines(fragments)).map(({ kind, lines, marker }) => ({
    kind,
    marker,
    texts: lines.map(({ text }) => text),
  }));
}

describe('buildParagraphs', () => {
  it('keeps lines of even distance together', () => {
    expect(build(aColumn(LONG))).toEqual([{ kind: 'prose', marker: '', texts: LONG }]);
  });

  it('starts anew after more room than between lines', () => {
    const page = [...aColumn(LONG), ...aColumn(LONG, { top: 650 })];
    expect(build(page).map(({ texts }) => texts)).toEqual([LONG, LONG]);
  });

  it('starts anew where the letters change their size', () => {
    const page = [aFragment('Outlook', { y: 714, size: 14 }), ...aColumn(LONG)];
    expect(build(page).map(({ texts }) => texts.length)).toEqual([1, 2]);
  });

  it('starts anew at an indented first line', () => {
    const page = [...aColumn(LONG), ...aColumn(['Then nothing happened for a'], { x: 65, top: 672 })];
    expect(build(page)).toHaveLength(2);
  });

  it('starts anew after a short last line that ends a sentence', () => {
    const page = aColumn([...LONG, 'them.', 'No statement was given to the press on that day or']);
    expect(build(page).map(({ texts }) => texts.length)).toEqual([3, 1]);
  });

  it('goes on after a short line that ends no sentence', () => {
    const page = aColumn([...LONG, 'a short line,', 'and then more of the same sentence on that day or']);
    expect(build(page)).toHaveLength(1);
  });

  it('makes an item of each bullet and number, with its further lines', () => {
    const page = aColumn([
      '• a first point that is made',
      'over two lines of the page',
      '• a second point',
      '2. a third',
    ]);
    expect(build(page).map(({ kind, marker, texts }) => [kind, marker, texts.length])).toEqual([
      ['list-item', '•', 2],
      ['list-item', '•', 1],
      ['list-item', '2.', 1],
    ]);
  });

  it('knows the bullets of symbol fonts', () => {
    expect(build(aColumn(['\uf0b7 a point from a symbol font']))[0]).toMatchObject({
      kind: 'list-item',
      marker: '•',
    });
  });

  it('keeps rows of a table in one block', () => {
    const rows = [0, 14, 28].flatMap((down) => [
      aFragment('1 Oct', { y: 700 - down }),
      aFragment('12', { x: 250, y: 700 - down }),
    ]);
    expect(build(rows)).toMatchObject([{ kind: 'table', texts: { length: 3 } }]);
  });

  it('loses no line', () => {
    const page = [
      ...aColumn(LONG),
      ...aColumn(['• one', '• two'], { top: 650 }),
      ...aColumn(LONG, { top: 560 }),
    ];
    expect(build(page).flatMap(({ texts }) => texts)).toHaveLength(6);
  });
});
