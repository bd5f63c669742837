import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Annotation, Span } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { addSpan, splitSpans } from '#core/passages/combine-spans.ts';
import { type EdgeMove, moveEdge, setEdge } from '#core/passages/move-edge.ts';
import { ok, type Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import { newAnnotation } from './new-annotation.ts';
import { updateAnnotation } from './passage-actions.ts';
import { getOpenBrief } from './selectors.ts';

/** Moves an edge of a passage by a unit. Moves that follow one another are taken back together. */
export function moveAnnotationEdge(app: AppStore, id: AnnotationId, move: EdgeMove): Result<void> {
  return replaceSpans(app, id, {
    label: `Move ${move.edge} of passage`,
    coalesceKey: `edge:${id}:${move.edge}`,
    change: (text, spans) => moveEdge(text, spans, move),
  });
}

export function setAnnotationEdge(
  app: AppStore,
  id: AnnotationId,
  edge: { edge: 'start' | 'end'; offset: number },
): Result<void> {
  return replaceSpans(app, id, {
    label: `Move ${edge.edge} of passage`,
    change: (text, spans) => setEdge(text, spans, edge),
  });
}

/** The passage becomes discontinuous, or longer where the new stretch touches it. */
export function addSpanToAnnotation(app: AppStore, id: AnnotationId, range: OffsetRange): Result<void> {
  return replaceSpans(app, id, {
    label: 'Add to passage',
    change: (text, spans) => addSpan(text, spans, range),
  });
}

/** Cuts the passage in two; the second half keeps label, entity and assessment, and starts without a note. */
export function splitAnnotation(app: AppStore, id: AnnotationId, offset: number): Result<void> {
  const open = getOpenBrief(app.state);
  const annotation = app.findAnnotation(id);
  const split = open && annotation && splitSpans(open.text.text, annotation.spans, offset);
  if (!open || !annotation || !split) return ok(undefined);
  const second = newAnnotation(app, {
    spans: split.after,
    label: annotation.label,
    entityId: annotation.entityId,
    like: annotation,
  });
  return app.dispatch({
    label: 'Split passage',
    briefs: [
      {
        briefId: open.briefId,
        edits: [
          { kind: 'annotation/update', id, changes: { spans: [...split.before], modified: app.nowText() } },
          { kind: 'annotation/create', annotation: second },
        ],
      },
    ],
    focus: { briefId: open.briefId, annotationId: id },
  });
}

interface SpanChange {
  readonly label: string;
  readonly coalesceKey?: string;
  readonly change: (text: string, spans: Annotation['spans']) => readonly Span[];
}

function replaceSpans(
  app: AppStore,
  id: AnnotationId,
  { label, coalesceKey, change }: SpanChange,
): Result<void> {
  const open = getOpenBrief(app.state);
  const annotation = app.findAnnotation(id);
  if (!open || !annotation) return ok(undefined);
  const spans = change(open.text.text, annotation.spans);
  if (spans === annotation.spans) return ok(undefined);
  return updateAnnotation(app, id, {
    label,
    changes: { spans: [...spans] },
    ...(coalesceKey === undefined ? {} : { coalesceKey }),
  });
}
