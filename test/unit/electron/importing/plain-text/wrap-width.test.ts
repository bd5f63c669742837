import { describe, expect, it } from 'vitest';
import { type Line, splitLines } from '#electron/importing/plain-text/lines.ts';
import { isWrapped, measureWrapWidth } from '#electron/importing/plain-text/wrap-width.ts';

const WRAPPED = `The secretary general said on Monday that troops had been sent to the
region and that some of their units stood close to the front line, where
fighting had gone on since the summer. He spoke after a briefing by a
delegation that had come from the capital for this purpose alone.`;

const PARAGRAPHS = `The secretary general said on Monday that troops had been sent.
He spoke after a briefing.
The delegation left on the same day without a word to the press.`;

function group(text: string): Line[] {
  return splitLines(text);
}

describe('measureWrapWidth', () => {
  it('finds the column at which a text was wrapped', () => {
    const width = measureWrapWidth([group(WRAPPED)]);
    expect(width).toBe(Math.max(...WRAPPED.split('\n').map(({ length }) => length)));
  });

  it('is 0 where each line is a paragraph of its own', () => {
    expect(measureWrapWidth([group(PARAGRAPHS)])).toBe(0);
  });

  it('is 0 for nothing, for single lines and for lines longer than any program wraps', () => {
    expect(measureWrapWidth([])).toBe(0);
    expect(measureWrapWidth([group('One line only, and no other.')])).toBe(0);
    expect(measureWrapWidth([group(`${'word '.repeat(40)}\n${'word '.repeat(40)}`)])).toBe(0);
  });

  it('is not misled by one wrapped group among many lines that stand alone', () => {
    const groups = [group(WRAPPED), ...Array.from({ length: 12 }, () => group(PARAGRAPHS))];
    expect(measureWrapWidth(groups)).toBe(0);
  });

  it('does not count the ends of lines before list items', () => {
    const list = group('- first point\n- second point\n- third point');
    expect(measureWrapWidth([group(WRAPPED), list])).toBeGreaterThan(0);
  });

  it('counts what is indented from the margin', () => {
    const indented = WRAPPED.split('\n')
      .map((line) => `    ${line}`)
      .join('\n');
    expect(measureWrapWidth([group(indented)])).toBe(measureWrapWidth([group(WRAPPED)]) + 4);
  });
});

describe('isWrapped', () => {
  function pair(first: string, second: string): [Line, Line] {
    const [line, next] = splitLines(`${first}\n${second}`);
    if (!line || !next) throw new Error('two lines expected');
    return [line, next];
  }

  it('says yes where the next word would not have fitted', () => {
    expect(isWrapped(...pair('The delegation left on the same', 'extraordinarily short notice'), 40)).toBe(
      true,
    );
  });

  it('says no where it would have fitted and the sentence is over', () => {
    expect(isWrapped(...pair('It left.', 'No word came.'), 40)).toBe(false);
  });

  it('says yes for a line wrapped by hand whose sentence goes on', () => {
    expect(isWrapped(...pair('The delegation left on the,', 'so it is said'), 40)).toBe(true);
  });

  it('says no for a line longer than any program wraps', () => {
    expect(isWrapped(...pair('word '.repeat(30), 'and so on'), 100)).toBe(false);
  });

  it('knows that Chinese breaks after any character', () => {
    expect(isWrapped(...pair('部'.repeat(30), '隊は国境に着いた'), 40)).toBe(false);
    expect(isWrapped(...pair('部'.repeat(40), '隊は国境に着いた'), 40)).toBe(true);
  });
});
