import { describe, expect, it } from 'vitest';
import { describeReadingEnd } from '#electron/interchange/describe-reading-end.ts';

const LIMITS = { timeoutMs: 60_000, memoryMb: 1024 };

describe('describeReadingEnd', () => {
  it.each([
    ['timeout', 'timeout', 'took longer than 60 seconds and was stopped'],
    ['out-of-memory', 'file-unreadable', 'needs more memory than Briefmark allows'],
    ['crashed', 'file-unreadable', 'brought the reader down'],
  ] as const)('names file and reason: %s', (end, code, words) => {
    expect(describeReadingEnd([{ name: 'project.qdpx' }], end, LIMITS)).toEqual({
      code,
      message: `Nothing was taken: reading “project.qdpx” ${words}. Split it and try again.`,
      details: { end, ...LIMITS },
    });
  });

  it('says how many files there were', () => {
    const files = [{ name: 'a.ann' }, { name: 'a.txt' }, { name: 'b.ann' }];
    expect(describeReadingEnd(files, 'crashed', LIMITS).message).toContain('“a.ann” and 2 more brought');
  });
});
