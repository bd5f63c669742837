import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefTextSchema } from '#core/model/blocks.ts';
import { REDACTION_BAR, redactText } from '#core/release/redact-text.ts';
import { anyText } from '#test/support/any-export.ts';
import { aText } from '#test/support/export-input.ts';

const text = aText([
  [{ type: 'paragraph' }, 'Alpha met Bravo.'],
  [{ type: 'paragraph' }, 'Then both left.'],
]);

describe('redactText', () => {
  it('puts a bar of one length in place of any words', () => {
    expect(redactText(text, [{ start: 0, end: 5 }]).text.text).toBe(
      `${REDACTION_BAR} met Bravo.\n\nThen both left.`,
    );
    expect(redactText(text, [{ start: 0, end: 15 }]).text.text).toBe(`${REDACTION_BAR}.\n\nThen both left.`);
  });

  it('joins what overlaps, and keeps blocks and the lines between them apart', () => {
    const { text: redacted, removed } = redactText(text, [
      { start: 10, end: 22 },
      { start: 6, end: 12 },
    ]);
    expect(redacted.text).toBe(`Alpha ${REDACTION_BAR}\n\n${REDACTION_BAR} both left.`);
    expect(removed).toEqual([
      { start: 6, end: 16 },
      { start: 18, end: 22 },
    ]);
    expect(redacted.blocks.map(({ start, end }) => redacted.text.slice(start, end))).toEqual([
      `Alpha ${REDACTION_BAR}`,
      `${REDACTION_BAR} both left.`,
    ]);
  });

  it('sends starts inside a bar to its start and ends to its end', () => {
    const { mapStart, mapEnd } = redactText(text, [{ start: 6, end: 9 }]);
    expect([mapStart(0), mapStart(6), mapStart(7), mapStart(9), mapStart(10)]).toEqual([0, 6, 6, 11, 12]);
    expect([mapEnd(6), mapEnd(7), mapEnd(9), mapEnd(10)]).toEqual([6, 11, 11, 12]);
  });

  it('gives a text whose blocks are in order, and every untouched place its old words, whatever the text', () => {
    const anyStretches = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyText, anyStretches, (original, pairs) => {
        const { length } = original.text;
        const stretches = pairs
          .filter(([start]) => start < length)
          .map(([start, size]) => ({ start, end: Math.min(length, start + size) }));
        const { text: redacted, removed, mapStart, mapEnd } = redactText(original, stretches);
        expect(briefTextSchema.safeParse(redacted).success).toBe(true);
        let position = 0;
        for (const { start, end } of [...removed, { start: length, end: length }]) {
          if (position < start)
            expect(redacted.text.slice(mapStart(position), mapEnd(start))).toBe(
              original.text.slice(position, start),
            );
          position = end;
        }
      }),
      { numRuns: 60 },
    );
  });
});
