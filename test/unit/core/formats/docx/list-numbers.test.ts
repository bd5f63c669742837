import { describe, expect, it } from 'vitest';
import { makeListNumbers } from '#core/formats/docx/list-numbers.ts';

const item = (marker: string, level = 1, start = 0) => ({
  type: 'list-item' as const,
  start,
  end: start,
  level,
  marker,
});

describe('makeListNumbers', () => {
  it('continues a list over nested items and begins another after a paragraph', () => {
    const items = [
      item('1.'),
      item('•', 2),
      item('2.'),
      { type: 'paragraph' as const, start: 0, end: 0 },
      item('1.'),
    ];
    const numbers = makeListNumbers(items);
    expect(items.map((block) => (block.type === 'list-item' ? numbers.getNumberId(block) : null))).toEqual([
      2,
      1,
      2,
      null,
      3,
    ]);
  });

  it('leaves markers that it cannot number as text', () => {
    const items = [item('a)'), item('iv.'), item('1)')];
    const numbers = makeListNumbers(items);
    expect(items.map((block) => numbers.getNumberId(block))).toEqual([undefined, undefined, undefined]);
  });
});
