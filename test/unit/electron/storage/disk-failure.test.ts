import { describe, expect, it } from 'vitest';
import { AppFailure } from '#core/app-error.ts';
import { attempt, toStorageError } from '#electron/storage/disk-failure.ts';
import { systemError } from '#test/support/memory-disk.ts';

describe('toStorageError', () => {
  it.each([
    ['ENOSPC', 'disk-full', /full.*Free some space/],
    ['EDQUOT', 'disk-full', /quota/],
    ['EROFS', 'disk-read-only', /read-only/],
    ['EACCES', 'disk-permission', /may not write/],
    ['EPERM', 'disk-permission', /may not write/],
    ['EIO', 'disk-failed', /may be failing/],
    ['ENOENT', 'disk-failed', /no longer there/],
    ['EMFILE', 'disk-failed', /refused/],
  ])('says what %s means and what to do', (systemCode, code, message) => {
    const error = toStorageError(systemError(systemCode));
    expect(error).toMatchObject({ code, details: { systemCode } });
    expect(error.message).toMatch(message);
    expect(error.message).toContain('press Retry');
  });

  it('lets a failure that has words already keep them', () => {
    const error = { code: 'library-newer', message: 'Update Briefmark.' } as const;
    expect(toStorageError(new AppFailure(error))).toEqual(error);
  });

  it('calls a bug a bug', () => {
    expect(toStorageError(new TypeError('undefined is no function')).code).toBe('internal');
  });
});

describe('attempt', () => {
  it('gives values and failures back the same way', async () => {
    expect(await attempt(async () => 7)).toEqual({ ok: true, value: 7 });
    const failed = await attempt(async () => {
      throw systemError('ENOSPC');
    });
    expect(failed).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  });
});
