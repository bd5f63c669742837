import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, briefTextSchema } from '#core/model/blocks.ts';
import { findBlocks } from '#electron/importing/plain-text/find-blocks.ts';
import { someText } from '#test/support/text-arbitraries.ts';
import { FIND_BLOCKS_CASES } from './find-blocks-cases.ts';

function describeBlock(text: string, block: Block): string {
  const words = text.slice(block.start, block.end).replaceAll('\n', '⏎');
  if (block.type === 'page-break') return `page ${block.page}`;
  if (block.type === 'heading') return `heading ${block.level}: ${words}`;
  if (block.type === 'list-item') return `list-item ${block.level} ${block.marker}: ${words}`;
  return `${block.type}: ${words}`;
}

describe('findBlocks', () => {
  it.each(FIND_BLOCKS_CASES)('%s', (_, text, expected) => {
    expect(findBlocks(text).map((block) => describeBlock(text, block))).toEqual(expected);
  });

  it('gives valid blocks that leave out nothing but marks and white space', () => {
    const someLine = fc.oneof(
      someText(6),
      fc.constantFrom(
        '',
        '====',
        '----',
        '- item',
        '1. one',
        '2. two',
        'TITLE',
        '> quote',
        '| a | b |',
        '\f',
        'a\tb',
      ),
    );
    fc.assert(
      fc.property(fc.array(someLine, { maxLength: 20 }), (lines) => {
        const text = lines.join('\n');
        const blocks = findBlocks(text);
        expect(briefTextSchema.safeParse({ text, blocks }).success).toBe(true);
        const ends = [0, ...blocks.map(({ end }) => end)];
        const between = ends
          .map((end, index) => text.slice(end, blocks[index]?.start ?? text.length))
          .join('');
        expect(between.replace(/[\s=\-*_~#.+•‣◦▪●–]|\(?(\d{1,3}|[a-z]|[ivxl]+)[.)]/g, '')).toBe('');
      }),
    );
  });

  it('cuts a book in one line into blocks that a reader can lay out', () => {
    const text = 'Eine Zeile ohne Ende. '.repeat(10_000).trim();
    const blocks = findBlocks(text);
    expect(blocks.length).toBeGreaterThan(9);
    expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(20_000);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });

  it.each([
    ['many underlines', 'A\n==\n'.repeat(50_000)],
    ['blank lines', '\n'.repeat(500_000)],
    ['a line without end', 'x'.repeat(2_000_000)],
    ['columns without end', `${'a   '.repeat(100_000)}\nb\nc`],
    ['pages', 'a\f'.repeat(30_000)],
    ['markers', '- '.repeat(100_000)],
  ])('comes to an end on %s', (_, text) => {
    const blocks = findBlocks(text);
    expect(blocks.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
  });
});
