import { z } from 'zod';
import { type BriefId, briefIdSchema, type EntityId, entityIdSchema } from '#core/model/ids.ts';
import { countEntities } from '#core/references/list-mentions.ts';
import { listPassageRefs, type RelationQuery } from '#core/references/relation-ends.ts';
import type { BriefMarks } from './edit-targets.ts';

/** What one brief refers to: enough to tell, without opening it, whether it has to be opened for a question. */
export const briefReferencesSchema = z.strictObject({
  /** How often it names each entity, by the ids that its passages have. */
  mentions: z.array(z.tuple([entityIdSchema, z.int().min(1)])),
  relations: z.int().min(0),
  /** Briefs and entities that ends of its relations lie in. */
  relatedBriefs: z.array(briefIdSchema),
  relatedEntities: z.array(entityIdSchema),
});
export type BriefReferences = Readonly<z.infer<typeof briefReferencesSchema>>;

export function describeReferences(marks: Pick<BriefMarks, 'listRecords'>): BriefReferences {
  const { annotations, relations } = marks.listRecords();
  const ends = relations.flatMap(({ from, to }) => [from, to]);
  return {
    mentions: [...countEntities(annotations)],
    relations: relations.length,
    relatedBriefs: unique(relations.flatMap(listPassageRefs).map(({ briefId }) => briefId)),
    relatedEntities: unique(ends.flatMap((end) => (end.kind === 'entity' ? [end.entityId] : []))),
  };
}

/** Whether the brief may hold a relation that is asked about. */
export function mayAnswer(references: BriefReferences, query: RelationQuery): boolean {
  switch (query.of) {
    case 'library':
      return references.relations > 0;
    case 'brief':
      return references.relatedBriefs.includes(query.briefId);
    case 'entities':
      return references.relatedEntities.some((id) => query.entityIds.includes(id));
  }
}

export function countMentionsOf({ mentions }: BriefReferences, entityIds: ReadonlySet<EntityId>): number {
  return mentions.reduce((sum, [id, count]) => sum + (entityIds.has(id) ? count : 0), 0);
}

function unique<Id extends BriefId | EntityId>(ids: readonly Id[]): Id[] {
  return [...new Set(ids)];
}
