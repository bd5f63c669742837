import { type Reanchored, reanchorBrief, toReissued } from '../anchoring/reanchor-brief.ts';
import type { Annotation } from '../model/annotation.ts';
import { type AnnotationId, annotationIdSchema, type BriefId, relationIdSchema } from '../model/ids.ts';
import type { BriefState } from '../model/library.ts';
import type { Relation, RelationEnd } from '../model/relation.ts';

export interface ReissueInput {
  readonly earlier: { readonly briefId: BriefId; readonly text: string; readonly state: BriefState };
  readonly later: { readonly briefId: BriefId; readonly text: string };
  readonly newId: () => string;
}

export type ReissueCounts = Readonly<Record<Reanchored['outcome'], number>>;

export interface ReissueRecords {
  readonly annotations: readonly Annotation[];
  readonly relations: readonly Relation[];
  readonly counts: ReissueCounts;
}

/**
 * What a corrected reissue takes over from the brief that it supersedes: copies of all passages and relations, with ids of
 * their own, so that both versions can be opened, compared and exported side by side. Who marked what and when stays as it
 * was; only the place is new.
 */
export function reissueRecords({ earlier, later, newId }: ReissueInput): ReissueRecords {
  const originals = [...earlier.state.annotations.values()];
  const reanchored = reanchorBrief(earlier.text, later.text, originals);
  const counts = { exact: 0, moved: 0, changed: 0, ambiguous: 0, lost: 0 };
  const ids = new Map<AnnotationId, AnnotationId>();
  const annotations = originals.flatMap((original, index): Annotation[] => {
    const found = reanchored[index];
    if (found === undefined) return [];
    counts[found.outcome] += 1;
    const id = annotationIdSchema.parse(newId());
    ids.set(original.id, id);
    const { spans = original.spans, ...placed } = toReissued(found);
    return [{ ...original, ...placed, id, spans: [...spans] }];
  });
  const follow = (briefId: BriefId, annotationId: AnnotationId) => {
    const id = briefId === earlier.briefId ? ids.get(annotationId) : undefined;
    return id === undefined ? { briefId, annotationId } : { briefId: later.briefId, annotationId: id };
  };
  const relations = [...earlier.state.relations.values()].map((relation) => ({
    ...relation,
    id: relationIdSchema.parse(newId()),
    from: followEnd(relation.from, follow),
    to: followEnd(relation.to, follow),
    passages: relation.passages.map(({ briefId, annotationId }) => follow(briefId, annotationId)),
  }));
  return { annotations, relations, counts };
}

/** Ends in other briefs, and entities, stay what they are. */
function followEnd(
  end: RelationEnd,
  follow: (briefId: BriefId, id: AnnotationId) => { briefId: BriefId; annotationId: AnnotationId },
): RelationEnd {
  return end.kind === 'entity' ? end : { kind: 'passage', ...follow(end.briefId, end.annotationId) };
}
