import { describe, expect, it } from 'vitest';
import { placeMarks } from '#electron/importing/pdf/place-marks.ts';
import { aFragment } from '#test/support/pdf-fragments.ts';

type Box = Parameters<typeof placeMarks>[0][number]['boxes'][number];

function aMark(...boxes: Box[]): Parameters<typeof placeMarks>[0][number] {
  return { kind: 'highlight', note: 'check', author: 'R. Analyst', boxes };
}

const FIRST = { fragment: aFragment('Mark Rutte spoke'), from: 0, start: 100, end: 116 };
const SECOND = { fragment: aFragment('in Brussels.', { y: 686 }), from: 0, start: 117, end: 129 };

describe('placeMarks', () => {
  it('covers the characters under the box and no others', () => {
    // Half an em of 10 points a letter: `Rutte` is the sixth to the tenth.
    const [mark] = placeMarks([aMark([75, 698, 100, 710])], [FIRST, SECOND]);
    expect(mark).toEqual({ kind: 'highlight', note: 'check', author: 'R. Analyst', start: 105, end: 110 });
  });

  it('takes a highlight over a line end for one mark', () => {
    const marks = placeMarks([aMark([105, 698, 130, 710], [50, 684, 70, 696])], [FIRST, SECOND]);
    expect(marks.map(({ start, end }) => [start, end])).toEqual([[111, 121]]);
  });

  it('keeps boxes apart that lie far from each other', () => {
    const marks = placeMarks([aMark([50, 698, 70, 710], [90, 684, 110, 696])], [FIRST, SECOND]);
    expect(marks).toHaveLength(2);
  });

  it('places nothing where no words are', () => {
    expect(placeMarks([aMark([300, 300, 340, 320])], [FIRST, SECOND])).toEqual([]);
    expect(placeMarks([aMark([300, 698, 340, 710])], [FIRST])).toEqual([]);
  });

  it('takes right-to-left words whole, since their letters are not measured one by one', () => {
    const word = { fragment: aFragment('שלום', { isRightToLeft: true }), from: 0, start: 5, end: 9 };
    expect(placeMarks([aMark([52, 698, 58, 710])], [word])[0]).toMatchObject({ start: 5, end: 9 });
  });

  it('counts from where the words begin in their fragment', () => {
    // The list marker is no part of the text; `first` begins at the third letter.
    const item = { fragment: aFragment('- first point'), from: 2, start: 20, end: 31 };
    const [mark] = placeMarks([aMark([60, 698, 85, 710])], [item]);
    expect(mark).toMatchObject({ start: 20, end: 25 });
  });

  it('never reaches outside of its words', () => {
    const [mark] = placeMarks([aMark([0, 698, 900, 710])], [FIRST]);
    expect(mark).toMatchObject({ start: 100, end: 116 });
  });
});
