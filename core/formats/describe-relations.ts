import type { RelationEnd } from '../model/relation.ts';
import { writeGrade } from '../tradecraft/admiralty.ts';
import { getConfidenceName } from '../tradecraft/confidence.ts';
import { describeLikelihood } from '../tradecraft/likelihood.ts';
import type { ExportInput } from './format.ts';
import type { PassageView } from './passage-view.ts';

export interface RelationView {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly confidence: string;
  readonly likelihood: string;
  readonly grade: string;
  /** Numbers of the supporting passages in this brief. */
  readonly passageNumbers: readonly number[];
  readonly status: string;
  readonly note: string;
}

/** Relations in words. An end in another brief is said to be there: its text is not part of this export. */
export function describeRelations(
  input: ExportInput,
  passages: readonly PassageView[],
): readonly RelationView[] {
  const byId = new Map(passages.map((passage) => [passage.annotation.id, passage]));
  const entityNames = new Map(input.entities.map(({ id, name }) => [id, name]));
  const typeNames = new Map(input.codebook.relationTypes.map(({ id, name }) => [id, name]));
  const describeEnd = (end: RelationEnd): string => {
    if (end.kind === 'entity') return entityNames.get(end.entityId) ?? 'an entity that is no longer there';
    const passage = end.briefId === input.brief.id ? byId.get(end.annotationId) : undefined;
    return passage === undefined ? 'a passage of another brief' : `“${passage.quote}” (${passage.number})`;
  };
  return input.relations.map(({ from, to, type, assessment, passages: support, status, note }) => ({
    from: describeEnd(from),
    type: typeNames.get(type) ?? type,
    to: describeEnd(to),
    confidence: assessment.confidence === null ? '' : getConfidenceName(assessment.confidence),
    likelihood: assessment.likelihood === null ? '' : describeLikelihood(assessment.likelihood),
    grade: writeGrade(assessment.reliability, assessment.credibility),
    passageNumbers: support.flatMap(({ briefId, annotationId }) =>
      briefId === input.brief.id ? (byId.get(annotationId)?.number ?? []) : [],
    ),
    status,
    note,
  }));
}
