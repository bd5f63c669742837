import { describe, expect, it } from 'vitest';
import {
  findDateProblem,
  findLanguageName,
  findLanguageProblem,
  formatBytes,
} from '#renderer/features/library/brief-fields.ts';

describe('findDateProblem', () => {
  it.each(['', '2024', '2024-10', '2024-02-29'])('takes "%s"', (text) => {
    expect(findDateProblem(text)).toBeNull();
  });

  it.each(['yesterday', '24-10-28', '2024-13', '2024-02-30', '2023-02-29', '28.10.2024'])(
    'refuses "%s"',
    (text) => {
      expect(findDateProblem(text)).toMatch(/2024-10-28/);
    },
  );
});

describe('findLanguageProblem', () => {
  it.each([
    ['', null],
    ['uk', 'Ukrainian'],
    ['zh-Hant', 'Traditional Chinese'],
  ])('takes "%s" and calls it %s', (tag, name) => {
    expect(findLanguageProblem(tag)).toBeNull();
    expect(findLanguageName(tag)).toBe(name);
  });

  it.each(['english', 'x', 'en_GB', '12', 'qqq'])('refuses "%s"', (tag) => {
    expect(findLanguageProblem(tag)).toMatch(/language tag/);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [2431, '2.4 kB'],
    [150_000, '150 kB'],
    [10_400_000, '10.4 MB'],
    [3_000_000_000_000, '3000 GB'],
  ])('writes %i as %s', (bytes, expected) => {
    expect(formatBytes(bytes)).toBe(expected);
  });
});
