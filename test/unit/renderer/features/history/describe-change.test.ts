import { describe, expect, it } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { describeChange } from '#renderer/features/history/describe-change.ts';
import { aBrief, anAnnotation, anEntity, aRelation } from '#test/support/builders.ts';

const names = {
  codebook: INTELLIGENCE_CODEBOOK,
  entities: new Map([[anEntity().id, anEntity()]]),
};
const before = anAnnotation();

function changed(fields: Readonly<Record<string, unknown>>) {
  return describeChange({ kind: 'annotation', before, after: anAnnotation(fields) }, names).fields;
}

describe('describeChange', () => {
  it('says what a new passage states, and nothing of what it does not', () => {
    const after = anAnnotation({ tags: ['rail'], entityId: 'entity-1' });
    const { summary, fields } = describeChange({ kind: 'annotation', before: null, after }, names);
    expect(summary).toBe('Passage “Alpha” added');
    expect(fields.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['Label', '', 'Person'],
      ['Entity', '', 'Mark Rutte'],
      ['Tags', '', 'rail'],
      ['Status', '', 'accepted'],
    ]);
  });

  it.each([
    [{ label: 'location' }, 'Label', 'Person', 'Location'],
    [{ entityId: 'entity-1' }, 'Entity', 'not stated', 'Mark Rutte'],
    [{ entityId: 'entity-gone' }, 'Entity', 'not stated', 'removed'],
    [{ note: 'Seen twice.' }, 'Note', '', 'Seen twice.'],
    [{ tags: ['a', 'b'] }, 'Tags', 'not stated', 'a, b'],
    [{ status: 'rejected' }, 'Status', 'accepted', 'rejected'],
    [{ placement: 'orphan' }, 'Placement', 'placed', 'not placed'],
    [
      { markings: [{ scheme: 'tlp2', level: 'AMBER', controls: [] }] },
      'Marking',
      'not stated',
      expect.stringContaining('AMBER'),
    ],
    [{ assessment: { ...before.assessment, confidence: 'high' } }, 'Confidence', 'not stated', 'High'],
    [{ assessment: { ...before.assessment, reliability: 'F' } }, 'Source reliability', 'not stated', 'F'],
    [{ assessment: { ...before.assessment, credibility: 6 } }, 'Credibility', 'not stated', '6'],
  ])('says what %o changed, from what to what', (fields, field, from, to) => {
    expect(changed(fields)).toEqual([{ field, from, to }]);
  });

  it('never puts confidence and likelihood into one field', () => {
    const fields = changed({
      assessment: {
        ...before.assessment,
        confidence: 'low',
        likelihood: { yardstick: 'icd-203', term: 'likely' },
      },
    });
    expect(fields.map(({ field }) => field)).toEqual(['Confidence', 'Likelihood']);
  });

  it('tells moved edges by the words and by the place', () => {
    const spans = [{ start: 6, end: 10, quote: { exact: 'team', prefix: 'Alpha ', suffix: '' } }];
    expect(changed({ spans }).map(({ field }) => field)).toEqual(['Words', 'Place']);
  });

  it('names what was removed, and relations and briefs by their own words', () => {
    expect(describeChange({ kind: 'annotation', before, after: null }, names)).toEqual({
      summary: 'Passage “Alpha” removed',
      fields: [],
    });
    const relation = describeChange(
      { kind: 'relation', before: aRelation(), after: aRelation({ note: 'why' }) },
      names,
    );
    expect(relation.fields).toEqual([{ field: 'Note', from: '', to: 'why' }]);
    const trashed = aBrief({ trashed: '2026-01-05T09:00:00.000Z', title: 'New title' });
    expect(describeChange({ kind: 'brief', before: aBrief(), after: trashed }, names).fields).toEqual([
      { field: 'Title', from: 'Rail traffic at the crossing', to: 'New title' },
      { field: 'Place', from: 'library', to: 'trash' },
    ]);
  });

  it('shortens long quotes to one line', () => {
    const quote = { exact: `first line\n${'long '.repeat(40)}`, prefix: '', suffix: '' };
    const long = anAnnotation({ spans: [{ start: 0, end: 5, quote }] });
    const { summary } = describeChange({ kind: 'annotation', before: null, after: long }, names);
    expect(summary).toMatch(/^Passage “first line long .*…” added$/);
    expect(summary.length).toBeLessThan(110);
  });
});
