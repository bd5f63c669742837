import { describe, expect, it } from 'vitest';
import { listBlockMarkings, writeBlockPortions } from '#core/formats/block-portions.ts';
import { layOutPassages } from '#core/formats/lay-out-passages.ts';
import { describePassages } from '#core/formats/passage-view.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';

const text = aText([
  [{ type: 'paragraph' }, 'Rajin and Pak'],
  [{ type: 'paragraph' }, 'nothing here'],
]);
const tlp = (level: string) => ({ scheme: 'tlp2', level, controls: [] });
const secret = { scheme: 'us', level: 'secret', controls: [] };

function write(markings: readonly (readonly [string, readonly unknown[]])[]): readonly string[] {
  const annotations = markings.map(([quote, own]) => aPassage(text, quote, { id: quote, markings: own }));
  const input = anExportInput({ text, annotations });
  return layOutPassages(input.text, describePassages(input)).map(({ fragments }) =>
    writeBlockPortions(fragments, input),
  );
}

describe('writeBlockPortions', () => {
  it('marks a block as high as the highest of its passages', () => {
    expect(
      write([
        ['Rajin', [tlp('green')]],
        ['Pak', [tlp('red')]],
      ]),
    ).toEqual(['(TLP:RED)', '']);
  });

  it('writes one for each scheme, and none for passages without a marking', () => {
    const [portions = ''] = write([
      ['Rajin', [tlp('green')]],
      ['Pak', [secret]],
    ]);
    expect(portions.split(' ')).toHaveLength(2);
    expect(portions).toContain('(TLP:GREEN)');
    expect(write([['Rajin', []]])).toEqual(['', '']);
  });

  it('carries a passage over two blocks into both', () => {
    const across = anExportInput({
      text,
      annotations: [aPassage(text, 'Pak\n\nnothing', { id: 'across', markings: [tlp('amber')] })],
    });
    const layouts = layOutPassages(text, describePassages(across));
    expect(layouts.map(({ fragments }) => listBlockMarkings(fragments, across).length)).toEqual([1, 1]);
  });
});
