import { describe, expect, it } from 'vitest';
import { alignTexts } from '#core/anchoring/align-texts.ts';

const OPENING = 'The ministry published its review on Monday.';
const DAILY = 'No movement was seen at the crossing.';
const CONVOY = 'A convoy of eleven trucks left the depot before dawn.';
const CLOSING = 'The assessment will be repeated in the spring.';

function rangeOf(text: string, words: string, occurrence = 0) {
  let start = text.indexOf(words);
  for (let count = 0; count < occurrence; count += 1) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

function sliceKept(before: string, after: string, range: { start: number; end: number }) {
  const kept = alignTexts(before, after).findKept(range);
  return kept === undefined ? undefined : after.slice(kept.start, kept.end);
}

describe('alignTexts', () => {
  it('finds a passage whose sentence is untouched, however far the text before it has grown', () => {
    const before = [OPENING, CONVOY, CLOSING].join(' ');
    const after = [OPENING, 'Weather was poor.', 'Roads were closed.', CONVOY, CLOSING].join(' ');
    const range = rangeOf(before, 'eleven trucks');
    expect(alignTexts(before, after).findKept(range)).toEqual(rangeOf(after, 'eleven trucks'));
  });

  it('keeps nothing of a sentence in which one word was changed', () => {
    const before = [OPENING, CONVOY, CLOSING].join(' ');
    const after = [OPENING, CONVOY.replace('left', 'never left'), CLOSING].join(' ');
    expect(sliceKept(before, after, rangeOf(before, 'eleven trucks'))).toBeUndefined();
  });

  it('does not say which of two twins was kept', () => {
    const before = [OPENING, DAILY, DAILY, CLOSING].join(' ');
    const after = [OPENING, DAILY, CLOSING].join(' ');
    expect(sliceKept(before, after, rangeOf(before, 'movement'))).toBeUndefined();
    expect(sliceKept(before, after, rangeOf(before, 'movement', 1))).toBeUndefined();
  });

  it('tells twins apart when unchanged sentences on both sides do', () => {
    const before = [OPENING, DAILY, CONVOY, DAILY, CLOSING].join(' ');
    const after = `${before} Annex.`;
    const range = rangeOf(before, 'movement', 1);
    expect(alignTexts(before, after).findKept(range)).toEqual(range);
  });

  it('finds a sentence that was cut out and put in elsewhere, apart from those that stayed', () => {
    const before = [OPENING, CONVOY, DAILY, 'Trains ran as planned on all days.', CLOSING].join(' ');
    const after = [OPENING, DAILY, 'Trains ran as planned on all days.', CLOSING, CONVOY].join(' ');
    const alignment = alignTexts(before, after);
    const range = rangeOf(before, 'eleven trucks');
    expect(alignment.findKept(range)).toBeUndefined();
    expect(alignment.findTransposed(range)).toEqual(rangeOf(after, 'eleven trucks'));
  });

  it('knows the gap between the unchanged sentences, in both texts', () => {
    const before = [OPENING, CONVOY, CLOSING].join(' ');
    const after = [OPENING, 'Nine trucks left.', CLOSING].join(' ');
    const gap = alignTexts(before, after).findGap(rangeOf(before, 'eleven'));
    expect(before.slice(gap.before.start, gap.before.end).trim()).toBe(CONVOY);
    expect(after.slice(gap.after.start, gap.after.end).trim()).toBe('Nine trucks left.');
  });

  it('knows which sentences of the new text are old ones', () => {
    const before = [OPENING, CONVOY].join(' ');
    const after = [OPENING, 'Something quite new was added.', CONVOY].join(' ');
    const alignment = alignTexts(before, after);
    expect(alignment.isTaken(rangeOf(after, 'eleven trucks'))).toBe(true);
    expect(alignment.isTaken(rangeOf(after, 'quite new'))).toBe(false);
  });

  it('compares a megabyte', () => {
    const sentence = (index: number) =>
      `Report ${index} lists container ${index * 7919} at berth ${index % 13}.`;
    const before = Array.from({ length: 20_000 }, (_, index) => sentence(index)).join(' ');
    const after = before.replaceAll('berth 5.', 'berth five.');
    expect(alignTexts(before, after).findKept(rangeOf(before, 'Report 19998 '))).toBeDefined();
  });
});
