import { describe, expect, it } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import { reanchorBrief, toReissued } from '#core/anchoring/reanchor-brief.ts';

const BEFORE =
  'The port reopened on Monday. Cranes were repaired by Friday. Two vessels waited outside all week.';

function passage(words: readonly string[], placement: 'placed' | 'orphan' = 'placed') {
  const spans = words.map((each) =>
    describeSpan(BEFORE, BEFORE.indexOf(each), BEFORE.indexOf(each) + each.length),
  );
  return { spans, placement };
}

function reanchor(after: string, annotation: ReturnType<typeof passage>) {
  const [found] = reanchorBrief(BEFORE, after, [annotation]);
  if (found === undefined) throw new Error('No answer.');
  return found;
}

describe('reanchorBrief', () => {
  it('gives exact passages new offsets and new surroundings', () => {
    const after = `Corrected. ${BEFORE}`;
    const found = reanchor(after, passage(['Cranes were repaired']));
    if (found.outcome !== 'exact') throw new Error(found.outcome);
    expect(found.spans).toEqual([describeSpan(after, after.indexOf('Cranes'), after.indexOf(' by Friday'))]);
  });

  it('takes a passage of several stretches for as certain as its least certain one', () => {
    const after = BEFORE.replace('by Friday', 'on Saturday');
    const found = reanchor(after, passage(['port reopened', 'Cranes were repaired']));
    expect(found.outcome).toBe('changed');
    expect(toReissued(found).proposal?.places[0]).toHaveLength(2);
  });

  it('loses a passage of several stretches when one of them is gone', () => {
    const after = BEFORE.replace(' Two vessels waited outside all week.', '');
    const found = reanchor(after, passage(['port reopened', 'Two vessels']));
    expect(found.outcome).toBe('lost');
  });

  it('lists every candidate of an ambiguous passage', () => {
    const twin = 'Two vessels waited outside all day.';
    const other = 'Two vessels waited outside all month.';
    const after = BEFORE.replace('Two vessels waited outside all week.', `${twin} ${other}`);
    const found = reanchor(after, passage(['Two vessels waited outside']));
    expect(found.outcome).toBe('ambiguous');
    const places = toReissued(found).proposal?.places.map(([range]) => after.slice(range?.start, range?.end));
    expect(places).toEqual(['Two vessels waited outside', 'Two vessels waited outside']);
  });

  it('never places an orphan without asking', () => {
    const found = reanchor(BEFORE, passage(['Cranes were repaired'], 'orphan'));
    expect(toReissued(found)).toMatchObject({ placement: 'orphan', proposal: { outcome: 'changed' } });
  });

  it('makes orphans of all that is not exact, and places the rest', () => {
    expect(toReissued(reanchor(BEFORE, passage(['Friday'])))).toMatchObject({
      placement: 'placed',
      proposal: null,
    });
    expect(toReissued(reanchor('Nothing of it.', passage(['Friday'])))).toEqual({
      placement: 'orphan',
      proposal: { outcome: 'lost', places: [] },
    });
  });
});
