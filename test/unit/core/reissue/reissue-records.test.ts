import { describe, expect, it } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import { reissueRecords } from '#core/reissue/reissue-records.ts';
import { anAnnotation, aRelation } from '#test/support/builders.ts';

const TEXT = 'The port reopened on Monday. Cranes were repaired by Friday.';
const CORRECTED = 'Corrected on 4 May. The port reopened on Monday. Cranes were removed by Friday.';
const earlierId = briefIdSchema.parse('brief-1');
const laterId = briefIdSchema.parse('brief-2');

function aPassage(id: string, words: string) {
  const start = TEXT.indexOf(words);
  return anAnnotation({
    id,
    spans: [describeSpan(TEXT, start, start + words.length)],
    note: `note of ${id}`,
  });
}

function reissue(relations = [aRelation()]) {
  const annotations = [aPassage('kept', 'port reopened'), aPassage('changed', 'Cranes were repaired')];
  let count = 0;
  return reissueRecords({
    earlier: {
      briefId: earlierId,
      text: TEXT,
      state: {
        annotations: new Map(annotations.map((each) => [each.id, each])),
        relations: new Map(relations.map((each) => [each.id, each])),
      },
    },
    later: { briefId: laterId, text: CORRECTED },
    newId: () => {
      count += 1;
      return `new-${count}`;
    },
  });
}

describe('reissueRecords', () => {
  it('places what stands as it stood and makes orphans of the rest', () => {
    const { annotations, counts } = reissue();
    expect(counts).toEqual({ exact: 1, moved: 0, changed: 1, ambiguous: 0, lost: 0 });
    const [kept, changed] = annotations;
    expect(kept).toMatchObject({ placement: 'placed', proposal: null });
    expect(CORRECTED.slice(kept?.spans[0]?.start, kept?.spans[0]?.end)).toBe('port reopened');
    expect(changed).toMatchObject({ placement: 'orphan', proposal: { outcome: 'changed' } });
  });

  it('leaves an orphan the quote and place of the earlier text', () => {
    const [, changed] = reissue().annotations;
    expect(changed?.spans).toEqual(aPassage('changed', 'Cranes were repaired').spans);
  });

  it('gives copies ids of their own and keeps who marked them and why', () => {
    const { annotations } = reissue();
    expect(annotations.map(({ id }) => id)).toEqual(['new-1', 'new-2']);
    expect(annotations.map(({ note, author }) => [note, author])).toEqual([
      ['note of kept', 'R. Analyst'],
      ['note of changed', 'R. Analyst'],
    ]);
  });

  it('lets relations between passages of the brief follow, and leaves those to other briefs', () => {
    const passage = (briefId: string, annotationId: string) => ({ kind: 'passage', briefId, annotationId });
    const { relations } = reissue([
      aRelation({
        from: passage('brief-1', 'kept'),
        to: passage('brief-9', 'kept'),
        passages: [{ briefId: 'brief-1', annotationId: 'changed' }],
      }),
    ]);
    expect(relations).toMatchObject([
      {
        id: 'new-3',
        from: passage('brief-2', 'new-1'),
        to: passage('brief-9', 'kept'),
        passages: [{ briefId: 'brief-2', annotationId: 'new-2' }],
      },
    ]);
  });

  it('leaves relations between entities as they are', () => {
    const relation = aRelation();
    expect(reissue([relation]).relations[0]).toEqual({ ...relation, id: 'new-3' });
  });
});
