import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from '#core/model/blocks.ts';
import { chunkGroups } from '#renderer/features/reader/chunk-groups.ts';
import { groupBlocks } from '#renderer/features/reader/group-blocks.ts';

/** Blocks of these lengths, two units apart. */
function blocksOf(
  lengths: readonly number[],
  type: Record<string, unknown> = { type: 'paragraph' },
): Block[] {
  let start = 0;
  return lengths.map((length) => {
    const block = blockSchema.parse({ ...type, start, end: start + length });
    start += length + 2;
    return block;
  });
}

function chunksOf(blocks: readonly Block[]) {
  return chunkGroups(groupBlocks(blocks), blocks.at(-1)?.end ?? 0);
}

describe('chunkGroups', () => {
  it('keeps a short brief in one piece', () => {
    expect(chunksOf(blocksOf([500, 500, 500]))).toHaveLength(1);
  });

  it('has nothing for a brief without blocks', () => {
    expect(chunkGroups([], 0)).toEqual([]);
  });

  it('cuts a long brief into pieces of a few windows', () => {
    const chunks = chunksOf(blocksOf(Array.from({ length: 2000 }, () => 498)));
    expect(chunks.length).toBeGreaterThan(100);
    expect(chunks.length).toBeLessThan(250);
  });

  it('makes pieces longer rather than more in a very long brief', () => {
    const chunks = chunksOf(blocksOf(Array.from({ length: 20_000 }, () => 498)));
    expect(chunks.length).toBeLessThan(500);
  });

  it('says that a list longer than a chunk stands alone', () => {
    const item = { type: 'list-item', level: 1, marker: '•' };
    const [chunk, ...others] = chunksOf(
      blocksOf(
        Array.from({ length: 100 }, () => 100),
        item,
      ),
    );
    expect(others).toEqual([]);
    expect(chunk?.isLong).toBe(true);
  });

  it('does not call a chunk of many short paragraphs long', () => {
    expect(chunksOf(blocksOf(Array.from({ length: 50 }, () => 500))).some(({ isLong }) => isLong)).toBe(
      false,
    );
  });

  it('holds every group once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9000 }), { maxLength: 80 }), (lengths) => {
        const blocks = blocksOf(lengths);
        const groups = groupBlocks(blocks);
        expect(chunksOf(blocks).flatMap((chunk) => chunk.groups)).toEqual(groups);
      }),
    );
  });
});
