import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOccurrences } from '#core/search/find-occurrences.ts';

const EXACT = { matchesCase: true, wholeWords: true };
const LOOSE = { matchesCase: false, wholeWords: false };

function found(text: string, names: readonly string[], options = EXACT): string[] {
  return findOccurrences(text, names, options).map(({ start, end }) => text.slice(start, end));
}

describe('findOccurrences', () => {
  it('finds every place of a name', () => {
    expect(findOccurrences('Rutte said. Rutte left.', ['Rutte'], EXACT)).toEqual([
      { start: 0, end: 5 },
      { start: 12, end: 17 },
    ]);
  });

  it('prefers the longer of two names that begin at one place', () => {
    expect(found('Mark Rutte and Rutte', ['Rutte', 'Mark Rutte'])).toEqual(['Mark Rutte', 'Rutte']);
  });

  it('keeps to whole words when asked', () => {
    expect(found('NATOs NATO', ['NATO'])).toEqual(['NATO']);
    expect(found('NATOs NATO', ['NATO'], { ...EXACT, wholeWords: false })).toEqual(['NATO', 'NATO']);
  });

  it('knows letters with marks as letters', () => {
    expect(found('Pyongyangé Pyongyang', ['Pyongyang'])).toEqual(['Pyongyang']);
  });

  it('finds names in scripts without spaces inside a run of text', () => {
    expect(found('北朝鮮軍がクルスクに', ['クルスク'])).toEqual(['クルスク']);
  });

  it('ignores case when asked, beyond ASCII too', () => {
    expect(found('КУРСК Курск', ['курск'], LOOSE)).toEqual(['КУРСК', 'Курск']);
  });

  it('finds a name that is broken over two lines', () => {
    expect(found('Mark\nRutte', ['Mark Rutte'])).toEqual(['Mark\nRutte']);
  });

  it('takes a name literally', () => {
    expect(
      found('A.B (C) [D] a+b', ['A.B', '(C)', '[D]', 'a+b'], { matchesCase: true, wholeWords: false }),
    ).toEqual(['A.B', '(C)', '[D]', 'a+b']);
  });

  it('finds nothing for no name', () => {
    expect(found('anything', ['', '  '])).toEqual([]);
  });

  it('finds any name where it was put', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme' }),
        (name, around) => {
          fc.pre(name.trim() !== '');
          const text = `${around} ${name} ${around}`;
          expect(
            findOccurrences(text, [name], { matchesCase: true, wholeWords: false }).length,
          ).toBeGreaterThan(0);
        },
      ),
    );
  });
});
