import type { BriefEdit } from '#core/edits/edit.ts';
import type { Annotation, Span } from '#core/model/annotation.ts';
import type { AnnotationId, BriefId } from '#core/model/ids.ts';
import type { BriefState } from '#core/model/library.ts';
import type { Relation, RelationEnd } from '#core/model/relation.ts';
import { addSpan } from '#core/passages/combine-spans.ts';
import { ok, type Result } from '#core/result.ts';
import type { OpenBrief } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { getOpenBrief } from './selectors.ts';

const LONGEST_NOTE = 100_000;

/**
 * Makes one passage of several: the first keeps its fields, the notes and tags of the others are added to its own, and
 * what was linked to one of them is linked to it.
 */
export function mergeAnnotations(app: AppStore, ids: readonly AnnotationId[]): Result<void> {
  const open = getOpenBrief(app.state);
  const [first, ...others] = ids.flatMap((id) => app.findAnnotation(id) ?? []);
  if (!open || first === undefined || others.length === 0) return ok(undefined);
  const modified = app.nowText();
  const absorbed = new Set(others.map(({ id }) => id));
  const edits: BriefEdit[] = [
    {
      kind: 'annotation/update',
      id: first.id,
      changes: { ...combine(open.text.text, [first, ...others]), modified },
    },
    ...relink(open, { to: first.id, absorbed, modified }),
    ...others.map(({ id }): BriefEdit => ({ kind: 'annotation/remove', id })),
  ];
  return app.dispatch({
    label: `Merge ${ids.length} passages`,
    briefs: [{ briefId: open.briefId, edits }],
    focus: { briefId: open.briefId, annotationId: first.id },
  });
}

function combine(text: string, annotations: readonly Annotation[]) {
  const [first, ...others] = annotations;
  let spans: readonly Span[] = first?.spans ?? [];
  for (const other of others) for (const span of other.spans) spans = addSpan(text, spans, span);
  const note = annotations
    .map((annotation) => annotation.note.trim())
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, LONGEST_NOTE);
  return { spans: [...spans], note, tags: [...new Set(annotations.flatMap(({ tags }) => tags))] };
}

interface Relinking {
  readonly to: AnnotationId;
  readonly absorbed: ReadonlySet<AnnotationId>;
  readonly modified: string;
}

/** Links between the merged passages would link one with itself: they go. */
function relink({ briefId, state }: OpenBrief, { to, absorbed, modified }: Relinking): readonly BriefEdit[] {
  const isAbsorbed = (brief: BriefId, id: AnnotationId) => brief === briefId && absorbed.has(id);
  const move = (end: RelationEnd): RelationEnd =>
    end.kind === 'passage' && isAbsorbed(end.briefId, end.annotationId) ? { ...end, annotationId: to } : end;
  return listRelations(state).flatMap((relation): BriefEdit[] => {
    const [from, end] = [move(relation.from), move(relation.to)];
    const passages = relation.passages.map((ref) =>
      isAbsorbed(ref.briefId, ref.annotationId) ? { ...ref, annotationId: to } : ref,
    );
    const isSame = from === relation.from && end === relation.to && isEqual(passages, relation.passages);
    if (isSame) return [];
    if (isEqual(from, end)) return [{ kind: 'relation/remove', id: relation.id }];
    const unique = passages.filter((ref, at) => passages.findIndex((other) => isEqual(other, ref)) === at);
    return [
      { kind: 'relation/update', id: relation.id, changes: { from, to: end, passages: unique, modified } },
    ];
  });
}

function listRelations({ relations }: BriefState): readonly Relation[] {
  return [...relations.values()];
}

function isEqual(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
