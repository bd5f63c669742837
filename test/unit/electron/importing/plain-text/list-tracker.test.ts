import { describe, expect, it } from 'vitest';
import { splitLines } from '#electron/importing/plain-text/lines.ts';
import { createListTracker } from '#electron/importing/plain-text/list-tracker.ts';

function track(text: string) {
  const tracker = createListTracker();
  return splitLines(text).map((line) => tracker.findItemStart(line));
}

describe('createListTracker', () => {
  it('follows a numbered list', () => {
    expect(track('1. one\n2. two\n3. three').map((item) => item?.marker)).toEqual(['1.', '2.', '3.']);
  });

  it('takes a date at the start of a line for no item', () => {
    expect(track('12. Oktober 2024\n28. October')).toEqual([undefined, undefined]);
  });

  it('goes on counting where a list was interrupted', () => {
    const tracker = createListTracker();
    const [first, second] = splitLines('1. one\n2. two');
    if (!first || !second) throw new Error('two lines expected');
    expect(tracker.findItemStart(first)?.marker).toBe('1.');
    tracker.leave();
    expect(tracker.findItemStart(second)?.marker).toBe('2.');
  });

  it('says how deep an item is nested, and comes back', () => {
    const levels = track('- one\n  - two\n    - three\n  - two again\n- one again').map(
      (item) => item?.level,
    );
    expect(levels).toEqual([1, 2, 3, 2, 1]);
  });

  it('begins at the margin again after leaving', () => {
    const tracker = createListTracker();
    const lines = splitLines('- one\n    - two\n    - first of a new list');
    expect(lines.slice(0, 2).map((line) => tracker.findItemStart(line)?.level)).toEqual([1, 2]);
    tracker.leave();
    const [, , last] = lines;
    expect(last && tracker.findItemStart(last)?.level).toBe(1);
  });

  it('keeps the levels within bounds for a list that goes ever deeper', () => {
    const deep = Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}- item`).join('\n');
    const levels = track(deep).map((item) => item?.level ?? 0);
    expect(Math.max(...levels)).toBe(12);
  });

  it('keeps letters and numbers apart', () => {
    const markers = track('1. one\na) first\nb) second\n2. two').map((item) => item?.marker);
    expect(markers).toEqual(['1.', 'a)', 'b)', '2.']);
  });
});
