import { describe, expect, it } from 'vitest';
import { describeSource, writeDate, writeTime } from '#core/formats/describe-source.ts';
import { aBrief } from '#test/support/builders.ts';
import { anExportInput } from '#test/support/export-input.ts';

describe('writeDate', () => {
  it.each([
    ['2024-10-28', '28 October 2024'],
    ['2024-10', 'October 2024'],
    ['2024', '2024'],
    ['', ''],
  ])('writes %s as "%s": no more precise than it is', (iso, words) => {
    expect(writeDate(iso)).toBe(words);
  });
});

describe('writeTime', () => {
  it('names the zone', () => {
    expect(writeTime('2024-10-28T09:05:59.000Z')).toBe('28 October 2024, 09:05 UTC');
  });
});

describe('describeSource', () => {
  it('names origin, date, hash and reliability, and leaves out what is unknown', () => {
    const facts = Object.fromEntries(describeSource(anExportInput()).map(({ name, value }) => [name, value]));
    expect(facts).toEqual({
      Origin: 'Wire report',
      Published: '28 October 2024',
      Retrieved: '28 October 2024, 12:00 UTC',
      'Source reliability': 'B – Usually reliable',
      Language: 'en',
      File: 'rail.txt',
      'SHA-256 of the original': '0'.repeat(64),
    });
  });

  it('says the marking in its own words', () => {
    const brief = aBrief({ markings: [{ scheme: 'us', level: 'secret', controls: ['NOFORN'] }] });
    expect(describeSource(anExportInput({ brief }))).toContainEqual({
      name: 'Marking',
      value: 'SECRET//NOFORN',
    });
  });
});
