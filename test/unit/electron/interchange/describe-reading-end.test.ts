import { describe, expect, it } from 'vitest';
import { describeReadingEnd } from '#electron/interchange/describe-reading-end.ts';

describe('describeReadingEnd', () => {
  it.each([
    [{ kind: 'timeout', timeoutMs: 60_000 }, 'timeout', 'took longer than 60 seconds and was stopped'],
    [{ kind: 'out-of-memory', cause: '' }, 'file-unreadable', 'needs more memory than Briefmark allows'],
    [{ kind: 'crashed', cause: 'a schema' }, 'file-unreadable', 'brought the reader down'],
  ] as const)('names file and reason: %o', (failure, code, words) => {
    const { kind, ...rest } = failure;
    expect(describeReadingEnd([{ name: 'project.qdpx' }], failure)).toEqual({
      code,
      message: `Nothing was taken: reading “project.qdpx” ${words}. Split it and try again.`,
      details: { end: kind, ...rest },
    });
  });

  it('says how many files there were', () => {
    const files = [{ name: 'a.ann' }, { name: 'a.txt' }, { name: 'b.ann' }];
    const { message } = describeReadingEnd(files, { kind: 'crashed', cause: '' });
    expect(message).toContain('“a.ann” and 2 more brought');
  });

  it('asks for nothing when a person cancelled', () => {
    expect(describeReadingEnd([{ name: 'a.ann' }], { kind: 'cancelled' })).toEqual({
      code: 'cancelled',
      message: 'Reading “a.ann” was cancelled. Nothing was taken.',
    });
  });
});
