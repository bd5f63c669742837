import { describe, expect, it } from 'vitest';
import { expectPrint } from '#core/formats/pdf/expected-print.ts';
import { aBrief } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

describe('expectPrint', () => {
  it('asks for the words of the blocks, the marking and the bookmarks of the parts that there are', () => {
    const text = aText([
      [{ type: 'heading', level: 1 }, 'Title'],
      [{ type: 'paragraph' }, 'Words with Rutte.'],
    ]);
    const marking = { scheme: 'tlp2', level: 'amber', controls: [] };
    const input = anExportInput({
      brief: aBrief({ title: 'Title', markings: [marking] }),
      text,
      annotations: [aPassage(text, 'Rutte')],
    });
    expect(expectPrint(input)).toEqual({
      title: 'Title',
      blocks: ['Title', 'Words with Rutte.'],
      isComplete: true,
      banner: ['TLP:AMBER'],
      bookmarks: ['Index of passages', 'Source'],
    });
  });

  it('leaves out blocks whose letters change on paper, and says so', () => {
    const text = aText([
      [{ type: 'paragraph' }, 'قطار'],
      [{ type: 'paragraph' }, 'Train'],
    ]);
    expect(expectPrint(anExportInput({ text }))).toMatchObject({ blocks: ['Train'], isComplete: false });
  });

  it('names every part of a brief that has them all', () => {
    expect(expectPrint(aRichExport()).bookmarks).toEqual([
      'Entities',
      'Relations',
      'Index of passages',
      'Source',
    ]);
  });

  it('takes a text without blocks as one', () => {
    const text = { text: 'Plain', blocks: [] };
    expect(expectPrint(anExportInput({ text })).blocks).toEqual(['Plain']);
  });
});
