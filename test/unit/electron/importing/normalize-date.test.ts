import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceRecordSchema } from '#core/model/brief.ts';
import { normalizeDate } from '#electron/importing/normalize-date.ts';

describe('normalizeDate', () => {
  it.each([
    ['2024-10-28', '2024-10-28'],
    ['2024-10-28T14:02:11Z', '2024-10-28'],
    ['2024/10/28 14:02', '2024-10-28'],
    ['20241028', '2024-10-28'],
    ['2024-10', '2024-10'],
    ['2024', '2024'],
    ['28 October 2024', '2024-10-28'],
    ['Mon, 28 Oct 2024 14:02:11 +0000', '2024-10-28'],
    ['October 28, 2024', '2024-10-28'],
    ['Sept. 3rd, 2024', '2024-09-03'],
    ['October 2024', '2024-10'],
    ['281402ZOCT2024', '2024-10-28'],
    ['281402Z OCT 24', '2024-10-28'],
  ])('reads %s as %s', (stated, date) => {
    expect(normalizeDate(stated)).toBe(date);
  });

  it.each([
    '10/11/2024',
    '28.10.2024',
    'yesterday',
    '',
    '2024-13-01',
    '2024-02-30',
    '31 Feb 2024',
    '123456',
    '9999',
  ])('says nothing of %j', (stated) => {
    expect(normalizeDate(stated)).toBe('');
  });

  it('always gives what the source record takes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[-/ ][A-Za-z\d]{1,4}[-/ ]\d{1,4}$/)),
        (stated) => {
          expect(sourceRecordSchema.shape.published.safeParse(normalizeDate(stated)).success).toBe(true);
        },
      ),
    );
  });
});
