import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTexts } from '#core/anchoring/align-texts.ts';
import { describeSpan } from '#core/anchoring/describe.ts';
import { reanchorSpan } from '#core/anchoring/reanchor-span.ts';
import { someTextWithRange } from '#test/support/text-arbitraries.ts';

const OPENING = 'The ministry published its review on Monday.';
const MONDAY = 'On 3 October three trains crossed the bridge at night.';
const TUESDAY = 'On 4 October three trains crossed the bridge at night.';
const CONVOY = 'A convoy of eleven trucks left the depot before dawn.';
const CLOSING = 'The assessment will be repeated in the spring.';

function reanchor(before: string, after: string, words: string) {
  const start = before.indexOf(words);
  const span = describeSpan(before, start, start + words.length);
  const outcome = reanchorSpan(alignTexts(before, after), span);
  const isOne = outcome.outcome !== 'lost' && outcome.outcome !== 'ambiguous';
  return { outcome: outcome.outcome, words: isOne ? after.slice(outcome.start, outcome.end) : null };
}

const join = (...sentences: readonly string[]) => sentences.join(' ');

describe('reanchorSpan', () => {
  it('is exact when its sentence stands as it stood', () => {
    const before = join(OPENING, CONVOY, CLOSING);
    expect(reanchor(before, join('New head.', OPENING, CONVOY, CLOSING), 'eleven trucks')).toEqual({
      outcome: 'exact',
      words: 'eleven trucks',
    });
  });

  it('asks when a word beside the passage turned its meaning', () => {
    const before = join(OPENING, CONVOY, CLOSING);
    const after = join(OPENING, CONVOY.replace('left', 'never left'), CLOSING);
    expect(reanchor(before, after, 'eleven trucks')).toEqual({ outcome: 'changed', words: 'eleven trucks' });
  });

  it('proposes the corrected words', () => {
    const before = join(OPENING, CONVOY, CLOSING);
    const after = join(OPENING, CONVOY.replace('eleven', 'nine'), CLOSING);
    expect(reanchor(before, after, 'eleven trucks')).toEqual({ outcome: 'changed', words: 'nine trucks' });
  });

  it('is moved when the whole sentence was put elsewhere', () => {
    const after = join(OPENING, TUESDAY, CLOSING, CONVOY);
    expect(reanchor(join(OPENING, CONVOY, TUESDAY, CLOSING), after, 'eleven trucks').outcome).toBe('moved');
  });

  it('does not move to a lookalike when its own sentence is gone', () => {
    const before = join(OPENING, MONDAY, CONVOY, TUESDAY, CLOSING);
    const after = join(OPENING, CONVOY, TUESDAY, CLOSING);
    expect(reanchor(before, after, 'three trains crossed the bridge').outcome).toBe('ambiguous');
  });

  it('is ambiguous between two lookalikes in the place of one', () => {
    const after = join(OPENING, MONDAY.replace('3', '5'), TUESDAY.replace('4', '6'), CLOSING);
    expect(reanchor(join(OPENING, MONDAY, CLOSING), after, 'three trains crossed the bridge').outcome).toBe(
      'ambiguous',
    );
  });

  it('is ambiguous when one of two twins was taken out', () => {
    const after = join(OPENING, MONDAY, CLOSING);
    expect(reanchor(join(OPENING, MONDAY, MONDAY, CLOSING), after, 'three trains').outcome).toBe('ambiguous');
  });

  it('is lost when nothing like it is left', () => {
    expect(reanchor(join(OPENING, CONVOY, CLOSING), join(OPENING, CLOSING), 'eleven trucks').outcome).toBe(
      'lost',
    );
  });

  it('never trusts the quote of a passage that the older text does not bear out', () => {
    const text = join(OPENING, CONVOY, CLOSING);
    const span = describeSpan(text, text.indexOf('eleven'), text.indexOf('eleven') + 6);
    const outcome = reanchorSpan(alignTexts('Quite another text.', text), span);
    expect(outcome.outcome).toBe('changed');
  });

  it('is exact and in place for every passage of an unchanged text without twins', () => {
    fc.assert(
      fc.property(someTextWithRange(), ({ text, start, end }) => {
        const before = `${OPENING} ${text} ${CLOSING}`;
        const span = describeSpan(before, OPENING.length + 1 + start, OPENING.length + 1 + end);
        const outcome = reanchorSpan(alignTexts(before, before), span);
        expect(outcome).toMatchObject({ outcome: 'exact', start: span.start, end: span.end });
      }),
    );
  });

  it('puts no words into a passage that were not in it, unless it asks', () => {
    fc.assert(
      fc.property(someTextWithRange(), someTextWithRange(), ({ text, start, end }, other) => {
        const span = describeSpan(text, start, end);
        const outcome = reanchorSpan(alignTexts(text, other.text), span);
        if (outcome.outcome !== 'exact' && outcome.outcome !== 'moved') return;
        expect(other.text.slice(outcome.start, outcome.end)).toBe(span.quote.exact);
      }),
    );
  });
});
