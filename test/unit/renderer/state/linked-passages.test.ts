import { describe, expect, it } from 'vitest';
import { listLinkedPassages } from '#renderer/state/linked-passages.ts';
import { aBrief, anAnnotation, aRelation } from '#test/support/builders.ts';

const HERE = aBrief({ id: 'here' }).id;
const id = (text: string) => anAnnotation({ id: text }).id;
const end = (annotationId: string, briefId = 'here') => ({ kind: 'passage', briefId, annotationId });
const relations = new Map(
  [
    aRelation({ id: 'r1', from: end('a'), to: end('b') }),
    aRelation({ id: 'r2', from: end('c'), to: end('a') }),
    aRelation({ id: 'r3', from: end('a'), to: end('far', 'elsewhere') }),
    aRelation({ id: 'r4', from: end('a', 'elsewhere'), to: end('d') }),
    aRelation({ id: 'r5', from: end('a'), to: { kind: 'entity', entityId: 'kim' } }),
  ].map((relation) => [relation.id, relation]),
);

describe('listLinkedPassages', () => {
  it('finds the other ends in this brief, whichever way the link runs', () => {
    expect([...listLinkedPassages(HERE, relations, id('a'))]).toEqual(['b', 'c']);
  });

  it('finds none for a passage without links, or without a passage', () => {
    expect([...listLinkedPassages(HERE, relations, id('d'))]).toEqual([]);
    expect([...listLinkedPassages(HERE, relations, null)]).toEqual([]);
  });
});
