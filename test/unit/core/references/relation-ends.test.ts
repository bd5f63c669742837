import { describe, expect, it } from 'vitest';
import { relationEndSchema } from '#core/model/relation.ts';
import { isSameEnd, listPassageRefs, touches } from '#core/references/relation-ends.ts';
import { aBrief, anEntity, aRelation } from '#test/support/builders.ts';

const here = { kind: 'passage', briefId: 'kursk', annotationId: 'a1' };
const there = { kind: 'passage', briefId: 'rail', annotationId: 'a1' };
const kim = { kind: 'entity', entityId: 'kim' };

describe('isSameEnd', () => {
  it('tells passages of two briefs apart although their ids are the same', () => {
    const [left, right] = [relationEndSchema.parse(here), relationEndSchema.parse(there)];
    expect(isSameEnd(left, right)).toBe(false);
    expect(isSameEnd(left, { ...left })).toBe(true);
  });
});

describe('listPassageRefs', () => {
  it('names ends and supporting passages', () => {
    const relation = aRelation({ from: here, to: kim, passages: [{ briefId: 'rail', annotationId: 'a9' }] });
    expect(listPassageRefs(relation)).toEqual([
      { briefId: 'kursk', annotationId: 'a1' },
      { briefId: 'rail', annotationId: 'a9' },
    ]);
  });
});

describe('touches', () => {
  const relation = aRelation({ from: here, to: kim, passages: [{ briefId: 'rail', annotationId: 'a9' }] });
  it.each([
    ['all', { of: 'library' }, true],
    ['the brief of an end', { of: 'brief', briefId: aBrief({ id: 'kursk' }).id }, true],
    ['a brief that merely supports it', { of: 'brief', briefId: aBrief({ id: 'rail' }).id }, false],
    ['an entity', { of: 'entities', entityIds: [anEntity({ id: 'kim' }).id] }, true],
    ['another entity', { of: 'entities', entityIds: [anEntity({ id: 'un' }).id] }, false],
  ] as const)('asked about %s', (_name, query, expected) => {
    expect(touches(relation, query)).toBe(expected);
  });
});
