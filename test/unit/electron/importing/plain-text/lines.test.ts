import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '#electron/importing/plain-text/lines.ts';

describe('splitLines', () => {
  it('has no lines for an empty or blank text', () => {
    expect(splitLines('')).toEqual([]);
    expect(splitLines(' \n\t\n\f\n')).toEqual([]);
  });

  it('gives each line that holds something, without the white space around it', () => {
    const lines = splitLines('one\n  two  \n\nthree');
    expect(lines.map(({ content, indent }) => [content, indent])).toEqual([
      ['one', 0],
      ['two', 2],
      ['three', 0],
    ]);
  });

  it('begins a group after a blank line and at the start', () => {
    const lines = splitLines('one\ntwo\n\nthree\n \nfour');
    expect(lines.map(({ startsGroup }) => startsGroup)).toEqual([true, false, true, true]);
  });

  it('begins a group after a form feed and counts form feeds', () => {
    const lines = splitLines('one\n\ftwo\n\f\fthree');
    expect(lines.map(({ content, formFeeds, startsGroup }) => [content, formFeeds, startsGroup])).toEqual([
      ['one', 0, true],
      ['two', 1, true],
      ['three', 2, true],
    ]);
  });

  it('counts a tab to the next multiple of four columns', () => {
    expect(splitLines('\tone\n  \ttwo\n \t three').map(({ indent }) => indent)).toEqual([4, 4, 5]);
  });

  it('points at its content, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '\t', '\n', '\f', '🛰', 'é', 'ש'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (whole) => {
        let last = 0;
        for (const { start, end, content, lineStart } of splitLines(whole)) {
          expect(whole.slice(start, end)).toBe(content);
          expect(content.trim()).toBe(content);
          expect(lineStart).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });

  it('loses nothing but white space', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\f'), maxLength: 60 });
    fc.assert(
      fc.property(text, (whole) => {
        const kept = splitLines(whole)
          .map(({ content }) => content)
          .join('');
        expect(kept.replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
      }),
    );
  });
});
