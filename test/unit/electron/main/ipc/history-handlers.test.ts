import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '#core/ipc/library-contract.ts';
import { mergeNewestFirst } from '#electron/main/ipc/history-handlers.ts';

function entry(scope: TimelineEntry['scope'], revision: number, time: string): TimelineEntry {
  return { scope, revision, time, author: '', label: '', cause: 'do', changes: [], moreChanges: 0 };
}

function merge(left: readonly TimelineEntry[], right: readonly TimelineEntry[]): readonly string[] {
  return mergeNewestFirst(left, right).map(({ scope, revision }) => `${scope} ${revision}`);
}

describe('mergeNewestFirst', () => {
  it('orders two histories by the clock', () => {
    const marks = [entry('brief', 2, '2026-01-03'), entry('brief', 1, '2026-01-01')];
    const record = [entry('library', 9, '2026-01-04'), entry('library', 4, '2026-01-02')];
    expect(merge(marks, record)).toEqual(['library 9', 'brief 2', 'library 4', 'brief 1']);
    expect(merge(marks, [])).toEqual(['brief 2', 'brief 1']);
    expect(merge([], record)).toEqual(['library 9', 'library 4']);
  });

  it('keeps each history in its own order when the clock went backwards', () => {
    const marks = [
      entry('brief', 3, '2025-01-01'),
      entry('brief', 2, '2026-01-03'),
      entry('brief', 1, '2026-01-01'),
    ];
    const record = [entry('library', 4, '2026-01-02')];
    expect(merge(marks, record).filter((name) => name.startsWith('brief'))).toEqual([
      'brief 3',
      'brief 2',
      'brief 1',
    ]);
    expect(merge(marks, record)).toHaveLength(4);
  });
});
