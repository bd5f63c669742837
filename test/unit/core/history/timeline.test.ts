import { describe, expect, it } from 'vitest';
import { type BriefEdit, briefEditSchema, libraryEditSchema } from '#core/edits/edit.ts';
import { traceBriefChanges, traceBriefRecord } from '#core/history/timeline.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import { aBrief, anAnnotation, aRelation } from '#test/support/builders.ts';

function line(seq: number, ...edits: readonly unknown[]) {
  return { seq, edits: edits.map((edit): BriefEdit => briefEditSchema.parse(edit)) };
}

const CREATE = { kind: 'annotation/create', annotation: anAnnotation({ id: 'a', note: 'first' }) };

describe('traceBriefChanges', () => {
  it('names each record before and after', () => {
    const changes = traceBriefChanges([
      line(1, CREATE),
      line(2, { kind: 'annotation/update', id: 'a', changes: { note: 'second' } }),
      line(3, { kind: 'annotation/remove', id: 'a' }),
    ]);
    expect(changes.get(1)).toMatchObject([{ kind: 'annotation', before: null, after: { note: 'first' } }]);
    expect(changes.get(2)).toMatchObject([{ before: { note: 'first' }, after: { note: 'second' } }]);
    expect(changes.get(3)).toMatchObject([{ before: { note: 'second' }, after: null }]);
  });

  it('keeps records of one action apart, and relations as well', () => {
    const changes = traceBriefChanges([
      line(
        1,
        CREATE,
        { kind: 'annotation/create', annotation: anAnnotation({ id: 'b' }) },
        { kind: 'relation/create', relation: aRelation({ id: 'r' }) },
      ),
      line(2, { kind: 'relation/update', id: 'r', changes: { note: 'why' } }),
    ]);
    expect(changes.get(1)?.map(({ kind, after }) => [kind, after?.id])).toEqual([
      ['annotation', 'a'],
      ['annotation', 'b'],
      ['relation', 'r'],
    ]);
    expect(changes.get(2)).toMatchObject([
      { kind: 'relation', before: { note: '' }, after: { note: 'why' } },
    ]);
  });

  it('takes a record that is removed and created again in one action for changed', () => {
    const changes = traceBriefChanges([
      line(1, CREATE),
      line(
        2,
        { kind: 'annotation/remove', id: 'a' },
        { kind: 'annotation/create', annotation: anAnnotation({ id: 'a', note: 'restored' }) },
      ),
    ]);
    expect(changes.get(2)).toMatchObject([{ before: { note: 'first' }, after: { note: 'restored' } }]);
  });

  it('leaves out what came and went in one action', () => {
    const changes = traceBriefChanges([line(1, CREATE, { kind: 'annotation/remove', id: 'a' })]);
    expect(changes.get(1)).toEqual([]);
  });
});

describe('traceBriefRecord', () => {
  it('follows one brief through the library’s history and passes over the others', () => {
    const entries = [
      { seq: 1, edits: [libraryEditSchema.parse({ kind: 'brief/add', brief: aBrief() })] },
      { seq: 2, edits: [libraryEditSchema.parse({ kind: 'brief/add', brief: aBrief({ id: 'other' }) })] },
      {
        seq: 3,
        edits: [libraryEditSchema.parse({ kind: 'brief/update', id: 'brief-1', changes: { title: 'New' } })],
      },
      { seq: 4, edits: [libraryEditSchema.parse({ kind: 'brief/remove', id: 'brief-1' })] },
    ];
    const changes = traceBriefRecord(entries, briefIdSchema.parse('brief-1'));
    expect(changes.get(1)).toMatchObject([{ kind: 'brief', before: null, after: { id: 'brief-1' } }]);
    expect(changes.get(2)).toEqual([]);
    expect(changes.get(3)).toMatchObject([
      { before: { title: 'Rail traffic at the crossing' }, after: { title: 'New' } },
    ]);
    expect(changes.get(4)).toMatchObject([{ before: { title: 'New' }, after: null }]);
  });
});
