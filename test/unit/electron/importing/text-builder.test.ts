import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefTextSchema } from '#core/model/blocks.ts';
import { createTextBuilder, type NewBlock } from '#electron/importing/text-builder.ts';
import { someText } from '#test/support/text-arbitraries.ts';

function aCell(row: number, column: number): NewBlock {
  return { type: 'table-cell', table: 0, row, column, isHeader: row === 0 };
}

describe('createTextBuilder', () => {
  it('sets paragraphs apart and keeps lists and tables together', () => {
    const builder = createTextBuilder();
    builder.add({ type: 'heading', level: 1 }, ' Title ');
    builder.add({ type: 'list-item', level: 1, marker: '•' }, 'one');
    builder.add({ type: 'list-item', level: 2, marker: '1.' }, 'two');
    builder.add(aCell(0, 0), 'A');
    builder.add(aCell(0, 1), '');
    builder.add(aCell(1, 0), 'B');
    builder.add({ type: 'paragraph' }, 'End');
    const { text, blocks } = builder.build();
    expect(text).toBe('Title\n\n• one\n  1. two\n\nA\t\nB\n\nEnd');
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Title',
      'one',
      'two',
      'A',
      '',
      'B',
      'End',
    ]);
  });

  it('drops blocks without text and white space that markup left behind', () => {
    const builder = createTextBuilder();
    builder.add({ type: 'paragraph' }, ' \n\t ');
    builder.add({ type: 'paragraph' }, 'a \n  b   c');
    builder.add({ type: 'preformatted' }, '\n\n  x   y\n    z\n');
    expect(builder.build().text).toBe('a\nb c\n\n  x   y\n    z');
  });

  it('marks pages without text of their own', () => {
    const builder = createTextBuilder();
    builder.add({ type: 'paragraph' }, 'one');
    builder.addPageBreak(2);
    builder.add({ type: 'paragraph' }, 'two');
    expect(builder.build()).toEqual({
      text: 'one\n\ntwo',
      blocks: [
        { type: 'paragraph', start: 0, end: 3 },
        { type: 'page-break', page: 2, start: 5, end: 5 },
        { type: 'paragraph', start: 5, end: 8 },
      ],
    });
  });

  it('always builds what the schema accepts', () => {
    const someBlock = fc.constantFrom<NewBlock>(
      { type: 'paragraph' },
      { type: 'quote' },
      { type: 'preformatted' },
      { type: 'heading', level: 3 },
      { type: 'list-item', level: 2, marker: '•' },
      aCell(1, 1),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(someBlock, someText(20))), (added) => {
        const builder = createTextBuilder();
        for (const [block, text] of added) builder.add(block, text);
        builder.addPageBreak(2);
        expect(briefTextSchema.safeParse(builder.build()).success).toBe(true);
      }),
    );
  });
});
