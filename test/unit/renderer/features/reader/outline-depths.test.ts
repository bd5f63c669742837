import { describe, expect, it } from 'vitest';
import type { Block } from '#core/model/blocks.ts';
import { findOutlineDepths } from '#renderer/features/reader/outline-depths.ts';

const depthsOf = (...levels: number[]) => {
  const blocks: Block[] = levels.map((level, index) => ({
    type: 'heading',
    start: index,
    end: index + 1,
    level,
  }));
  return [...findOutlineDepths(blocks).values()];
};

describe('findOutlineDepths', () => {
  it('keeps levels that follow one another', () => {
    expect(depthsOf(1, 2, 3, 2, 1)).toEqual([1, 2, 3, 2, 1]);
  });

  it('closes the gaps that a source left', () => {
    expect(depthsOf(2, 4, 4, 6, 2)).toEqual([1, 2, 2, 3, 1]);
  });

  it('lets a later heading stand further out than the first', () => {
    expect(depthsOf(3, 1, 2)).toEqual([1, 1, 2]);
  });

  it('counts headings only', () => {
    expect(findOutlineDepths([{ type: 'paragraph', start: 0, end: 1 }]).size).toBe(0);
  });
});
