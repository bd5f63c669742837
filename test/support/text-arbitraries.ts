import fc from 'fast-check';

const TRICKY = [
  '🛰',
  '👩‍👩‍👧',
  '🇰🇵🇰🇷',
  'é',
  'e\u0301',
  '𠮷',
  'שלום',
  'مرحبا',
  '한국',
  '\u200d',
  '\n',
  '\n\n',
  ' ',
  '. ',
  '𝔎ursk',
];

/** Any plane but the surrogates. `fc.string({ unit: 'binary' })` would do, and takes seconds to set up. */
const someCodePoint = fc
  .oneof(
    fc.integer({ min: 0x01, max: 0x7f }),
    fc.integer({ min: 0x80, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0xffff }),
    fc.integer({ min: 0x10000, max: 0x10ffff }),
  )
  .map((point) => String.fromCodePoint(point));

/** Any well-formed string, of any plane. */
export function someString(maxLength = 300): fc.Arbitrary<string> {
  return fc.array(someCodePoint, { maxLength }).map((points) => points.join(''));
}

/** Well-formed text with characters beyond the BMP, joined emoji, combining marks, right-to-left and plain words. */
export function someText(maxLength = 60): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...TRICKY),
    fc.constantFrom('Rutte', 'Kursk', 'the', 'brigade', 'said'),
    someCodePoint,
  );
  return fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
}

/** A text and a non-empty range of it, ends on code point boundaries. */
export function someTextWithRange(
  maxLength = 60,
): fc.Arbitrary<{ text: string; start: number; end: number }> {
  return someText(maxLength)
    .filter((text) => text.length > 0)
    .chain((text) => {
      const boundaries = findBoundaries(text);
      return fc.tuple(fc.nat(boundaries.length - 2), fc.nat(boundaries.length - 2)).map(([one, other]) => ({
        text,
        start: boundaries[Math.min(one, other)] ?? 0,
        end: boundaries[Math.max(one, other) + 1] ?? text.length,
      }));
    });
}

function findBoundaries(text: string): number[] {
  const boundaries = [0];
  let offset = 0;
  for (const point of text) {
    offset += point.length;
    boundaries.push(offset);
  }
  return boundaries;
}
