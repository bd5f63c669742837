import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText, makeNameBasedId } from '#core/formats/name-based-id.ts';

describe('makeNameBasedId', () => {
  it('agrees with a published example of version 5 (RFC 9562, A.4)', () => {
    expect(makeNameBasedId('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it('is a version 5 UUID for every name, and another for another name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        expect(makeNameBasedId(left)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
        expect(makeNameBasedId(left) === makeNameBasedId(right)).toBe(left === right);
      }),
      { numRuns: 40 },
    );
  });
});

describe('hashText', () => {
  it('hashes the text as UTF-8', () => {
    for (const text of ['', 'abc', '🚂 목']) {
      expect(hashText(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }
  });
});
