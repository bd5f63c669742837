import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { markdownFormat } from '#core/formats/markdown/markdown-format.ts';
import { briefTextSchema } from '#core/model/blocks.ts';
import { anyExport } from '#test/support/any-export.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { expectGolden, readExport } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const parse = (source: string) =>
  fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

function collect(node: Nodes, type: Nodes['type']): readonly Nodes[] {
  const below = 'children' in node ? node.children.flatMap((child) => collect(child, type)) : [];
  return node.type === type ? [node, ...below] : below;
}

describe('markdownFormat', () => {
  it('matches the golden file', async () => {
    await expectGolden('markdown', 'rich', markdownFormat.serialize(aRichExport()));
  });

  it('has a footnote for each placed passage, whatever the words, and no markup from the brief', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const placed = input.annotations.filter(({ placement }) => placement === 'placed');
        const tree = parse(readExport(markdownFormat.serialize(input)));
        expect(collect(tree, 'footnoteDefinition')).toHaveLength(placed.length);
        expect(collect(tree, 'footnoteReference')).toHaveLength(placed.flatMap(({ spans }) => spans).length);
        expect(collect(tree, 'html')).toEqual([]);
        expect(collect(tree, 'emphasis')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('puts the marks of nested passages where each ends', () => {
    const text = aText([[{ type: 'paragraph' }, 'The 3rd brigade of the northern army: it left.']]);
    const annotations = ['The 3rd brigade of the northern army', 'northern army'].map((quote, index) =>
      aPassage(text, quote, { id: `p${index}` }),
    );
    const written = readExport(markdownFormat.serialize(anExportInput({ text, annotations })));
    expect(written).toContain('The 3rd brigade of the northern army[^1][^2]\\: it left.');
  });

  it('marks a block as high as the highest of its passages, before its words and above code', () => {
    const text = aText([
      [{ type: 'paragraph' }, 'Rajin and Pak'],
      [{ type: 'heading', level: 2 }, 'What was seen'],
      [{ type: 'preformatted' }, 'RAJIN 0540'],
    ]);
    const markings = [{ scheme: 'tlp2', level: 'amber', controls: [] }];
    const annotations = ['Pak', 'seen', '0540'].map((quote, index) =>
      aPassage(text, quote, { id: `p${index}`, markings }),
    );
    const source = readExport(markdownFormat.serialize(anExportInput({ text, annotations })));
    expect(source).toContain('\n\n**(TLP:AMBER)** Rajin and Pak[^1]\n\n');
    expect(source).toContain('## **(TLP:AMBER)** What was seen[^2]\n');
    expect(source).toContain('**(TLP:AMBER)**\n\n```text\nRAJIN 0540\n```\n\n[^3]');
    expect(collect(parse(source), 'strong').length).toBeGreaterThanOrEqual(3);
  });

  it('says who marked a passage and when, and what its entity is', () => {
    const source = readExport(markdownFormat.serialize(aRichExport()));
    expect(source).toMatch(/\[\^4\]: \*\*11th Rail Brigade\*\* \(Unit; Military unit\)/);
    expect(source).toMatch(/\[\^4\]:[^[]*Marked: R. Analyst, 28 October 2024/);
  });

  it('keeps tags and note of a passage without a place, which has no footnote', () => {
    const text = aText([[{ type: 'paragraph' }, 'Rajin']]);
    const orphan = aPassage(text, 'Rajin', { placement: 'orphan', tags: ['rail'], note: 'Seen | twice.' });
    const source = readExport(markdownFormat.serialize(anExportInput({ text, annotations: [orphan] })));
    expect(source).toContain('| Tags | Note |');
    expect(source).toContain('| rail | Seen \\| twice. |');
  });

  it('puts marks below code, which cannot hold them', () => {
    const text = aText([[{ type: 'preformatted' }, 'RAJIN ``` 0540']]);
    const input = anExportInput({ text, annotations: [aPassage(text, '0540')] });
    expect(readExport(markdownFormat.serialize(input))).toContain('````text\nRAJIN ``` 0540\n````\n\n[^1]');
  });

  it('keeps a heading that ends with signs', () => {
    const text = aText([[{ type: 'heading', level: 2 }, 'Track ##']]);
    expect(readExport(markdownFormat.serialize(anExportInput({ text })))).toContain('## Track \\#\\#\n');
  });

  it('numbers ordered lists as they were and indents by level', () => {
    const text = aText([
      [{ type: 'list-item', level: 1, marker: '3.' }, 'third'],
      [{ type: 'list-item', level: 2, marker: '•' }, 'below\nmore'],
    ]);
    const written = readExport(markdownFormat.serialize(anExportInput({ text })));
    expect(written).toContain('3. third\n\n   - below\\\n     more');
  });

  it('keeps a footnote whose passage begins in empty items of a nested list', () => {
    const text = briefTextSchema.parse({
      text: '\n\nRajin',
      blocks: [0, 1, 2].map((start) => ({
        type: 'list-item',
        level: start + 1,
        marker: '•',
        start,
        end: start < 2 ? start : 7,
      })),
    });
    const annotations = [aPassage(text, '\n\nRajin')];
    const tree = parse(readExport(markdownFormat.serialize(anExportInput({ text, annotations }))));
    expect(collect(tree, 'footnoteReference')).toHaveLength(1);
    expect(collect(tree, 'code')).toEqual([]);
  });
});
