import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { writeNotes } from '#core/formats/html/margin-notes.ts';
import { describePassages } from '#core/formats/passage-view.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const passages = describePassages(aRichExport());

function show(id: string) {
  const { document } = new Window();
  document.body.innerHTML = writeNotes(passages.filter(({ annotation }) => annotation.id === id)).source;
  return document.body;
}

describe('writeNotes', () => {
  it('keeps confidence and likelihood out of one line', () => {
    const lines = [...show('a-judgment').querySelectorAll('.facts')].map((line) => line.textContent);
    expect(lines.slice(0, 2)).toEqual([
      'Moderate confidence · C3 · TLP:AMBER',
      'very likely (80–95 %, ICD 203)',
    ]);
  });

  it('names the entity, with the label beside it', () => {
    expect(show('a-pak').querySelector('p')?.textContent).toBe('3Pak Il-su Person');
    expect(show('a-event').querySelector('p')?.textContent).toBe('1Event');
  });

  it('says the type of the entity where the label does not', () => {
    expect(show('a-cross').querySelector('p')?.textContent).toBe('411th Rail Brigade Unit; Military unit');
  });

  it('says last who marked the passage and when', () => {
    expect(show('a-event').querySelector('p:last-child')?.textContent).toBe('R. Analyst, 28 October 2024');
  });

  it('says the status unless it is accepted, and keeps the lines of a note', () => {
    expect(show('a-cross').textContent).toContain('Status: draft');
    expect(show('a-pak').textContent).not.toContain('Status');
    expect(show('a-event').querySelector('.said')?.textContent).toBe(
      'Two further sightings agree.\nBoth are from the same village.',
    );
  });

  it('leads back to the text and keeps hostile words as words', () => {
    expect(show('a-pak').querySelector('a')?.getAttribute('href')).toBe('#r3');
    expect(show('a-split').querySelectorAll('note')).toHaveLength(0);
    expect(show('a-split').querySelector('.said')?.textContent).toContain('</note>');
  });

  it('is nothing without passages', () => {
    expect(writeNotes([]).source).toBe('');
  });
});
