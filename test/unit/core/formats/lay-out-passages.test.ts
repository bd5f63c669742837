import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, layOutPassages } from '#core/formats/lay-out-passages.ts';
import { describePassages } from '#core/formats/passage-view.ts';
import { anyExport } from '#test/support/any-export.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';

const text = aText([
  [{ type: 'paragraph' }, 'abcdefghij'],
  [{ type: 'paragraph' }, 'klmnop'],
]);

function layOut(passages: readonly (string | readonly string[])[]) {
  const annotations = passages.map((quotes, index) => aPassage(text, quotes, { id: `p${index}` }));
  const input = anExportInput({ text, annotations });
  return layOutPassages(text, describePassages(input)).map(({ fragments, opening }) => ({
    fragments: fragments.map(({ start, end, covering, ending }) => ({
      words: text.text.slice(start, end),
      covering: covering.map(({ number }) => number),
      ending: ending.map(({ passage, isLast }) => (isLast ? passage.number : -passage.number)),
    })),
    opening: opening.map(({ number }) => number),
  }));
}

describe('layOutPassages', () => {
  it('cuts crossing passages into three', () => {
    expect(layOut(['bcde', 'defg'])[0]?.fragments).toEqual([
      { words: 'a', covering: [], ending: [] },
      { words: 'bc', covering: [1], ending: [] },
      { words: 'de', covering: [1, 2], ending: [1] },
      { words: 'fg', covering: [2], ending: [2] },
      { words: 'hij', covering: [], ending: [] },
    ]);
  });

  it('puts the longer passage outside the nested one', () => {
    const covering = layOut(['c', 'abcde'])[0]?.fragments.map((fragment) => fragment.covering);
    expect(covering).toEqual([[1], [1, 2], [1], []]);
  });

  it('carries a passage over the border of blocks and refers to it once, at its end', () => {
    const [first, second] = layOut(['ij\n\nkl']);
    expect(first?.fragments.at(-1)).toEqual({ words: 'ij', covering: [1], ending: [] });
    expect(second?.fragments[0]).toEqual({ words: 'kl', covering: [1], ending: [1] });
    expect([first?.opening, second?.opening]).toEqual([[1], []]);
  });

  it('marks each part of a discontinuous passage, and its last part as the last', () => {
    const [first, second] = layOut([['b', 'n']]);
    expect(first?.fragments[1]).toEqual({ words: 'b', covering: [1], ending: [-1] });
    expect(second?.fragments[1]).toEqual({ words: 'n', covering: [1], ending: [1] });
  });

  it('shows a passage that lies between blocks at the block before it', () => {
    const [first, second] = layOut(['\n\n']);
    expect(first?.fragments).toEqual([{ words: 'abcdefghij', covering: [], ending: [1] }]);
    expect([first?.opening, second?.opening]).toEqual([[1], []]);
  });

  it('shows a text without blocks as one', () => {
    const layouts = layOutPassages({ text: 'one\ntwo', blocks: [] }, []);
    expect(layouts.map(({ block }) => block)).toEqual([{ type: 'preformatted', start: 0, end: 7 }]);
  });

  it('tiles every block, covers what the passages cover, and opens and ends each once', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const passages = describePassages(input);
        const placed = passages.filter(({ isOrphan }) => !isOrphan);
        const layouts = layOutPassages(input.text, passages);
        const readable = layouts.filter(({ block }) => block.type !== 'page-break');
        for (const { block, fragments } of layouts) {
          expect(fragments.map(({ start, end }) => input.text.text.slice(start, end)).join('')).toBe(
            input.text.text.slice(block.start, block.end),
          );
          for (const { start, end, covering } of fragments) {
            if (start === end) continue;
            const expected = placed.filter(({ annotation: { spans } }) =>
              spans.some((span) => span.start <= start && span.end >= end),
            );
            expect(new Set(covering)).toEqual(new Set(expected));
          }
        }
        expect(new Set(readable.flatMap(({ opening }) => opening))).toEqual(new Set(placed));
        const endings = readable.flatMap(({ fragments }) => fragments.flatMap(({ ending }) => ending));
        expect(endings.filter(({ isLast }) => isLast)).toHaveLength(placed.length);
        expect(endings).toHaveLength(placed.flatMap(({ annotation }) => annotation.spans).length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('assignLanes', () => {
  it('gives overlapping passages different lanes and uses a lane again when it is free', () => {
    const annotations = ['abcd', 'cdef', 'gh'].map((quote, index) =>
      aPassage(text, quote, { id: `p${index}` }),
    );
    const passages = describePassages(anExportInput({ text, annotations }));
    const lanes = assignLanes(passages);
    expect(passages.map((passage) => lanes.get(passage))).toEqual([0, 1, 0]);
  });
});
