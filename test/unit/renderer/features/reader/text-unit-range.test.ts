import { describe, expect, it } from 'vitest';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import {
  type BlockText,
  findNextUnitStart,
  findUnitEnd,
  findUnitRange,
  findUnitStart,
  growSelection,
  shrinkSelection,
} from '#renderer/features/reader/text-unit-range.ts';

const TEXT = 'He met Dr. Orr. She\nstayed here.\n\n• Last words, here. The end.';
const BLOCKS: readonly OffsetRange[] = [
  { start: 0, end: 32 },
  { start: 36, end: TEXT.length },
];
const map: BlockText = {
  text: TEXT,
  getBlock: (offset) => BLOCKS.findLast(({ start }) => start <= offset) ?? BLOCKS[0] ?? null,
};

const at = (words: string) => TEXT.indexOf(words);
const rangeOf = (words: string) => ({ start: at(words), end: at(words) + words.length });
const show = (range: OffsetRange | null) => range && TEXT.slice(range.start, range.end);

describe('findUnitRange', () => {
  it.each([
    ['word', 'tayed', 'stayed'],
    ['sentence', 'Orr', 'He met Dr. Orr.'],
    ['sentence', 'tayed', 'She\nstayed here.'],
    ['paragraph', 'Orr', 'He met Dr. Orr. She\nstayed here.'],
    ['paragraph', 'The end', 'Last words, here. The end.'],
  ] as const)('finds the %s around “%s”', (unit, words, expected) => {
    expect(show(findUnitRange(map, at(words), unit))).toBe(expected);
  });

  it('takes the sentence before when the caret stands between two', () => {
    expect(show(findUnitRange(map, at(' She'), 'sentence'))).toBe('He met Dr. Orr.');
  });
});

describe('growSelection', () => {
  it('selects the whole unit around a caret', () => {
    const caret = at('tayed');
    expect(show(growSelection(map, { start: caret, end: caret }, 'sentence'))).toBe('She\nstayed here.');
  });

  it('adds the next unit when whole units are selected', () => {
    expect(show(growSelection(map, rangeOf('He met Dr. Orr.'), 'sentence'))).toBe(
      'He met Dr. Orr. She\nstayed here.',
    );
    expect(show(growSelection(map, rangeOf('words'), 'word'))).toBe('words, here');
  });

  it('goes on into the next block, past what is between blocks', () => {
    expect(show(growSelection(map, rangeOf('She\nstayed here.'), 'sentence'))).toBe(
      'She\nstayed here.\n\n• Last words, here.',
    );
  });

  it('rounds a part of two sentences up to both', () => {
    expect(show(growSelection(map, rangeOf('Orr. She'), 'sentence'))).toBe(
      'He met Dr. Orr. She\nstayed here.',
    );
  });

  it('stays at the end of the text', () => {
    expect(show(growSelection(map, rangeOf('The end.'), 'sentence'))).toBe('The end.');
  });
});

describe('shrinkSelection', () => {
  it('takes the last unit away', () => {
    expect(show(shrinkSelection(map, rangeOf('He met Dr. Orr. She\nstayed here.'), 'sentence'))).toBe(
      'He met Dr. Orr.',
    );
  });

  it('leaves the last one', () => {
    expect(show(shrinkSelection(map, rangeOf('The end.'), 'sentence'))).toBe('The end.');
  });
});

describe('steps by unit', () => {
  it('ends a forward step at the unit’s end, then at the next one’s', () => {
    const first = findUnitEnd(map, at('met'), 'sentence');
    expect(first).toBe(at(' She'));
    expect(findUnitEnd(map, first, 'sentence')).toBe(32);
    expect(findUnitEnd(map, 32, 'paragraph')).toBe(TEXT.length);
  });

  it('goes back to the unit’s start, then to the one before', () => {
    const first = findUnitStart(map, at('tayed'), 'sentence');
    expect(first).toBe(at('She'));
    expect(findUnitStart(map, first, 'sentence')).toBe(0);
    expect(findUnitStart(map, at('Last'), 'paragraph')).toBe(0);
    expect(findUnitStart(map, 0, 'paragraph')).toBe(0);
  });

  it('moves on to where the next unit begins', () => {
    expect(findNextUnitStart(map, 2, 'paragraph')).toBe(at('Last'));
    expect(findNextUnitStart(map, 2, 'sentence')).toBe(at('She'));
    expect(findNextUnitStart(map, at('Last'), 'paragraph')).toBe(TEXT.length);
  });
});
