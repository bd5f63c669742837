import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block, BriefText } from '#core/model/blocks.ts';
import { createTextMap, type TextMap } from '#renderer/features/reader/range-to-offsets.ts';
import { TextBlocks } from '#renderer/features/reader/TextBlocks.tsx';
import { someText } from '#test/support/text-arbitraries.ts';

afterEach(cleanup);

const cell = (start: number, end: number, column: number): Block => ({
  type: 'table-cell',
  start,
  end,
  table: 0,
  row: 0,
  column,
  isHeader: false,
});

/** `First.` 0–6, heading 8–12, cells `a` 14–15 and `b` 16–17, a page break at 19, `🛰 Last` 20–27. */
const BRIEF: BriefText = {
  text: 'First.\n\nNext\n\na\tb\n\n\n🛰 Last',
  blocks: [
    { type: 'paragraph', start: 0, end: 6 },
    { type: 'heading', start: 8, end: 12, level: 1 },
    cell(14, 15, 0),
    cell(16, 17, 1),
    { type: 'page-break', start: 19, end: 19, page: 2 },
    { type: 'paragraph', start: 20, end: 27 },
  ],
};

function show(brief: BriefText): TextMap {
  const { container } = render(<TextBlocks text={brief} />);
  return createTextMap(container, brief);
}

function node(map: TextMap, index: number): Text {
  const found = map.getBlockNumber(index)?.node;
  if (!found) throw new RangeError(`No block ${index}.`);
  return found;
}

function rangeOf(start: readonly [Node, number], end: readonly [Node, number]): Range {
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

describe('createTextMap', () => {
  it('finds one node for each block with text', () => {
    const map = show(BRIEF);
    expect(map.count).toBe(5);
    expect(map.getBlockNumber(4)).toMatchObject({ start: 20, end: 27 });
    expect(map.getBlockNumber(5)).toBeNull();
  });

  it('keeps the words of a block in one node, as they are', () => {
    expect(node(show(BRIEF), 4).data).toBe('🛰 Last');
  });
});

describe('findPosition', () => {
  it('finds the character inside a block', () => {
    const map = show(BRIEF);
    expect(map.findPosition(9, 'forward')).toEqual({ node: node(map, 1), offset: 1 });
  });

  it('goes on to the next block from between two, or back to the one before', () => {
    const map = show(BRIEF);
    expect(map.findPosition(7, 'forward')).toEqual({ node: node(map, 1), offset: 0 });
    expect(map.findPosition(7, 'backward')).toEqual({ node: node(map, 0), offset: 6 });
  });

  it('ends with the block before where a range ends at a block’s start', () => {
    const map = show(BRIEF);
    expect(map.findPosition(8, 'backward')).toEqual({ node: node(map, 0), offset: 6 });
  });

  it('stays inside the text at both ends', () => {
    const map = show(BRIEF);
    expect(map.findPosition(-3, 'forward')).toEqual({ node: node(map, 0), offset: 0 });
    expect(map.findPosition(99, 'forward')).toEqual({ node: node(map, 4), offset: 7 });
  });
});

describe('findOffsets', () => {
  it('reads a selection within one block', () => {
    const map = show(BRIEF);
    expect(map.findOffsets(rangeOf([node(map, 0), 1], [node(map, 0), 4]))).toEqual({ start: 1, end: 4 });
  });

  it('reads a selection over several blocks, tables included', () => {
    const map = show(BRIEF);
    expect(map.findOffsets(rangeOf([node(map, 0), 2], [node(map, 3), 1]))).toEqual({ start: 2, end: 17 });
  });

  it('reads a triple click, which ends at the start of the next block', () => {
    const map = show(BRIEF);
    const heading = node(map, 1).parentElement ?? document.body;
    expect(map.findOffsets(rangeOf([node(map, 0), 0], [node(map, 1), 0]))).toEqual({ start: 0, end: 6 });
    expect(map.findOffsets(rangeOf([node(map, 0), 0], [heading, 0]))).toEqual({ start: 0, end: 6 });
  });

  it('starts with the next block when the selection starts behind the last character of one', () => {
    const map = show(BRIEF);
    expect(map.findOffsets(rangeOf([node(map, 0), 6], [node(map, 1), 2]))).toEqual({ start: 8, end: 10 });
  });

  it('reads “select all”, which ends on elements far outside', () => {
    const map = show(BRIEF);
    const { body } = document;
    const all = rangeOf([body, 0], [body, body.childNodes.length]);
    expect(map.findOffsets(all)).toEqual({ start: 0, end: 27 });
  });

  it('reads a selection that ends on the elements of a table', () => {
    const map = show(BRIEF);
    const table = map.root.querySelector('table') ?? document.body;
    expect(map.findOffsets(rangeOf([table, 0], [table, 1]))).toEqual({ start: 14, end: 17 });
  });

  it('finds nothing outside of the text', () => {
    const map = show(BRIEF);
    const outside = document.createElement('p');
    outside.textContent = 'beside';
    document.body.append(outside);
    expect(map.findOffsets(rangeOf([outside, 0], [outside, 1]))).toBeNull();
    outside.remove();
  });

  it('finds nothing between two blocks', () => {
    const map = show(BRIEF);
    expect(map.findOffsets(rangeOf([node(map, 0), 6], [node(map, 1), 0]))).toBeNull();
  });
});

describe('findPieces', () => {
  it('cuts a range at the edges of blocks', () => {
    const map = show(BRIEF);
    expect(map.findPieces({ start: 2, end: 17 })).toEqual([
      { node: node(map, 0), from: 2, to: 6 },
      { node: node(map, 1), from: 0, to: 4 },
      { node: node(map, 2), from: 0, to: 1 },
      { node: node(map, 3), from: 0, to: 1 },
    ]);
  });

  it('is empty between blocks', () => {
    expect(show(BRIEF).findPieces({ start: 6, end: 8 })).toEqual([]);
  });
});

describe('offsets to DOM and back', () => {
  it('is the identity for every range whose ends lie in blocks', () => {
    const briefs = fc.array(someText(6), { minLength: 1, maxLength: 6 }).map(joinParagraphs);
    fc.assert(
      fc.property(briefs, fc.nat(), fc.nat(), (brief, one, other) => {
        const filled = brief.blocks.filter(({ start, end }) => start < end);
        const [first, last] = [filled[one % filled.length], filled[other % filled.length]].sort(
          (left, right) => (left?.start ?? 0) - (right?.start ?? 0),
        );
        if (!first || !last) return;
        const map = show(brief);
        const range = {
          start: first.start + (other % (first.end - first.start)),
          end: last.end - (first === last ? 0 : one % (last.end - last.start)),
        };
        const found = map.findRange(range);
        expect(found && map.findOffsets(found)).toEqual(range);
        cleanup();
      }),
      { numRuns: 40 },
    );
  });
});

function joinParagraphs(paragraphs: readonly string[]): BriefText {
  const blocks: Block[] = [];
  let text = '';
  for (const words of paragraphs) {
    blocks.push({ type: 'paragraph', start: text.length, end: text.length + words.length });
    text += `${words}\n\n`;
  }
  return { text, blocks };
}
