import { describe, expect, it } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { relationEndSchema } from '#core/model/relation.ts';
import { listRelations } from '#renderer/features/relations/relation-rows.ts';
import { aBrief, aRelation } from '#test/support/builders.ts';

const KIM = relationEndSchema.parse({ kind: 'entity', entityId: 'kim' });
const UNIT = relationEndSchema.parse({ kind: 'entity', entityId: 'unit' });
const QUOTE = relationEndSchema.parse({ kind: 'passage', briefId: 'kursk', annotationId: 'a1' });
const OTHER = relationEndSchema.parse({ kind: 'passage', briefId: 'rail', annotationId: 'a1' });
const TYPES = INTELLIGENCE_CODEBOOK.relationTypes;
const placed = (fields: Readonly<Record<string, unknown>>) => ({
  briefId: aBrief({ id: 'kursk' }).id,
  relation: aRelation(fields),
});

describe('listRelations', () => {
  const relations = [
    placed({ id: 'r1', type: 'commands', from: KIM, to: UNIT }),
    placed({ id: 'r2', type: 'corroborates', from: QUOTE, to: OTHER }),
  ];

  it('reads a relation from either end in its own words', () => {
    expect(listRelations(relations, [KIM], TYPES)).toMatchObject([{ words: 'commands', other: UNIT }]);
    expect(listRelations(relations, [UNIT], TYPES)).toMatchObject([{ words: 'is commanded by', other: KIM }]);
  });

  it('is read from several ends together', () => {
    expect(listRelations(relations, [OTHER, UNIT], TYPES).map(({ words }) => words)).toEqual([
      'is commanded by',
      'corroborates',
    ]);
  });

  it('keeps a relation whose type the codebook has lost', () => {
    const [row] = listRelations([placed({ type: 'gone', from: KIM, to: UNIT })], [KIM], TYPES);
    expect(row?.words).toBe('gone');
  });
});
