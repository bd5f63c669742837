import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLines } from '#electron/importing/pdf/pdf-line.ts';
import { aColumn, aFragment } from '#test/support/pdf-fragments.ts';

const textsOf = (lines: ReturnType<typeof buildLines>) => lines.map(({ text }) => text);

describe('buildLines', () => {
  it('has no lines for an empty page', () => {
    expect(buildLines([])).toEqual([]);
  });

  it('reads from top to bottom, whatever the order in which the page draws', () => {
    const [first, second, third] = aColumn(['one', 'two', 'three']);
    if (!first || !second || !third) throw new Error('three lines expected');
    expect(textsOf(buildLines([third, first, second]))).toEqual(['one', 'two', 'three']);
  });

  it('puts fragments side by side on one line, from left to right', () => {
    const line = buildLines([aFragment('world', { x: 80 }), aFragment('hello', { x: 50, width: 27 })]);
    expect(textsOf(line)).toEqual(['hello world']);
  });

  it('sets no space where letters of one word are drawn apart', () => {
    const line = buildLines([aFragment('Rai', { width: 15 }), aFragment('l', { x: 65.5, width: 5 })]);
    expect(textsOf(line)).toEqual(['Rail']);
  });

  it('sets one space only where a fragment brings its own', () => {
    const trailing = buildLines([aFragment('one ', { width: 20 }), aFragment('two', { x: 75 })]);
    const leading = buildLines([aFragment('one', { width: 15 }), aFragment(' two', { x: 70 })]);
    expect(textsOf(trailing)).toEqual(['one two']);
    expect(textsOf(leading)).toEqual(['one two']);
  });

  it('keeps a superscript on the line that it belongs to', () => {
    const line = buildLines([
      aFragment('claim', { width: 25 }),
      aFragment('2', { x: 75.5, y: 703.5, size: 6, width: 3 }),
    ]);
    expect(textsOf(line)).toHaveLength(1);
    expect(line[0]?.size).toBe(10);
  });

  it('calls a line with a wide gap tabular and says so with more than one space', () => {
    const [line] = buildLines([aFragment('Date', { width: 20 }), aFragment('Wagons', { x: 200 })]);
    expect(line?.isTabular).toBe(true);
    expect(line?.text).toBe('Date   Wagons');
  });

  it('takes the gap after a bullet or a number for no column', () => {
    for (const marker of ['•', '1.', '(a)', 'iv)', '–']) {
      const [line] = buildLines([
        aFragment(marker, { width: 5 }),
        aFragment('first item', { x: 80, width: 50 }),
      ]);
      expect(line?.isTabular, marker).toBe(false);
      expect(line?.text, marker).toBe(`${marker} first item`);
    }
  });

  it('reads a right-to-left line from the right', () => {
    const line = buildLines([
      aFragment('שלום', { x: 150, width: 20, isRightToLeft: true }),
      aFragment('עולם', { x: 125, width: 20, isRightToLeft: true }),
    ]);
    expect(textsOf(line)).toEqual(['שלום עולם']);
  });

  it('keeps two Latin words in their own order inside a right-to-left line', () => {
    const line = buildLines([
      aFragment('קרא', { x: 200, width: 20, isRightToLeft: true }),
      aFragment('Kursk', { x: 140, width: 25 }),
      aFragment('region', { x: 168, width: 29 }),
      aFragment('היום', { x: 115, width: 20, isRightToLeft: true }),
      aFragment('כאן', { x: 90, width: 20, isRightToLeft: true }),
    ]);
    expect(textsOf(line)).toEqual(['קרא Kursk region היום כאן']);
  });

  it('says where each fragment stands in the text of its line', () => {
    const [line] = buildLines([
      aFragment('Mark', { width: 20 }),
      aFragment('Rutte', { x: 73, width: 25 }),
      aFragment('spoke', { x: 101, width: 25 }),
    ]);
    if (line === undefined) throw new Error('a line expected');
    for (const { fragment, start } of line.pieces)
      expect(line.text.slice(start, start + fragment.text.length)).toBe(fragment.text);
    expect(line.pieces.map(({ start }) => start)).toEqual([0, 5, 11]);
  });

  it('loses no fragment and points at each, wherever they stand', () => {
    const anyFragment = fc
      .record({
        text: fc.stringMatching(/^[a-z🛰]{1,8}$/u),
        x: fc.double({ min: 0, max: 500, noNaN: true }),
        y: fc.double({ min: 0, max: 800, noNaN: true }),
        size: fc.double({ min: 4, max: 30, noNaN: true }),
        isRightToLeft: fc.boolean(),
      })
      .map(({ text, ...fields }) => aFragment(text, fields));
    fc.assert(
      fc.property(fc.array(anyFragment, { maxLength: 30 }), (fragments) => {
        const lines = buildLines(fragments);
        const pieces = lines.flatMap((line) => line.pieces.map((piece) => ({ ...piece, line })));
        expect(new Set(pieces.map(({ fragment }) => fragment))).toEqual(new Set(fragments));
        for (const { fragment, start, line } of pieces)
          expect(line.text.startsWith(fragment.text, start)).toBe(true);
      }),
    );
  });
});
