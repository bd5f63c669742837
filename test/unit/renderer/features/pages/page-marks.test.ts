import { describe, expect, it } from 'vitest';
import { createPagePlaces } from '#core/pages/page-places.ts';
import { createPageGeometry } from '#renderer/features/pages/page-geometry.ts';
import { indexPassages, listPageMarks } from '#renderer/features/pages/page-marks.ts';
import { anAnnotation } from '#test/support/builders.ts';
import { aRun, somePages } from '#test/support/source-pages.ts';

const places = createPagePlaces(somePages([aRun(0, 20), aRun(21, 40, { y: 680 })], [], [aRun(41, 60)]));
const geometry = createPageGeometry(places, new Map());

function aPassage(id: string, ...spans: readonly (readonly [number, number])[]) {
  return anAnnotation({
    id,
    spans: spans.map(([start, end]) => ({ start, end, quote: { exact: 'x', prefix: '', suffix: '' } })),
  });
}

const marksOf = (page: number, ...passages: readonly ReturnType<typeof aPassage>[]) =>
  listPageMarks(geometry, indexPassages(passages), page).map(({ id, boxes }) => [id, boxes.length]);

describe('listPageMarks', () => {
  it('has the passages of a page, a box a line, and those of no other page', () => {
    const one = aPassage('one', [15, 30]);
    const other = aPassage('other', [45, 50]);
    expect(marksOf(0, one, other)).toEqual([['one', 2]]);
    expect(marksOf(1, one, other)).toEqual([]);
    expect(marksOf(2, one, other)).toEqual([['other', 1]]);
  });

  it('has on each page its part of a passage that goes over the page break', () => {
    const passage = aPassage('over', [35, 45]);
    expect([marksOf(0, passage), marksOf(2, passage)]).toEqual([[['over', 1]], [['over', 1]]]);
  });

  it('paints what lies inside of another over it', () => {
    expect(marksOf(0, aPassage('inner', [5, 8]), aPassage('outer', [0, 20])).map(([id]) => id)).toEqual([
      'outer',
      'inner',
    ]);
  });

  it('has every piece of a passage that consists of several', () => {
    expect(marksOf(0, aPassage('pieces', [0, 3], [10, 12], [25, 30]))).toEqual([['pieces', 3]]);
  });

  it('leaves out what has no place', () => {
    const orphan = { ...aPassage('lost', [0, 10]), placement: 'orphan' as const };
    expect(marksOf(0, orphan)).toEqual([]);
  });
});

describe('createPageGeometry', () => {
  it('takes the widths of the letters once the fonts of a page are known', () => {
    const widths = new Map([
      ['i', 200],
      ['m', 800],
    ]);
    const items = [{ text: 'iimm', widths }];
    const narrow = createPagePlaces(somePages([aRun(0, 4, { width: 20 })]));
    const range = { start: 0, end: 2 };
    expect(createPageGeometry(narrow, new Map()).listBoxes(0, range)[0]?.width).toBe(10);
    expect(createPageGeometry(narrow, new Map([[0, items]])).listBoxes(0, range)[0]?.width).toBeCloseTo(4);
  });

  it('does not trust an item of another length: it is another item', () => {
    const items = [{ text: 'other', widths: new Map([['o', 900]]) }];
    const [box] = createPageGeometry(places, new Map([[0, items]])).listBoxes(0, { start: 0, end: 10 });
    expect(box?.width).toBe(100);
  });

  it('answers for pages that are not there', () => {
    expect([
      geometry.listBoxes(9, { start: 0, end: 5 }),
      geometry.findOffset({ page: 9, x: 1, y: 1 }),
      geometry.findCharacter({ page: 9, x: 1, y: 1 }),
      geometry.getExtent(1),
      geometry.getExtent(0),
    ]).toEqual([[], null, null, null, { start: 0, end: 40 }]);
  });
});
