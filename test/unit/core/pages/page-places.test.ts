import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPage, pageMapSchema, unpackPage } from '#core/pages/page-map.ts';
import { createPagePlaces } from '#core/pages/page-places.ts';
import { aRun, somePages } from '#test/support/source-pages.ts';

const PAGES = somePages([aRun(0, 5), aRun(6, 10, { y: 680 })], [], [aRun(12, 20)]);

describe('createPagePlaces', () => {
  it('finds the parts of a range, cut to it', () => {
    const pieces = createPagePlaces(PAGES).findPieces({ start: 3, end: 14 });
    expect(pieces.map(({ page, start, end }) => [page, start, end])).toEqual([
      [0, 3, 5],
      [0, 6, 10],
      [2, 12, 14],
    ]);
  });

  it('finds nothing where no page draws anything', () => {
    const places = createPagePlaces(PAGES);
    expect(places.findPieces({ start: 10, end: 12 })).toEqual([]);
    expect(places.findPieces({ start: 5, end: 6 })).toEqual([]);
    expect(places.findPieces({ start: 20, end: 99 })).toEqual([]);
  });

  it.each([
    [0, 0],
    [5, 0],
    [10, 2],
    [19, 2],
    [20, 2],
  ])('puts the offset %i on page %i', (offset, page) => {
    expect(createPagePlaces(PAGES).findPage(offset)).toBe(page);
  });

  it('answers also when there is nothing', () => {
    const places = createPagePlaces(somePages([]));
    expect([places.findPage(3), places.findPieces({ start: 0, end: 9 })]).toEqual([0, []]);
  });

  it('finds what looking at every run finds', () => {
    const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 2 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(lengths, fc.nat(120), fc.nat(40), (runs, start, length) => {
        let at = 0;
        const laid = runs.map(([size, gap]) => {
          const run = aRun(at, at + size);
          at += size + gap;
          return run;
        });
        const range = { start, end: start + length };
        const expected = laid
          .map((run) => [Math.max(run.start, range.start), Math.min(run.end, range.end)] as const)
          .filter(([from, to]) => from < to);
        const found = createPagePlaces(somePages(laid)).findPieces(range);
        expect(found.map((piece) => [piece.start, piece.end])).toEqual(expected);
      }),
    );
  });
});

describe('packPage', () => {
  it('keeps everything that a run says, to a hundredth of a point', () => {
    const run = aRun(3, 9, { item: 4, from: 2, itemLength: 8, x: 1.23456, isRightToLeft: true });
    const packed = packPage({ width: 595.3039, height: 842, runs: [run] });
    expect(pageMapSchema.parse([packed])).toEqual([packed]);
    expect(unpackPage(packed)).toEqual({ width: 595.3, height: 842, runs: [{ ...run, x: 1.23 }] });
  });
});
