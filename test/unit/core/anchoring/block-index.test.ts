import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlockIndexAt, findBlocksIn, findLastBlockIndexAtOrBefore } from '#core/anchoring/block-index.ts';
import type { Block } from '#core/model/blocks.ts';

const BLOCKS: readonly Block[] = [
  { type: 'heading', level: 1, start: 0, end: 5 },
  { type: 'paragraph', start: 7, end: 20 },
  { type: 'page-break', page: 2, start: 22, end: 22 },
  { type: 'paragraph', start: 22, end: 30 },
  { type: 'table-cell', table: 0, row: 0, column: 0, isHeader: false, start: 30, end: 33 },
];

describe('findBlockIndexAt', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 0], // a caret behind the last character
    [6, undefined],
    [7, 1],
    [22, 3],
    [30, 4], // the next block begins here
    [33, 4],
    [34, undefined],
  ])('at %i finds block %s', (offset, expected) => {
    expect(findBlockIndexAt(BLOCKS, offset)).toBe(expected);
  });

  it('looks past a page break to the block that ends at it', () => {
    const blocks: Block[] = [
      { type: 'paragraph', start: 0, end: 4 },
      { type: 'page-break', page: 2, start: 4, end: 4 },
    ];
    expect(findBlockIndexAt(blocks, 4)).toBe(0);
  });

  it('finds nothing where there are no blocks', () => {
    expect(findBlockIndexAt([], 0)).toBeUndefined();
    expect(findLastBlockIndexAtOrBefore([], 9)).toBe(-1);
  });
});

describe('findBlocksIn', () => {
  it.each([
    [
      { start: 0, end: 5 },
      { first: 0, last: 0 },
    ],
    [
      { start: 4, end: 8 },
      { first: 0, last: 1 },
    ],
    [{ start: 5, end: 7 }, undefined],
    [
      { start: 5, end: 8 },
      { first: 1, last: 1 },
    ],
    [
      { start: 20, end: 23 },
      { first: 2, last: 3 },
    ],
    [
      { start: 19, end: 22 },
      { first: 1, last: 1 },
    ],
    [{ start: 8, end: 8 }, undefined],
  ])('%o covers %o', (range, expected) => {
    expect(findBlocksIn(BLOCKS, range)).toEqual(expected);
  });

  it('agrees with looking at every block', () => {
    const someBlocks = fc.array(fc.tuple(fc.nat(3), fc.nat(5)), { maxLength: 20 }).map((sizes) => {
      let position = 0;
      return sizes.map(([gap, length]): Block => {
        const start = position + gap;
        position = start + length;
        return length === 0
          ? { type: 'page-break', page: 1, start, end: start }
          : { type: 'paragraph', start, end: position };
      });
    });
    fc.assert(
      fc.property(someBlocks, fc.nat(80), fc.nat(80), (blocks, one, other) => {
        const range = { start: Math.min(one, other), end: Math.max(one, other) };
        const touched = blocks.flatMap((block, index) =>
          block.start < block.end && block.start < range.end && block.end > range.start ? [index] : [],
        );
        const found = range.start < range.end ? findBlocksIn(blocks, range) : undefined;
        expect(found?.last).toBe(range.start < range.end ? touched.at(-1) : undefined);
        const nonEmpty = blocks.findIndex(
          ({ start, end }, index) => start < end && index >= (found?.first ?? 0),
        );
        if (found) expect(nonEmpty).toBe(touched[0]);
      }),
    );
  });
});
