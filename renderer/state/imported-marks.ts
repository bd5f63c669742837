import { describeSpan } from '#core/anchoring/describe.ts';
import type { BriefEdit } from '#core/edits/edit.ts';
import type { ImportedMark } from '#core/ipc/contract.ts';
import type { BriefId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import { newAnnotation } from './new-annotation.ts';
import { openBrief } from './open-brief.ts';

/**
 * Highlights and comments of the document as drafts, in one step that can be undone. Which label they deserve nobody has said
 * yet, so they get the last one of the codebook and wait as drafts.
 */
export async function addImportedMarks(
  app: AppStore,
  briefId: BriefId,
  marks: readonly ImportedMark[],
): Promise<Result<void>> {
  await openBrief(app, briefId);
  const open = app.state.briefs.get(briefId);
  const label = app.state.library?.codebook.labels.at(-1);
  if (open === undefined || label === undefined) return ok(undefined);
  const { text } = open.text;
  const edits = marks
    .filter(({ start, end }) => start < end && end <= text.length)
    .map(({ start, end, note, author, kind }): BriefEdit => {
      const spans = [describeSpan(text, start, end)];
      const annotation = newAnnotation(app, { spans, label: label.id, entityId: null });
      return {
        kind: 'annotation/create',
        annotation: {
          ...annotation,
          origin: 'import',
          status: 'draft',
          tags: [kind === 'comment' ? 'comment of the document' : 'highlight of the document'],
          note,
          ...(author === '' ? {} : { author }),
        },
      };
    });
  if (edits.length === 0) return ok(undefined);
  const done = app.dispatch({
    label: `Add ${edits.length} ${edits.length === 1 ? 'mark' : 'marks'} of the document`,
    briefs: [{ briefId, edits }],
    focus: { briefId, annotationId: null },
  });
  if (!done.ok) app.showToast({ tone: 'error', message: done.error.message });
  return done;
}
