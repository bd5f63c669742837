import { describe, expect, it } from 'vitest';
import { isRightToLeft, writeColour, writeRun } from '#core/formats/docx/runs.ts';

describe('writeRun', () => {
  it('writes line breaks and tabs as elements, and nothing for nothing', () => {
    expect(writeRun('a\nb\tc').source).toBe(
      '<w:r><w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t><w:tab/><w:t xml:space="preserve">c</w:t></w:r>',
    );
    expect(writeRun('').source).toBe('');
  });

  it('keeps the order of properties that the schema demands', () => {
    const run = writeRun('x', {
      fill: 'D7EBF8',
      bold: true,
      underline: { line: 'dash', colour: '0072B2' },
      isRightToLeft: true,
    });
    expect(run.source).toContain(
      '<w:rPr><w:b/><w:u w:val="dash" w:color="0072B2"/><w:shd w:val="clear" w:color="auto" w:fill="D7EBF8"/><w:rtl/></w:rPr>',
    );
  });
});

describe('isRightToLeft', () => {
  it.each([
    ['שלום', true],
    ['7 قطار', true],
    ['train קו', false],
    ['目', false],
    ['12', false],
  ])('%s: %s', (text, expected) => {
    expect(isRightToLeft(text)).toBe(expected);
  });
});

describe('writeColour', () => {
  it('writes as Word does', () => {
    expect(writeColour('#d7ebf8')).toBe('D7EBF8');
  });
});
