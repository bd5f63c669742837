import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, escapeMarkdownCell } from '#core/formats/markdown/escape-markdown.ts';
import { anyWords } from '#test/support/any-export.ts';

const parse = (source: string) =>
  fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** What a reader sees: words, with a line feed for each break. */
function read(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('children' in node) return node.children.map(read).join('');
  return 'value' in node ? node.value : '';
}

describe('escapeMarkdown', () => {
  it.each([
    '# no heading',
    '1. no list',
    '12) no list',
    '- no list',
    '+ no list',
    '*no* _emphasis_ ~~struck~~',
    '> no quote',
    '    no code',
    '`no code`',
    '[no](link) ![no](image) [^1] [^1]: no footnote',
    '<b>no html</b> &amp; &lt;',
    'title\n===\nno setext\n---',
    'a | b\n--- | ---\nc | d',
    'two\n\nparagraphs stay one',
    'ends with a backslash \\',
    'spaces at the end  \nand a new line',
    '$x^2$',
  ])('keeps %j as words', (words) => {
    const tree = parse(escapeMarkdown(words));
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
    expect(read(tree)).toBe(words);
  });

  it('reads back as the same words', () => {
    fc.assert(
      fc.property(anyWords(), (words) => {
        const seen = words.replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD');
        const tree = parse(`x${escapeMarkdown(words)}x`);
        expect(tree.children).toHaveLength(1);
        expect(read(tree)).toBe(`x${seen}x`);
      }),
      { numRuns: 40 },
    );
  });
});

describe('escapeMarkdownCell', () => {
  it('stays in its cell', () => {
    expect(escapeMarkdownCell(' a | b\nc ')).toBe('a \\| b c');
  });
});
