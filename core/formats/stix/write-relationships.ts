import type { EntityId } from '../../model/ids.ts';
import type { Relation, RelationEnd } from '../../model/relation.ts';
import { findLikelihoodBand } from '../../tradecraft/likelihood.ts';
import { type StixContext, writeCommon } from './stix-context.ts';
import { FACTS_EXTENSION_ID, makeStixId, STIX_CONFIDENCE, type StixObject } from './stix-vocabulary.ts';
import { getNoteId } from './write-notes.ts';

/** Relations as relationship objects. An end in another brief is its note's id there; one without an entity is left out. */
export function writeRelationships(
  context: StixContext,
  entities: ReadonlyMap<EntityId, StixObject>,
): readonly StixObject[] {
  return context.input.relations.flatMap((relation) => {
    const source = findEnd(relation.from, entities);
    const target = findEnd(relation.to, entities);
    return source === undefined || target === undefined
      ? []
      : [writeRelationship(relation, context, { source, target })];
  });
}

function findEnd(end: RelationEnd, entities: ReadonlyMap<EntityId, StixObject>): string | undefined {
  return end.kind === 'entity' ? entities.get(end.entityId)?.id : getNoteId(end.briefId, end.annotationId);
}

function writeRelationship(
  relation: Relation,
  context: StixContext,
  { source, target }: { readonly source: string; readonly target: string },
): StixObject {
  const { brief } = context.input;
  const { confidence, likelihood, reliability, credibility } = relation.assessment;
  const id = makeStixId('relationship', `${brief.id}/${relation.id}`);
  return {
    ...writeCommon({ type: 'relationship', id }, relation, { context, markings: brief.markings }),
    ...(confidence === null ? {} : { confidence: STIX_CONFIDENCE[confidence] }),
    relationship_type: writeRelationshipType(relation.type),
    ...(relation.note === '' ? {} : { description: relation.note }),
    source_ref: source,
    target_ref: target,
    extensions: {
      [FACTS_EXTENSION_ID]: {
        extension_type: 'property-extension',
        status: relation.status,
        ...(confidence === null ? {} : { confidence }),
        ...(reliability === null ? {} : { reliability }),
        ...(credibility === null ? {} : { credibility }),
        ...(likelihood === null
          ? {}
          : { likelihood: { ...likelihood, range: findLikelihoodBand(likelihood)?.range ?? 'not known' } }),
        ...(relation.passages.length === 0
          ? {}
          : {
              supporting_notes: relation.passages.map(({ briefId, annotationId }) =>
                getNoteId(briefId, annotationId),
              ),
            }),
      },
    },
  };
}

/** `[a-z0-9-]+`: anything else in the codebook's id becomes a dash. */
function writeRelationshipType(type: string): string {
  return type.toLowerCase().replace(/[^a-z0-9-]+/g, '-');
}
