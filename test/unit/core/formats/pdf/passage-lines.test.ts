import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from '#core/formats/format.ts';
import { describePassages } from '#core/formats/passage-view.ts';
import { writePassageLines } from '#core/formats/pdf/passage-lines.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

function show(input: ExportInput) {
  const { document } = new Window();
  document.body.innerHTML = writePassageLines(describePassages(input)).source;
  return document.body;
}

const text = aText([[{ type: 'paragraph' }, 'Pak met Rutte.']]);
const pak = (fields = {}) => aPassage(text, 'Pak', { id: 'p1', ...fields });
const rutte = (fields = {}) => aPassage(text, 'Rutte', { id: 'p2', ...fields });

describe('writePassageLines', () => {
  it('has a line for each placed passage, by its number', () => {
    const input = aRichExport();
    const placed = describePassages(input).filter(({ isOrphan }) => !isOrphan);
    const body = show(input);
    expect([...body.querySelectorAll('li b')].map((number) => number.textContent.trim())).toEqual(
      placed.map(({ number }) => String(number)),
    );
    expect([...body.querySelectorAll('.quote')].map((quote) => quote.textContent.trim())).toEqual(
      placed.map(({ quote }) => quote),
    );
  });

  it('says label, entity, marking, date and position, and the status unless it is accepted', () => {
    const lines = [...show(aRichExport()).querySelectorAll('li .muted')].map((line) => line.textContent);
    expect(lines[2]).toContain('Person: Pak Il-su');
    expect(lines[7]).toContain('TLP:AMBER');
    expect(lines[7]).toMatch(/28 October 2024 · 280–325$/);
    expect(lines.filter((line) => line.includes('draft')).length).toBeGreaterThan(0);
    expect(lines.some((line) => line.includes('accepted'))).toBe(false);
  });

  it('names a single author once and several on each line', () => {
    const one = show(anExportInput({ text, annotations: [pak(), rutte()] }));
    expect(one.querySelector('.lead')?.textContent).toContain('marked by R. Analyst');
    expect(one.querySelector('li')?.textContent).not.toContain('R. Analyst');
    const two = show(anExportInput({ text, annotations: [pak(), rutte({ author: 'B. Second' })] }));
    expect(two.querySelector('.lead')?.textContent).not.toContain('marked by');
    expect(
      [...two.querySelectorAll('li')].map((line) => /R. Analyst|B. Second/.exec(line.textContent)?.[0]),
    ).toEqual(['R. Analyst', 'B. Second']);
  });

  it('keeps hostile words as words, and writes nothing for nothing', () => {
    const hostile = show(anExportInput({ text, annotations: [pak({ author: '<b>x</b>' })] }));
    expect(hostile.querySelector('.lead')?.textContent).toContain('<b>x</b>');
    expect(writePassageLines([]).source).toBe('');
  });

  it('is hidden from the structure where that is to be headings only', () => {
    const written = writePassageLines(describePassages(aRichExport()), 'headings').source;
    expect(written).toContain('<ol class="lines" aria-hidden="true">');
    expect(show(aRichExport()).querySelector('[aria-hidden]')).toBeNull();
  });
});
