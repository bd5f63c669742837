import { describe, expect, it } from 'vitest';
import {
  findCharacterAt,
  findOffsetAt,
  getPieceBox,
  listBoxes,
  type PageBox,
} from '#core/pages/page-boxes.ts';
import { aRun } from '#test/support/source-pages.ts';

const PAGE = { width: 595, height: 842 };
const unknown = () => undefined;
const across = ({ left, width }: PageBox) => [Math.round(left), Math.round(width)];

describe('getPieceBox', () => {
  it('covers the characters from ascender to descender, measured from the top', () => {
    const box = getPieceBox(PAGE, { run: aRun(10, 20), start: 12, end: 15 });
    expect(box).toMatchObject({ left: 120, width: 30, top: 842 - 700 - 8.6 });
    expect(box.height).toBeCloseTo(11);
  });

  it('counts from the right where reading begins there', () => {
    const run = aRun(10, 20, { isRightToLeft: true });
    expect(across(getPieceBox(PAGE, { run, start: 10, end: 13 }))).toEqual([170, 30]);
  });

  it('begins where the text begins in its item', () => {
    const run = aRun(10, 18, { from: 2, itemLength: 10, width: 100 });
    expect(across(getPieceBox(PAGE, { run, start: 10, end: 11 }))).toEqual([120, 10]);
  });

  it('takes the widths of the letters where they are known', () => {
    const box = getPieceBox(PAGE, { run: aRun(0, 2), start: 1, end: 2 }, [0, 0.9, 1]);
    expect(across(box)).toEqual([118, 2]);
  });
});

describe('listBoxes', () => {
  const words = [
    aRun(0, 5),
    aRun(6, 10, { x: 155 }),
    aRun(11, 15, { y: 680 }),
    aRun(16, 20, { x: 400, y: 680 }),
  ];
  const pieces = words.map((run) => ({ run, start: run.start, end: run.end }));

  it('joins the words of a line, and nothing over a line or a column', () => {
    const boxes = listBoxes(PAGE, pieces, unknown);
    expect(boxes.map(({ left, width }) => [left, width])).toEqual([
      [100, 95],
      [100, 40],
      [400, 40],
    ]);
  });
});

describe('findOffsetAt', () => {
  const page = { ...PAGE, runs: [aRun(0, 10), aRun(11, 14, { y: 680 })] };

  it.each([
    ['in a word, the nearer edge of the letter', { x: 123, y: 140 }, 2],
    ['right of its middle', { x: 127, y: 140 }, 3],
    ['before a line', { x: 20, y: 140 }, 0],
    ['after a line', { x: 500, y: 140 }, 10],
    ['beside a short line', { x: 300, y: 160 }, 14],
    ['below everything', { x: 100, y: 800 }, 11],
  ])('finds %s', (_, point, offset) => {
    expect(findOffsetAt(page, point, unknown)).toBe(offset);
  });

  it('finds nothing on a page without text', () => {
    expect(findOffsetAt({ ...PAGE, runs: [] }, { x: 10, y: 10 }, unknown)).toBeNull();
  });

  it('mirrors where reading begins at the right', () => {
    const mirrored = { ...PAGE, runs: [aRun(0, 10, { isRightToLeft: true })] };
    expect(findOffsetAt(mirrored, { x: 199, y: 140 }, unknown)).toBe(0);
    expect(findOffsetAt(mirrored, { x: 101, y: 140 }, unknown)).toBe(10);
  });
});

describe('findCharacterAt', () => {
  const page = { ...PAGE, runs: [aRun(5, 15)] };

  it.each([
    [{ x: 101, y: 140 }, 5],
    [{ x: 199, y: 140 }, 14],
    [{ x: 201, y: 140 }, null],
    [{ x: 150, y: 180 }, null],
  ])('%o → %s', (point, offset) => {
    expect(findCharacterAt(page, point, unknown)).toBe(offset);
  });
});
