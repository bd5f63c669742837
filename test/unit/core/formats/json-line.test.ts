import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeJsonLine } from '#core/formats/json-line.ts';

describe('writeJsonLine', () => {
  it('is one line for every reader, and the same value', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a\u2028b', 'a\u0085b', 'a\nb')),
        (words) => {
          const line = writeJsonLine({ words });
          expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
          expect(JSON.parse(line)).toEqual({ words });
        },
      ),
    );
  });
});
