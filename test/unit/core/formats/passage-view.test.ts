import { describe, expect, it } from 'vitest';
import { describePassages } from '#core/formats/passage-view.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const passages = describePassages(aRichExport());
const find = (id: string) => passages.find(({ annotation }) => annotation.id === id);

describe('describePassages', () => {
  it('says confidence and likelihood apart, each in its own words', () => {
    expect(find('a-judgment')).toMatchObject({
      confidence: 'Moderate',
      likelihood: 'very likely (80–95 %, ICD 203)',
      grade: 'C3',
      ownGrade: 'C3',
      markings: ['TLP:AMBER'],
    });
  });

  it('falls back on the brief’s reliability, and tells it from a grade of the passage', () => {
    expect(find('a-engine')).toMatchObject({ grade: 'B', ownGrade: '', confidence: '', likelihood: '' });
    expect(find('a-event')).toMatchObject({ grade: 'B2', ownGrade: 'B2' });
  });

  it('is titled by its entity, else by its label', () => {
    expect(find('a-pak')).toMatchObject({
      title: 'Pak Il-su',
      entityTypeName: 'Person',
      labelName: 'Person',
    });
    expect(find('a-event')?.title).toBe('Event');
  });

  it('joins a discontinuous passage visibly', () => {
    expect(find('a-split')?.quote).toBe(
      'A dispatcher told the correspondent […] The same source had been wrong',
    );
    expect(find('a-split')?.position).toBe('215–250; 374–404');
  });

  it('numbers orphans last', () => {
    expect(passages.at(-1)).toMatchObject({ isOrphan: true, number: passages.length });
  });

  it('shows a label that the codebook does not know by its id', () => {
    const text = aText([[{ type: 'paragraph' }, 'Alpha']]);
    const input = anExportInput({ text, annotations: [aPassage(text, 'Alpha', { label: 'retired' })] });
    expect(describePassages(input)[0]).toMatchObject({ labelName: 'retired', labelIndex: -1 });
  });
});
