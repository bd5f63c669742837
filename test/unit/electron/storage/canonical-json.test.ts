import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCanonicalJson } from '#electron/storage/canonical-json.ts';

describe('writeCanonicalJson', () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ list: [3, { z: null, y: true }] }, '{"list":[3,{"y":true,"z":null}]}'],
    [{ é: 1, z: 2, '€': 3, '🚂': 4, '\ufb33': 5 }, '{"z":2,"é":1,"€":3,"🚂":4,"\ufb33":5}'],
    [{ kept: '', gone: undefined }, '{"kept":""}'],
    ['\u2028"\\\n', '"\u2028\\"\\\\\\n"'],
    [1e21, '1e+21'],
    [-0, '0'],
  ])('spells %j as RFC 8785 does', (value, text) => {
    expect(writeCanonicalJson(value)).toBe(text);
  });

  it('means the same as the value, in whatever order its keys came', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = writeCanonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(writeCanonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('spells text beyond the BMP and lone surrogates so that they come back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(writeCanonicalJson({ text }))).toEqual({ text });
      }),
    );
    expect(writeCanonicalJson('\ud83d')).toBe('"\\ud83d"');
  });
});
