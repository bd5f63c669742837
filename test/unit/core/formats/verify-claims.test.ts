import { describe, expect, it } from 'vitest';
import { verifyClaims } from '#core/formats/verify-claims.ts';

const text = '🚂 at Rajin';
const claim = (start: number, end: number) => [{ start, end, exact: 'Rajin', id: 'p' }];

describe('verifyClaims', () => {
  it('counts in the unit of the file', () => {
    expect(verifyClaims(text, 'code point', claim(5, 10)).ok).toBe(true);
    expect(verifyClaims(text, 'UTF-16 code unit', claim(6, 11)).ok).toBe(true);
  });

  it('refuses a position in the wrong unit', () => {
    expect(verifyClaims(text, 'code point', claim(6, 11))).toMatchObject({
      ok: false,
      error: { code: 'export-refused', details: { annotationId: 'p' } },
    });
    expect(verifyClaims(text, 'UTF-16 code unit', claim(5, 10)).ok).toBe(false);
  });
});
