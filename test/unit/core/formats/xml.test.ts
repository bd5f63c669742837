import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceForbidden, xml } from '#core/formats/xml.ts';
import { anyWords } from '#test/support/any-export.ts';
import { parseXml, readText } from '#test/support/parse-xml.ts';

describe('xml', () => {
  it('reads back as the same words, in elements and attributes', () => {
    fc.assert(
      fc.property(anyWords(), (words) => {
        const root = parseXml(xml`<a b="${words.replaceAll('\n', ' ')}">${words}${xml`<i/>`}</a>`.source);
        expect(readText(root)).toBe(replaceForbidden(words));
        expect(root.attributes.b).toBe(replaceForbidden(words.replaceAll('\n', ' ')));
      }),
      { numRuns: 40 },
    );
  });
});

describe('replaceForbidden', () => {
  it('replaces one for one, and only what XML 1.0 cannot hold', () => {
    expect(replaceForbidden('a\u0000b\u000Bc\uFFFEd\uD800e\t\n🚂\u0085')).toBe(
      'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\t\n🚂\u0085',
    );
  });
});
