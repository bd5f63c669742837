import { describe, expect, it } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { relationEndSchema } from '#core/model/relation.ts';
import { isSameEnd } from '#core/references/relation-ends.ts';
import { listRelations } from '#renderer/features/relations/relation-rows.ts';
import { findTargets } from '#renderer/features/relations/relation-targets.ts';
import { aRelation } from '#test/support/builders.ts';

const KIM = relationEndSchema.parse({ kind: 'entity', entityId: 'kim' });
const UNIT = relationEndSchema.parse({ kind: 'entity', entityId: 'unit' });
const QUOTE = relationEndSchema.parse({ kind: 'passage', briefId: 'kursk', annotationId: 'a1' });
const OTHER = relationEndSchema.parse({ kind: 'passage', briefId: 'rail', annotationId: 'a1' });
const TYPES = INTELLIGENCE_CODEBOOK.relationTypes;

describe('listRelations', () => {
  const relations = [
    aRelation({ id: 'r1', type: 'commands', from: KIM, to: UNIT }),
    aRelation({ id: 'r2', type: 'corroborates', from: QUOTE, to: OTHER }),
  ];

  it('reads a relation from either end in its own words', () => {
    expect(listRelations(relations, [KIM], TYPES)).toMatchObject([{ words: 'commands', other: UNIT }]);
    expect(listRelations(relations, [UNIT], TYPES)).toMatchObject([{ words: 'is commanded by', other: KIM }]);
  });

  it('takes a passage and the entity it names together', () => {
    expect(listRelations(relations, [OTHER, UNIT], TYPES).map(({ words }) => words)).toEqual([
      'is commanded by',
      'corroborates',
    ]);
  });

  it('keeps a relation whose type the codebook has lost', () => {
    const [row] = listRelations([aRelation({ type: 'gone', from: KIM, to: UNIT })], [KIM], TYPES);
    expect(row?.words).toBe('gone');
  });
});

describe('findTargets', () => {
  const targets = [
    { end: QUOTE, text: 'units in Kursk', detail: 'Troops in Kursk' },
    { end: OTHER, text: 'only engineers', detail: 'Rail traffic' },
    { end: KIM, text: 'Kim Jong Un', detail: 'Person' },
  ];

  it.each([
    ['', ['units in Kursk', 'only engineers', 'Kim Jong Un']],
    ['rail', ['only engineers']],
    ['kim', ['Kim Jong Un']],
    ['zzz', []],
  ])('finds for "%s" %j by words of text and detail', (query, expected) => {
    expect(findTargets(targets, query, () => false).map(({ text }) => text)).toEqual(expected);
  });

  it('never offers what is linked from', () => {
    expect(findTargets(targets, '', (end) => isSameEnd(end, QUOTE))).toHaveLength(2);
  });
});
