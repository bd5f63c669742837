import { describeSpan } from '#core/anchoring/describe.ts';
import type { BriefEdit } from '#core/edits/edit.ts';
import type { ImportedMark } from '#core/ipc/contract.ts';
import type { BriefId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/result.ts';
import type { OpenBrief } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { loadBrief } from './load-brief.ts';
import { newAnnotation } from './new-annotation.ts';
import { openBrief } from './open-brief.ts';

/** A brief with the highlights and comments that its document came with. */
export interface MarkedBrief {
  readonly briefId: BriefId;
  readonly marks: readonly ImportedMark[];
}

/**
 * Highlights and comments of documents as drafts, however many documents, in one step that can be undone. Which label they
 * deserve nobody has said yet, so they get the last one of the codebook and wait as drafts. A single brief is shown.
 */
export async function addImportedMarks(app: AppStore, marked: readonly MarkedBrief[]): Promise<Result<void>> {
  const [first, second] = marked;
  if (first === undefined) return ok(undefined);
  if (second === undefined) await openBrief(app, first.briefId);
  const briefs: { readonly briefId: BriefId; readonly edits: readonly BriefEdit[] }[] = [];
  for (const { briefId, marks } of marked) {
    const loaded = await loadBrief(app, briefId);
    if (!loaded.ok) return fail(app, loaded);
    const edits = describeMarks(app, loaded.value, marks);
    if (edits.length > 0) briefs.push({ briefId, edits });
  }
  const count = briefs.reduce((sum, { edits }) => sum + edits.length, 0);
  if (count === 0) return ok(undefined);
  const done = app.dispatch({
    label: `Add ${count} ${count === 1 ? 'mark' : 'marks'} of ${marked.length === 1 ? 'the document' : 'documents'}`,
    briefs,
    focus: { briefId: first.briefId, annotationId: null },
  });
  return done.ok ? done : fail(app, done);
}

function describeMarks(
  app: AppStore,
  { text: { text } }: OpenBrief,
  marks: readonly ImportedMark[],
): readonly BriefEdit[] {
  const label = app.state.library?.codebook.labels.at(-1);
  if (label === undefined) return [];
  return marks
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
}

function fail<Failed extends Extract<Result<unknown>, { ok: false }>>(app: AppStore, failed: Failed): Failed {
  app.showToast({ tone: 'error', message: failed.error.message });
  return failed;
}
