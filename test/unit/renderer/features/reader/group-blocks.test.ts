import { describe, expect, it } from 'vitest';
import type { Block } from '#core/model/blocks.ts';
import { groupBlocks } from '#renderer/features/reader/group-blocks.ts';

const paragraph = (start: number): Block => ({ type: 'paragraph', start, end: start + 1 });
const item = (start: number): Block => ({ type: 'list-item', start, end: start + 1, level: 1, marker: '•' });
const cell = (start: number, table: number, row: number): Block => ({
  type: 'table-cell',
  start,
  end: start + 1,
  table,
  row,
  column: 0,
  isHeader: false,
});

describe('groupBlocks', () => {
  it('draws paragraphs one by one', () => {
    expect(groupBlocks([paragraph(0), paragraph(2)]).map(({ type }) => type)).toEqual(['single', 'single']);
  });

  it('draws neighbouring items as one list', () => {
    const [list, after] = groupBlocks([item(0), item(2), paragraph(4)]);
    expect(list?.type === 'list' && list.items.map(({ index }) => index)).toEqual([0, 1]);
    expect(after?.type).toBe('single');
  });

  it('splits the cells of a table into rows', () => {
    const [table] = groupBlocks([cell(0, 1, 0), cell(2, 1, 0), cell(4, 1, 1)]);
    expect(table?.type === 'table' && table.rows.map((row) => row.length)).toEqual([2, 1]);
  });

  it('keeps two tables apart that follow each other', () => {
    expect(groupBlocks([cell(0, 1, 0), cell(2, 2, 0)])).toHaveLength(2);
  });

  it('loses no block and keeps their order', () => {
    const blocks = [paragraph(0), item(2), cell(4, 0, 0), cell(6, 0, 1), paragraph(8)];
    const indexes = groupBlocks(blocks).flatMap((group) => {
      if (group.type === 'single') return [group.single.index];
      return (group.type === 'list' ? group.items : group.rows.flat()).map(({ index }) => index);
    });
    expect(indexes).toEqual([0, 1, 2, 3, 4]);
  });
});
