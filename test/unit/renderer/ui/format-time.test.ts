import { describe, expect, it } from 'vitest';
import { formatClock, formatFullDate, formatMoment, formatPartialDate } from '#renderer/ui/format-time.ts';

const NOW = new Date(2024, 9, 30, 15, 0, 0);

/** A time given on the wall clock of the machine that runs the test. */
function local(year: number, month: number, day: number, hour: number, minute: number, second = 0): string {
  return new Date(year, month - 1, day, hour, minute, second).toISOString();
}

describe('formatClock', () => {
  it('writes local time to the second', () => {
    expect(formatClock(local(2024, 10, 30, 14, 11, 32))).toBe('14:11:32');
  });
});

describe('formatMoment', () => {
  it.each([
    ['today', local(2024, 10, 30, 9, 5), 'today, 09:05'],
    ['another day of the year', local(2024, 10, 28, 14, 2), '28 Oct, 14:02'],
    ['another year', local(2023, 12, 31, 23, 59), '31 Dec 2023, 23:59'],
  ])('writes %s', (_, time, expected) => {
    expect(formatMoment(time, NOW)).toBe(expected);
  });
});

describe('formatPartialDate', () => {
  it.each([
    ['', ''],
    ['2023', '2023'],
    ['2024-10', 'Oct 2024'],
    ['2024-10-28', '28 Oct'],
    ['2023-01-02', '2 Jan 2023'],
  ])('writes %j as %j: never more precise than known', (date, expected) => {
    expect(formatPartialDate(date, NOW)).toBe(expected);
  });
});

describe('formatFullDate', () => {
  it.each([
    ['', ''],
    ['2024', '2024'],
    ['2024-10', 'October 2024'],
    ['2024-10-28', '28 October 2024'],
  ])('writes %j as %j', (date, expected) => {
    expect(formatFullDate(date)).toBe(expected);
  });
});
