import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor } from '#core/anchoring/anchor.ts';
import { CONTEXT_UNITS, describeSpan } from '#core/anchoring/describe.ts';
import { findOccurrences } from '#core/anchoring/match-quote.ts';
import { someText, someTextWithRange } from '#test/support/text-arbitraries.ts';
import { ANCHOR_CASES } from './anchor-cases.ts';

function readBrackets(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { text: marked.replace('[', '').replace(']', ''), start, end };
}

/** Passages of one word or several in text of few words: full of twins and lookalikes. */
const someRepetitiveText = fc
  .array(fc.constantFrom('unit ', 'moved ', 'north. ', '12 ', '13 ', '\n', '🛰'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((words) => words.join(''));

describe('anchor', () => {
  it.each(ANCHOR_CASES)('$outcome: $name', ({ before, after, outcome }) => {
    const passage = readBrackets(before);
    const expected = readBrackets(after);
    const found = anchor(expected.text, describeSpan(passage.text, passage.start, passage.end));
    expect(found.outcome).toBe(outcome);
    if ('start' in found) expect([found.start, found.end]).toEqual([expected.start, expected.end]);
  });

  it('finds every passage where it is in the text it was made on', () => {
    fc.assert(
      fc.property(someTextWithRange(), ({ text, start, end }) => {
        const span = describeSpan(text, start, end);
        expect(anchor(text, span, { isSameText: true })).toEqual({ outcome: 'exact', start, end });
      }),
    );
  });

  it('without that knowledge, is exact or says that there are twins', () => {
    fc.assert(
      fc.property(someRepetitiveText, fc.nat(), fc.nat(), (text, one, other) => {
        const start = Math.min(one % text.length, other % text.length);
        const end = Math.max(one % text.length, other % text.length) + 1;
        const span = describeSpan(text, start, end);
        const found = anchor(text, span);
        if (found.outcome === 'exact') expect(found).toMatchObject({ start: span.start, end: span.end });
        else expect(found.outcome).toBe('ambiguous');
      }),
    );
  });

  it('never mis-anchors silently when the text changes elsewhere', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          someTextWithRange(),
          someRepetitiveText.map((text) => ({ text, start: 0, end: text.length })),
        ),
        fc.oneof(someText(20), someRepetitiveText),
        fc.oneof(someText(20), someRepetitiveText),
        ({ text, start, end }, newBefore, newAfter) => {
          const span = describeSpan(text, start, end);
          const { prefix, exact, suffix } = span.quote;
          const changed = `${newBefore}${prefix}${exact}${suffix}${newAfter}`;
          const found = anchor(changed, span);
          const trueStart = newBefore.length + prefix.length;
          const hasTwin = findOccurrences(changed, prefix + exact + suffix, 2).length > 1;
          if (found.outcome === 'exact' || found.outcome === 'moved') {
            expect(found.start).toBe(trueStart);
            expect(hasTwin).toBe(false);
          } else {
            expect(found.outcome).toBe('ambiguous');
          }
        },
      ),
    );
  });

  it('never places a deleted passage without asking', () => {
    fc.assert(
      fc.property(someRepetitiveText, fc.nat(), fc.nat(CONTEXT_UNITS), (text, at, length) => {
        const start = at % text.length;
        const span = describeSpan(text, start, Math.min(text.length, start + length + 1));
        const { prefix, exact, suffix } = span.quote;
        const changed = text.slice(0, span.start) + text.slice(span.end);
        fc.pre(!changed.includes(prefix + exact + suffix));
        expect(['changed', 'ambiguous', 'lost']).toContain(anchor(changed, span).outcome);
      }),
    );
  });

  it('does not claim to know when its budget did not reach the whole text', () => {
    const text = `${'Nothing happened on that day either. '.repeat(2000)}The 12th brigade moved north at dawn.`;
    const span = { ...describeSpan(text, text.length - 37, text.length), start: 0, end: 37 };
    const changed = text.replace('at dawn', 'at noon');
    expect(anchor(changed, span).outcome).toBe('changed');
    expect(['lost', 'ambiguous']).toContain(anchor(changed, span, { maxSteps: 1000 }).outcome);
  });
});
