import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenAfter, shortenBefore } from '#renderer/ui/shorten-context.ts';

describe('shortenBefore', () => {
  it('leaves a few words as they are, on one line', () => {
    expect(shortenBefore('on\n Monday that ')).toBe('on Monday that ');
  });

  it('keeps the last words, none of them cut', () => {
    expect(shortenBefore('soldiers from North Korea have reached the ')).toBe('… have reached the ');
  });

  it('cuts a script without spaces between characters', () => {
    expect(shortenBefore('朝鮮の部隊が国境に到着したとの報告があったがその規模は', 10)).toBe(
      '… 告があったがその規模は'.slice(0, 2) + '告があったがその規模は'.slice(-10),
    );
  });
});

describe('shortenAfter', () => {
  it('keeps the first words, none of them cut', () => {
    expect(shortenAfter(', where Russian and Ukrainian forces face')).toBe(', where Russian …');
  });

  it('leaves a few words as they are', () => {
    expect(shortenAfter(' in Brussels.')).toBe(' in Brussels.');
  });

  it('cuts one endless word rather than show nothing', () => {
    expect(shortenAfter('x'.repeat(100), 10)).toBe(`${'x'.repeat(10)} …`);
  });

  it('is never much longer than asked, and shows no half of a character', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '🛰', '報'), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (words, units) => {
        for (const short of [shortenAfter(words, units), shortenBefore(words, units)]) {
          expect(short.length).toBeLessThanOrEqual(units + 2);
          expect(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(short)).toBe(
            false,
          );
        }
      }),
    );
  });
});
